/** Whether the journal is whole: each entry bound to the one before, none missing or changed. */
import { RoleWalk, type BeyondRole } from '../domain/checkup/beyond-role.ts';
import { ApprovalWalk } from '../domain/checkup/self-approved.ts';
import { ClockWalk, type ClockJump } from '../domain/checkup/clock.ts';
import type { EventType } from '../domain/event.ts';
import type { JournalFault } from '../domain/store-problems.ts';
import type { ChainHead } from '../domain/value/chain-head.ts';
import type { Db, Engine } from './engine/portable.ts';
import type { JournalRow, Tables } from './engine/schema.ts';
import { bookStart, entries, entryHash, type NamedEntry } from './journal.ts';

/** One broken place in the chain. */
export interface Fault {
  book: string;
  seq: number;
  what: JournalFault;
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
  /** Where the clock went back or far ahead between two entries; the newest ones. */
  clock: readonly ClockJump[];
  /** What somebody's role did not allow there, or agreed to what they asked; the first ones. */
  beyond: readonly BeyondRole[];
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
  const walk = new ChainWalk(gapless, asked);
  for await (const page of entries(db)) {
    const fault = walk.faultIn(page);
    if (fault) return walk.found(fault);
  }
  return walk.found(await walk.headFault(db));
}

/** A walk along the chain that may be gone on with when more has been written. */
export class ChainWalk {
  readonly #gapless: boolean;
  readonly #asked: readonly ChainHead[];
  readonly #heads = new Map<string, Head>();
  readonly #proven: (Head | null)[];
  /** What lacks its part that names people, and where an erasure is still to be told of it. */
  readonly #erased = new Map<string, NamedEntry>();
  readonly #clock = new ClockWalk();
  readonly #roles = new RoleWalk();
  readonly #approvals = new ApprovalWalk();
  #count = 0;

  constructor(gapless: boolean, asked: readonly ChainHead[] = []) {
    this.#gapless = gapless;
    this.#asked = asked;
    this.#proven = asked.map(() => null);
  }

  /** The next entries, in the order of arrival, as far as they are whole. */
  faultIn(page: readonly JournalRow[]): Fault | null {
    for (const row of page) {
      this.#count += 1;
      const missing = this.#gapless && row.arrival !== this.#count;
      const what = missing ? 'arrival' : entryFault(row, this.#heads.get(row.book));
      if (what) return { book: row.book, seq: row.seq, what };
      this.#clock.see(row);
      this.#roles.see(row);
      this.#approvals.see(row);
      if (isErased(row)) this.#erased.set(nameOf(row), row);
      for (const each of erasedBy(row)) this.#erased.delete(nameOf(each));
      const head = { book: row.book, seq: row.seq, hash: row.hash, at: row.at };
      this.#heads.set(row.book, head);
      for (const [n, each] of this.#asked.entries()) {
        if (isHead(each, head)) this.#proven[n] = head;
      }
    }
    return null;
  }

  /** Whether all books end where the walk does, and what is erased was erased by an act. */
  async headFault(db: Db): Promise<Fault | null> {
    const [untold] = this.#erased.values();
    if (untold) return { book: untold.book, seq: untold.seq, what: 'personal' };
    const builder = await db.builder();
    const books = await builder.selectFrom('book').selectAll().orderBy('book').execute();
    return headFault(this.#heads, books);
  }

  found(fault: Fault | null): ChainFound {
    const heads = this.#proven.map((head) => head && provenIn(head, this.#heads));
    const beyond = [...this.#roles.found, ...this.#approvals.found];
    const clock = this.#clock.steps;
    return { entries: this.#count, fault, heads, clock, beyond };
  }
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

/**
 * Text without a digest, or erased, or never there. The hash tells whether it is the one. What was
 * written of staff is no citizen's, and never erased.
 */
function isPersonalWhole(row: JournalRow): boolean {
  if (row.personal === null) return !isErased(row) || !row.type.startsWith('staff.');
  return typeof row.personal === 'string' && row.personal_digest === null;
}

function isErased({ personal, personal_digest: digest }: JournalRow): boolean {
  return personal === null && digest !== null;
}

/** What an entry says was erased; nothing where it is of another kind, or not what that says. */
function erasedBy({ type, data }: JournalRow): readonly NamedEntry[] {
  if (type !== ('store.erased' satisfies EventType)) return [];
  try {
    return (JSON.parse(data) as { entries: NamedEntry[] }).entries;
  } catch {
    return [];
  }
}

function nameOf({ book, seq }: NamedEntry): string {
  return `${book}/${seq}`;
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
