/** One connection, asked by one at a time; the same for both engines. */
import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from './portable.ts';

/** Hands a connection to one user at a time: a transaction is never interleaved. */
export class Turns {
  #holders: AsyncLocalStorage<boolean> | null = null;
  #free: Promise<void> = Promise.resolve();

  /** Waits for the connection, and does work that has it for as long as it takes. */
  async during<T>(work: () => T): Promise<Awaited<T>> {
    this.#refuseHolder();
    const before = this.#free;
    let release = (): void => undefined;
    this.#free = new Promise((resolve) => (release = resolve));
    await before;
    try {
      return await work();
    } finally {
      release();
    }
  }

  /** Does work beside other such work, and never inside what has the connection for itself. */
  async beside<T>(work: () => T): Promise<Awaited<T>> {
    this.#refuseHolder();
    await this.#free;
    return await work();
  }

  /** The same as `during` for work that has calls in between: who then asks is told so. */
  async holding<T>(work: () => Promise<T>): Promise<Awaited<T>> {
    const { AsyncLocalStorage } = process.getBuiltinModule('node:async_hooks');
    const holders = (this.#holders ??= new AsyncLocalStorage<boolean>());
    return this.during(() => holders.run(true, work));
  }

  /** Who holds the connection would wait for itself for ever. */
  #refuseHolder(): void {
    if (this.#holders?.getStore() !== true) return;
    throw new Error('inside a transaction, ask the reader or writer it was given');
  }
}

/** A way to ask; Kysely, which is large, is loaded when its builder is first wanted. */
export function asking(
  path: string,
  executeQuery: Db['executeQuery'],
  { keeping = '', tell }: Partial<Pick<Db, 'keeping' | 'tell'>> = {},
): Db {
  let made: ReturnType<Db['builder']> | null = null;
  const db: Db = {
    path,
    keeping,
    executeQuery,
    tell: tell ?? (async (bound, hear) => void (await hear(executeQuery(bound)))),
    builder: () => (made ??= import('./builder.ts').then(({ builderOn }) => builderOn(db))),
  };
  return db;
}
