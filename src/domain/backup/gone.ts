/**
 * How many entries are gone where a store is an older copy, by what is known of them elsewhere.
 */

/** How far a book has come. */
export interface BookSeq {
  book: string;
  seq: number;
}

/**
 * How many entries are gone at most where the last that was known of some books is not in them. Of
 * a book that has gone on otherwise nobody can say from where.
 */
export function entriesGone(lost: readonly BookSeq[], books: readonly BookSeq[]): number {
  return lost.reduce((sum, { book, seq }) => {
    const left = Math.max(0, ...books.filter((each) => each.book === book).map((each) => each.seq));
    return sum + (left < seq ? seq - left : seq);
  }, 0);
}

/**
 * Of what was gone at earlier times that of which a store says nothing: the entry that told it is
 * not among those that are `told` there.
 */
export function untold<Gone extends { till: string }>(
  gone: readonly Gone[],
  told: readonly string[],
): Gone[] {
  return gone.filter(({ till }) => !told.some((hash) => hash.startsWith(till)));
}

/**
 * Of each that is there after all, that it is not gone: what was skipped for it is not told by
 * that, where the entry that skipped is gone.
 */
export function stillGone<Gone extends BookSeq>(
  before: readonly Gone[],
  notIn: readonly Gone[],
): Gone[] {
  return before.map((each) => (notIn.includes(each) ? each : { ...each, seq: 0 }));
}

/**
 * How many entries are gone at most, now and of what was gone at each earlier time: as many as were
 * written here, or as many as somebody said then.
 */
export function goneEachTime(
  lost: readonly BookSeq[],
  before: readonly (BookSeq & { till: string; skipped: number })[],
  books: readonly BookSeq[],
): { entries: number; atOnce: number } {
  const times = [...new Set(before.map(({ till }) => till))].map((till) => {
    const then = before.filter((each) => each.till === till);
    return Math.max(entriesGone(then, books), ...then.map(({ skipped }) => skipped));
  });
  const now = entriesGone(lost, books);
  // An acceptance tells of all losses before it: one of them alone is known by what was written.
  const each = [...lost, ...before].map((head) => entriesGone([head], books));
  return { entries: times.reduce((sum, n) => sum + n, now), atOnce: Math.max(0, ...each) };
}

/**
 * Whether somebody last wrote in another branch than that of a store: behind an acceptance of which
 * it does not tell.
 */
export function isElsewhere(known: readonly { hash: string }[], told: readonly string[]): boolean {
  return known.some(({ hash }) => !told.some((each) => each.startsWith(hash)));
}

/** An entry by its book, its number in it and its hash, or how that begins. */
export interface EntryMark extends BookSeq {
  hash: string;
}

/** How far an older copy that became the store went on behind what was gone. */
export interface Accepted {
  /** What the store that lay there had besides: of each book the last entry of everybody. */
  had: readonly EntryMark[];
  skipped: number;
}

/**
 * Whether no number of what is gone is given again: the store that was replaced had it, or each
 * series skipped as many. That an entry was there is told by its hash: its number anybody can say.
 */
export function isWithin(
  lost: readonly EntryMark[],
  { had, skipped }: Accepted,
  books: readonly BookSeq[],
): boolean {
  const wasThere = ({ book, seq, hash }: EntryMark): boolean =>
    had.some((each) => each.book === book && each.seq === seq && each.hash.startsWith(hash));
  const unseen = lost.filter((each) => !wasThere(each));
  return entriesGone(unseen, books) <= skipped;
}
