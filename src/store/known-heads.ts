/**
 * The newest head of each book that this machine has seen in a store. It lies in the person's state
 * folder and never beside the store: whoever puts an older copy of the store back, or leaves its
 * last entries behind, brings no older memory along.
 */
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isInstant, type Instant } from '../domain/value/instant.ts';
import { tried } from '../files/problem.ts';

/** The entry that was the last of its book when it was written from here. */
export interface KnownHead {
  book: string;
  seq: number;
  /** The first 32 hexadecimal digits. */
  hash: string;
  at: Instant;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** What was cut off, and runs into the next line, is no part of that. */
const LINE = /([\da-f-]{36}) (\d+) ([\da-f]{32}) (\S+)$/;
const HASH = 32;

/** Eighty lines: every write reads them. */
const MOST_BYTES = 8 * 1024;

/** Of one store, by its id. Nothing here throws for a disk: what was recorded stands without it. */
export class KnownHeads {
  readonly #folder: string;
  /** `null` for what is no store's id, as a file that somebody else has made may have. */
  readonly #file: string | null;

  constructor(stateFolder: string, store: string) {
    this.#folder = join(stateFolder, 'heads');
    this.#file = UUID.test(store) ? join(this.#folder, `${store}.heads`) : null;
  }

  /** One a book; empty where this machine has written nothing yet, or cannot say. */
  all(): KnownHead[] {
    const newest = new Map<string, KnownHead>();
    // Behind the last line's end there is nothing, or a line that was cut off.
    for (const line of this.#text().split('\n').slice(0, -1)) {
      const [, book, seq, hash, at] = LINE.exec(line) ?? [];
      if (book === undefined || Number(seq) <= (newest.get(book)?.seq ?? 0)) continue;
      if (isInstant(at)) newest.set(book, { book, seq: Number(seq), hash: hash!, at });
    }
    return [...newest.values()];
  }

  /**
   * Somebody has found out that these are gone, and said that an older copy is the store from now
   * on. What is known of other books holds as before.
   */
  forget(lost: readonly KnownHead[]): void {
    const file = this.#file;
    const books = new Set(lost.map(({ book }) => book));
    if (file !== null)
      this.#put(
        file,
        this.all().filter(({ book }) => !books.has(book)),
      );
  }

  /**
   * One line more, in one piece: of any number of windows none takes another's away. Whether a
   * disk has it is not waited for: older knowledge is true, too.
   */
  remember(head: KnownHead): void {
    const file = this.#file;
    if (file === null) return;
    const bytes = (): number => {
      appendFileSync(file, lineOf(head), { mode: 0o600 });
      return statSync(file).size;
    };
    const first = (): number => {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      return bytes();
    };
    if ((tried(bytes) ?? tried(first) ?? 0) > MOST_BYTES) this.#put(file, this.all());
  }

  /** What another window adds meanwhile is lost, and only that. */
  #put(file: string, heads: readonly KnownHead[]): void {
    const fresh = `${file}.${process.pid}`;
    tried(() => {
      writeFileSync(fresh, heads.map(lineOf).join(''), { mode: 0o600 });
      renameSync(fresh, file);
    });
  }

  #text(): string {
    const file = this.#file;
    return (file !== null && tried(() => readFileSync(file, 'utf8'))) || '';
  }
}

function lineOf({ book, seq, hash, at }: KnownHead): string {
  return `${book} ${seq} ${hash.slice(0, HASH)} ${at}\n`;
}
