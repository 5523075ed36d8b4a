/**
 * A second thread that writes what this one decides: it holds the lock and the transaction, while
 * this one looks at the store as it was when that lock was taken. Nobody else can have written
 * meanwhile, so what is decided here is decided under the lock.
 */
import { Worker } from 'node:worker_threads';
import type { BulkEnding, RowSink } from '../bulk.ts';
import { statementLoader, type Statement } from '../engine/loader.ts';
import type { Engine, Value } from '../engine/portable.ts';
import {
  errorOf,
  type Order,
  type SentValue,
  type ThreadReply,
  type ThreadStore,
} from './message.ts';

/** In the bundle it is a file of its own beside the others. */
const built = !import.meta.url.endsWith('.ts');
const THREAD = new URL(built ? './aside.cjs' : './thread.ts', import.meta.url);

/** Enough for a message not to count, few enough for the other to begin at once. */
const VALUES_AT_ONCE = 16_384;

export class WriterThread {
  readonly #worker: Worker;
  readonly #statements = new Map<string, Statement>();
  /** The values of each statement's last row; with none, a row is sent in full. */
  #last: (readonly Value[] | null)[] = [];
  #sent: SentValue[] = [];
  #told: (error: Error | null) => void = () => undefined;
  #broken: Error | null = null;
  /** Over when the transaction before is: one at a time. */
  #turn: Promise<void> = Promise.resolve();

  constructor({ path, key }: Pick<Engine, 'path' | 'key'>) {
    this.#worker = new Worker(THREAD, {
      workerData: { path, key } satisfies ThreadStore,
      // Rows pass through it and none stays: it needs no room to keep the young ones in.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    this.#worker.on('message', ({ failure }: ThreadReply) =>
      this.#told(failure && errorOf(failure)),
    );
    this.#worker.on('error', (error) => this.#fail(error as Error));
    this.#worker.on('exit', () => this.#fail(new Error('the writing thread has ended')));
  }

  /**
   * Takes the lock over there, lends a sink that writes in that transaction, and commits when the
   * work is done.
   */
  during<T>(work: (sink: RowSink) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => this.#transaction(work));
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async #transaction<T>(work: (sink: RowSink) => Promise<T>): Promise<T> {
    this.#last = this.#last.map(() => null);
    this.#sent = [];
    await this.#ask({ do: 'begin' });
    let ending: BulkEnding | null = null;
    const sink: RowSink = {
      loader: statementLoader((sql) => this.#prepared(sql)),
      async end(said) {
        if (ending) throw new Error('one bulk in a transaction aside');
        ending = said;
      },
    };
    let value: T;
    try {
      value = await work(sink);
    } catch (error) {
      await this.#ask({ do: 'rollback' }).catch(() => undefined);
      throw error;
    }
    this.#send();
    await this.#ask({ do: 'commit', ending });
    return value;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
    if (this.#broken) return;
    this.#worker.postMessage({ do: 'close' } satisfies Order);
    await ended;
  }

  #prepared(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    let number = -1;
    const made: Statement = {
      run: (values) => {
        if (number < 0) number = this.#announce(sql, values.length);
        this.#write(number, values);
      },
    };
    this.#statements.set(sql, made);
    return made;
  }

  #announce(sql: string, width: number): number {
    this.#worker.postMessage({ do: 'prepare', sql, width } satisfies Order);
    return this.#last.push(null) - 1;
  }

  #write(number: number, values: readonly Value[]): void {
    const last = this.#last[number]!;
    const sent = this.#sent;
    sent.push(number);
    for (let n = 0; n < values.length; n++) {
      const value = values[n]!;
      sent.push(last !== null && value === last[n] ? undefined : value);
    }
    this.#last[number] = values;
    if (sent.length >= VALUES_AT_ONCE) this.#send();
  }

  #send(): void {
    this.#worker.postMessage({ do: 'rows', values: this.#sent } satisfies Order);
    this.#sent = [];
  }

  #ask(order: Order): Promise<void> {
    if (this.#broken) return Promise.reject(this.#broken);
    return new Promise((resolve, reject) => {
      this.#told = (error) => (error ? reject(error) : resolve());
      this.#worker.postMessage(order);
    });
  }

  #fail(error: Error): void {
    this.#broken ??= error;
    this.#told(error);
  }
}
