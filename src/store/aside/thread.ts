/**
 * The thread that writes the rows of a bulk, on a connection of its own, while the main thread
 * decides those behind them. It does what it is told, and does not know what the rows mean.
 */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { endBulk } from '../bulk.ts';
import { raw, type Db } from '../engine/portable.ts';
import { packed } from '../engine/sqlite-values.ts';
import { openSqlite, type Prepared, type SqliteEngine } from '../engine/sqlite.ts';
import {
  failureOf,
  type Failure,
  type Order,
  type ThreadReply,
  type SentValue,
  type ThreadStore,
} from './message.ts';

/** A statement, and its last row as SQLite keeps it: most of it stands in the next one, too. */
interface NumberedStatement {
  prepared: Prepared;
  values: unknown[];
}

const port = parentPort!;
const orders = on(port, 'message');
const statements: NumberedStatement[] = [];

/** Takes a transaction back without being a failure. */
class TakenBack extends Error {}

void serve(workerData as ThreadStore);

async function serve(store: ThreadStore): Promise<void> {
  let engine: SqliteEngine | null = null;
  for (let order = await next(); order.do !== 'close'; order = await next()) {
    if (order.do !== 'begin') continue;
    try {
      engine ??= await opened(store);
    } catch (error) {
      reply(failureOf(error));
      continue;
    }
    const failure = await transaction(engine);
    reply(failure);
    if (failure !== null) continue;
    // What finds no room in the store's own file stays in the log beside it, and is as safe there.
    await ask(engine.db, 'pragma wal_checkpoint(passive)').catch(() => undefined);
  }
  await engine?.close();
  port.close();
}

async function opened({ path, key }: ThreadStore): Promise<SqliteEngine> {
  const engine = openSqlite(path, { create: false, known: true, key });
  // Done after the reply instead: the main thread has other rows to read by then.
  await ask(engine.db, 'pragma wal_autocheckpoint = 0');
  return engine;
}

type End = Extract<Order, { do: 'commit' | 'rollback' }>;

/** One transaction, from its begin to its end; `null` when all went well. */
async function transaction(engine: SqliteEngine): Promise<Failure | null> {
  let begun = false;
  let end = null as End | null;
  try {
    await engine.write(null, async (db) => {
      begun = true;
      reply(null);
      end = await untilEnd(engine, write);
      if (end.do === 'rollback') throw new TakenBack();
      if (end.ending) await endBulk(engine, db, end.ending);
    });
    return null;
  } catch (error) {
    // The rows on their way are of no use any more.
    if (begun && end === null) await untilEnd(engine, () => undefined);
    return error instanceof TakenBack ? null : failureOf(error);
  }
}

async function untilEnd(engine: SqliteEngine, rows: (sent: SentValue[]) => void): Promise<End> {
  for (;;) {
    const order = await next();
    if (order.do === 'commit' || order.do === 'rollback') return order;
    if (order.do === 'prepare') prepare(engine, order);
    if (order.do === 'rows') rows(order.values);
  }
}

function prepare(engine: SqliteEngine, { sql, width }: { sql: string; width: number }): void {
  const values = Array.from<unknown>({ length: width }).fill(null);
  statements.push({ prepared: engine.prepared(sql), values });
}

function write(sent: readonly SentValue[]): void {
  for (let at = 0; at < sent.length;) {
    const { prepared, values } = statements[sent[at++] as number]!;
    for (let n = 0; n < values.length; n++) {
      const value = sent[at++];
      if (value !== undefined) values[n] = packed(value);
    }
    prepared.runPacked(values);
  }
}

async function next(): Promise<Order> {
  const { value } = await orders.next();
  return (value as [Order])[0];
}

function reply(failure: Failure | null): void {
  port.postMessage({ failure } satisfies ThreadReply);
}

async function ask(db: Db, sql: string): Promise<void> {
  await db.executeQuery(raw(sql, []));
}
