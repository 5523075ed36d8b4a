/** Whether the journal is whole: each entry bound to the one before, none missing or changed. */
import type { ChainHead } from '../domain/value/chain-head.ts';
import type { Db, Engine } from './engine/portable.ts';
import type { JournalRow, Tables } from './engine/schema.ts';
import { bookStart, entries, entryHash } from './journal.ts';

/** One broken place in the chain. */
export interface Fault {
  book: string;
  seq: number;
  what: 'arrival' | 'gap' | 'hash' | 'personal' | 'head';
}

type Head = Tables['book'];

/** An entry that a paper bears as a head, and what its book has behind it. */
export interface ProvenHead {
  book: string;
  seq: number;
  at: string;
  /** How many entries of its book came after it. */
  after: number;
}

export interface ChainFound {
  entries: number;
  fault: Fault | null;
  /** Of each head that was asked for, the whole entry that has it; `null` where none has. */
  heads: (ProvenHead | null)[];
}

/**
 * Walks every book: sequence, hashes, each over the one before, and the recorded heads; and where
 * the engine numbers arrivals without gaps, that none is missing. What stands before a fault proves
 * a head that was asked for; what stands behind it proves nothing.
 */
export async function verifyChain(
  { gapless }: Pick<Engine, 'gapless'>,
  db: Db,
  asked: readonly ChainHead[] = [],
): Promise<ChainFound> {
  const heads = new Map<string, Head>();
  const proven: (Head | null)[] = asked.map(() => null);
  const found = (count: number, fault: Fault | null): ChainFound => ({
    entries: count,
    fault,
    heads: proven.map((head) => head && provenIn(head, heads)),
  });
  let count = 0;
  for await (const page of entries(db)) {
    for (const row of page) {
      count += 1;
      const missing = gapless && row.arrival !== count;
      const what = missing ? 'arrival' : entryFault(row, heads.get(row.book));
      if (what) return found(count, { book: row.book, seq: row.seq, what });
      const head = { book: row.book, seq: row.seq, hash: row.hash, at: row.at };
      heads.set(row.book, head);
      for (const [n, each] of asked.entries()) if (isHead(each, head)) proven[n] = head;
    }
  }
  const builder = await db.builder();
  const books = await builder.selectFrom('book').selectAll().orderBy('book').execute();
  return found(count, headFault(heads, books));
}

function isHead({ seq, hash }: ChainHead, head: Head): boolean {
  return (seq === null || seq === head.seq) && head.hash.startsWith(hash);
}

function provenIn({ book, seq, at }: Head, heads: ReadonlyMap<string, Head>): ProvenHead {
  return { book, seq, at, after: heads.get(book)!.seq - seq };
}

function entryFault(row: JournalRow, head: Head | undefined): Fault['what'] | null {
  if (row.seq !== (head?.seq ?? 0) + 1) return 'gap';
  if (!isPersonalWhole(row)) return 'personal';
  return entryHash(row, head?.hash ?? bookStart) === row.hash ? null : 'hash';
}

/** Text without a digest, or erased, or never there. The hash tells whether it is the one. */
function isPersonalWhole({ personal, personal_digest: digest }: JournalRow): boolean {
  return personal === null || (typeof personal === 'string' && digest === null);
}

/** Each book stands where its head says, and each has a head. */
function headFault(walked: ReadonlyMap<string, Head>, recorded: readonly Head[]): Fault | null {
  for (const head of recorded) {
    const last = walked.get(head.book);
    const same = last?.seq === head.seq && last.hash === head.hash && last.at === head.at;
    if (!same) return { book: head.book, seq: head.seq, what: 'head' };
  }
  const known = new Set(recorded.map((head) => head.book));
  const headless = [...walked.values()].find((head) => !known.has(head.book));
  return headless ? { book: headless.book, seq: headless.seq, what: 'head' } : null;
}
