/**
 * What an office that loses its store again and again must keep to: which numbers were ever given
 * to somebody, which branch of its history each copy is of, what everybody has written in it.
 */

/** A kind of numbered paper, and which of that kind it is. */
export interface Paper {
  series: string;
  n: number;
}

const BLOCK = 10_000;

/** `H49.22-261123-0002`, `BL26-1/0000001`, `A007`, `1.4`, by what stands before the last digits. */
export function paperOf(kind: string, number: string): Paper {
  const [, before, digits] = /^(.*?)(\d+)$/.exec(number) ?? [];
  if (before === undefined) throw new Error(`${kind} ${number} is no number`);
  const n = Number(digits);
  // Each counter numbers the dossiers of a day in ten thousand of its own.
  const block = kind === 'dossier' || kind === 'slip' ? Math.floor(n / BLOCK) : 0;
  return { series: `${kind} ${before}${block === 0 ? '' : `${block}-`}`, n: n - block * BLOCK };
}

/** How the head of an entry begins. */
export type HeadHash = string;

/** One history of the store: what came into it, in whichever order. */
export class Branch {
  readonly heads: Set<HeadHash>;
  /** Of these those that made an older copy the store. */
  readonly accepted: Set<HeadHash>;
  /** How far each series came on papers that this history knows of. */
  readonly reached: Map<string, number>;
  /** Counters that are open. */
  readonly counters: Set<number>;
  readonly dossiers: Set<string>;
  /** Of these those that are not paid. */
  readonly owed: Set<string>;
  /** Of money taken. */
  readonly receipts: Set<string>;

  constructor(of?: Branch) {
    this.heads = new Set(of?.heads);
    this.accepted = new Set(of?.accepted);
    this.reached = new Map(of?.reached);
    this.counters = new Set(of?.counters);
    this.dossiers = new Set(of?.dossiers);
    this.owed = new Set(of?.owed);
    this.receipts = new Set(of?.receipts);
  }

  knows({ series, n }: Paper): void {
    this.reached.set(series, Math.max(n, this.reached.get(series) ?? 0));
  }
}

/** Who works from which folder at first; any of them may put a store back. */
export const ways = {
  alone: [{ login: 'lan', folder: 'state/motcua' }],
  together: [
    { login: 'lan', folder: 'state/motcua' },
    { login: 'ky', folder: 'state/motcua' },
  ],
  apart: [
    { login: 'lan', folder: 'state/motcua' },
    { login: 'ky', folder: 'cua-ky' },
  ],
} as const;
export type Way = keyof typeof ways;

export interface Person {
  login: string;
  folder: string;
}

/** A copy of the store as it once was: a backup, or its file by hand. */
export interface Copy {
  file: string;
  kind: 'backup' | 'file';
  branch: Branch;
}

export interface Tally {
  commands: number;
  papers: number;
  losses: number;
}

/** All papers that anybody ever went home with. */
export class Papers {
  readonly #given = new Set<string>();
  readonly #highest = new Map<string, number>();

  get count(): number {
    return this.#given.size;
  }

  /** Throws where somebody has one with that number already. */
  give({ series, n }: Paper): void {
    const said = `${series}#${n}`;
    if (this.#given.has(said)) throw new Error(`given twice: ${said}`);
    this.#given.add(said);
    this.#highest.set(series, Math.max(n, this.#highest.get(series) ?? 0));
  }

  /** What somebody answers who has looked at every paper: how many numbers of a series are gone. */
  goneFrom({ reached }: Branch): number {
    const gone = [...this.#highest].map(([series, n]) => n - (reached.get(series) ?? 0));
    return Math.max(0, ...gone);
  }
}

/** What somebody has written, from a folder of their own: the last of each book. */
export class Knowledge {
  #last = new Map<string, HeadHash>();
  #accepted = new Set<HeadHash>();

  /** After a write what is lost is known to be, and what was accepted. */
  wrote(book: string, head: HeadHash, branch: Branch): void {
    const left = [...this.#last].filter(([, hash]) => branch.heads.has(hash));
    this.#last = new Map([...left, [book, head]]);
    this.#accepted = new Set([...this.#accepted, ...branch.accepted]);
  }

  /** What `store verify` has to say is gone. */
  lost(branch: Branch): HeadHash[] {
    return [...this.#last.values()].filter((hash) => !branch.heads.has(hash)).sort();
  }

  /** Somebody has made an older copy the store since, and this one may write again by that. */
  isTold(branch: Branch): boolean {
    return [...branch.accepted].some((hash) => !this.#accepted.has(hash));
  }
}
