/** One transaction: what is told goes out at once, and its answers are heard before it ends. */
import { asking } from '../asking.ts';
import type { Bound, Db, Found, Hear } from '../portable.ts';
import type { ServerConnection } from './connection.ts';

export interface Begin {
  readonly sql: string;
  readonly writes: boolean;
}

export class Transaction {
  readonly db: Db;
  readonly #connection: ServerConnection;
  readonly #writes: boolean;
  /** Until all that was told has been heard; once one thing went wrong, that is what it ends in. */
  #heard: Promise<unknown>;

  constructor(connection: ServerConnection, path: string, { sql, writes }: Begin) {
    this.#connection = connection;
    this.#writes = writes;
    this.#heard = connection.script(sql);
    this.#heard.catch(() => undefined);
    this.db = asking(path, (bound) => this.#ask(bound), {
      keeping: writes ? ' for update' : '',
      tell: async (bound, hear) => this.#tell(bound, hear),
    });
  }

  /** Throws what went wrong first: whatever was asked behind it fails for that alone. */
  async heard(): Promise<void> {
    await this.#heard;
  }

  /** Nobody waits for the end of what only read. */
  async end(): Promise<void> {
    const ended = this.#connection.script('commit', 'committing');
    if (this.#writes) await ended;
    else ended.catch(() => undefined);
  }

  async undo(): Promise<void> {
    await this.#connection.script('rollback').catch(() => undefined);
  }

  async #ask<R>(bound: Bound): Promise<Found<R>> {
    const answer = this.#connection.ask<R>(bound);
    answer.catch(() => undefined);
    await this.#heard;
    return answer;
  }

  #tell(bound: Bound, hear: Hear): void {
    const before = this.#heard;
    const own = hear(this.#connection.ask(bound));
    own.catch(() => undefined);
    this.#heard = before.then(() => own);
    this.#heard.catch(() => undefined);
  }
}
