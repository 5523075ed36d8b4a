/** Stores on disk for one test each, closed and removed when the test is over. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { projectedTables } from '../../src/store/engine/schema.ts';
import { unpackedRow } from '../../src/store/engine/sqlite-values.ts';
import { openStore, type Entropy, type Store } from '../../src/store/store.ts';
import { onPostgres } from './engine.ts';
import { folderOfTest } from './folder.ts';
import { madeOnce } from './made-once.ts';
import { freshDatabase, templateDatabase } from './postgres.ts';
import { schemaFolder, seededEntropy, setUp } from './station.ts';

/** A folder of the test's own. */
export function freshFolder(): string {
  return folderOfTest('motcua-store-');
}

export interface OpenStore {
  store: Store;
  entropy: Entropy;
  path: string;
}

/** A new store with an office, a counter, a clerk and a procedure, unless `bare`. */
export async function freshStore({ bare = false } = {}): Promise<OpenStore> {
  const entropy = seededEntropy('test');
  const path = onPostgres ? await freshOnServer(bare) : join(freshFolder(), 'store.db');
  if (!onPostgres) await copyFresh(path, { bare });
  const store = await opened({ path, create: false, schemaFolder, entropy });
  return { store, entropy, path };
}

async function freshOnServer(bare: boolean): Promise<string> {
  const kind = bare ? 'bare' : 'station';
  return freshDatabase(await templateDatabase(kind, (url) => fill(url, bare)));
}

/** Puts such a store in a file. */
export async function copyFresh(path: string, { bare = false } = {}): Promise<void> {
  const made = templates.get(bare) ?? madeOnce(`store-${bare}`, () => makeTemplate(bare));
  templates.set(bare, made);
  writeFileSync(path, await made, { mode: 0o600 });
}

/** Making a store takes five times as long as copying one. */
const templates = new Map<boolean, Promise<Buffer>>();

async function makeTemplate(bare: boolean): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-template-'));
  const path = join(folder, 'store.db');
  await fill(path, bare);
  const whole = readFileSync(path);
  rmSync(folder, { recursive: true });
  return whole;
}

async function fill(path: string, bare: boolean): Promise<void> {
  const entropy = seededEntropy('template');
  const store = await openStore({ path, create: true, schemaFolder, entropy });
  if (!bare) await setUp(store, entropy);
  await store.close();
}

/** Opens a store that closes with the test. */
export async function opened(options: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(options);
  onTestFinished(() => store.close());
  return store;
}

/** Works on the file behind the store's back, as a tool or an accident would. */
export function behind<T>(path: string, work: (database: Database.Database) => T): T {
  const database = new Database(path, { timeout: 20_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Every row of every table that is made from the journal, as the program knows them. */
export function allRows(path: string): Record<string, unknown[]> {
  const rows = projectedTables.map((table) => [table, rowsBehind(path, `select * from ${table}`)]);
  return Object.fromEntries(rows) as Record<string, unknown[]>;
}

/** Rows as the program knows them, asked behind its back. */
export function rowsBehind(path: string, sql: string): Record<string, unknown>[] {
  return behind(path, (database) => database.prepare(sql).all().map(unpackedRow)) as never;
}

/** What stands in the tables; which shapes of events there have been only grows. */
export function standingRows(path: string): Record<string, unknown[]> {
  const { event_shape: _shapes, ...rest } = allRows(path);
  return rest;
}

/** What lies in a store's folder. */
export function filesBeside(path: string): string[] {
  return readdirSync(dirname(path)).sort();
}

/** Changes rows of the journal as somebody would who takes the triggers away first. */
export function forge(path: string, work: (database: Database.Database) => void): void {
  behind(path, (database) => {
    const triggers = database
      .prepare("select name, sql from sqlite_master where type = 'trigger'")
      .all() as { name: string; sql: string }[];
    for (const { name } of triggers) database.exec(`drop trigger ${name}`);
    work(database);
    for (const { sql } of triggers) database.exec(sql);
  });
}

/** The code and the facts of the problem that some work ends in. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (error instanceof Problem) return error;
  throw new Error('no problem came of it', { cause: error });
}
