/** What a command has done, where that is more than the value it answers with. */
import { Problem } from '../domain/problem.ts';

/** Puts a paper's pieces where it is going, one after the other. */
export type Pour = (put: (piece: Uint8Array) => void) => Promise<void>;

/** Whole, or poured a piece at a time where it may be longer than memory. */
export type FileContent = Uint8Array | Pour;

/** Pours a content, be it whole or in pieces. */
export async function pour(content: FileContent, put: (piece: Uint8Array) => void): Promise<void> {
  if (content instanceof Uint8Array) put(content);
  else await content(put);
}

/** Pieces that somebody makes one by one, as a content. */
export function poured(pieces: AsyncIterable<Uint8Array>): Pour {
  return async (put) => {
    for await (const piece of pieces) put(piece);
  };
}

/** What went wrong after a write, which stands. */
export interface Trouble {
  fault: unknown;
  /** The command line that does it again; `null` where there is none. */
  again: string | null;
}

/** What stands beside a value. */
interface Besides {
  /** What standard output carries; all words then go to the other stream. */
  papers?: readonly FileContent[];
  /** Told behind the answer. */
  troubles?: readonly Trouble[];
  /** What goes on once the answer was given, until somebody ends it. */
  goesOn?: (() => Promise<void>) | null;
}

/** A value, the papers that go to standard output with it, and the troubles told behind it. */
export class Outcome<R> {
  readonly value: R;
  readonly papers: readonly FileContent[];
  readonly troubles: readonly Trouble[];
  readonly goesOn: (() => Promise<void>) | null;

  constructor(value: R, { papers = [], troubles = [], goesOn = null }: Besides = {}) {
    this.value = value;
    this.papers = papers;
    this.troubles = troubles;
    this.goesOn = goesOn;
  }

  /** The same papers and troubles beside another value. */
  map<S>(other: (value: R) => S): Outcome<S> {
    return new Outcome(other(this.value), this);
  }
}

/**
 * Puts in order what stands around a write, which stands whatever becomes of that: where it fails,
 * that is one more trouble.
 */
export async function followedBy<R>(
  outcome: Outcome<R>,
  work: () => Promise<void>,
): Promise<Outcome<R>> {
  try {
    await work();
    return outcome;
  } catch (fault) {
    const troubles = [...outcome.troubles, { fault, again: null }];
    return new Outcome(outcome.value, { ...outcome, troubles });
  }
}

/** No file where none was wanted. */
export const noPaper = new Outcome<string | null>(null);

/** The value of what `run` gives back, with something beside it or without. */
export type Answer<G> = G extends Outcome<infer R> ? R : G;

/** What `run` gave back, as an outcome: most commands have nothing beside their value. */
export function outcomeOf<R>(given: R | Outcome<R>): Outcome<R> {
  return given instanceof Outcome ? given : new Outcome(given);
}

/**
 * Makes a paper behind a write, which stands whatever becomes of the paper: where it went, or
 * `nowhere` and the trouble. `again` is the command line that makes it once more. A paper that
 * somebody would rather not have is no trouble.
 */
export async function afterWrite<T>(
  make: () => Promise<Outcome<T>>,
  again: string | null,
  nowhere: T,
): Promise<Outcome<T>> {
  try {
    return await make();
  } catch (fault) {
    if (fault instanceof Problem && fault.code === 'input.declined') return new Outcome(nowhere);
    return new Outcome(nowhere, { troubles: [{ fault, again }] });
  }
}
