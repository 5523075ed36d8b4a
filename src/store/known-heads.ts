/**
 * The newest head of each book that this machine has seen in a store. It lies in the person's state
 * folder and never beside the store: whoever puts an older copy of the store back, or leaves its
 * last entries behind, brings no older memory along.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseChainHeads, type ChainHead } from '../domain/value/chain-head.ts';

const BOOK = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Of one store, by its id. Nothing here throws for a disk: what was recorded stands without it. */
export class KnownHeads {
  readonly #folder: string;

  constructor(stateFolder: string, store: string) {
    this.#folder = join(stateFolder, 'heads', store);
  }

  /** One a book; empty where this machine has written nothing yet, or cannot say. */
  all(): ChainHead[] {
    const books = tried(() => readdirSync(this.#folder)) ?? [];
    return books.filter((name) => BOOK.test(name)).flatMap((book) => this.of(book) ?? []);
  }

  /** Somebody has found out, and said that an older copy is the store from now on. */
  forget(): void {
    tried(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** `null` where nothing is known of a book. */
  of(book: string): ChainHead | null {
    const text = tried(() => readFileSync(join(this.#folder, book), 'utf8'));
    return (text !== null && parseChainHeads(text)?.[0]) || null;
  }

  /** Keeps the head of a book, unless a newer one is kept already. */
  remember(book: string, { seq, hash }: { seq: number; hash: string }): void {
    if (!BOOK.test(book) || (this.of(book)?.seq ?? 0) >= seq) return;
    const file = join(this.#folder, book);
    tried(() => {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      // Whole or not at all. Whether a disk has it is not waited for: older knowledge is true, too.
      writeFileSync(`${file}.${process.pid}`, `${seq} ${hash}\n`, { mode: 0o600 });
      renameSync(`${file}.${process.pid}`, file);
    });
  }
}

/** `null` where the system says no. */
function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
}
