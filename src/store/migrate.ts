/** Bringing a store to the program's schema: each file once, whole, in order, under the lock. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { Part } from './engine/part.ts';
import { raw, type Db, type Engine } from './engine/portable.ts';
import { projectedTables } from './engine/schema.ts';
import { NewFile } from '../files/new-file.ts';
import { sha256 } from './hash.ts';

// `made` is how all tables are made, where the engine keeps that.
const RECORD =
  'create table if not exists migration (n integer not null primary key, ' +
  'file text not null, sha256 bytea not null, made text)';

interface SchemaFile {
  n: number;
  file: string;
  sql: string;
  sha256: string;
}

/** What tells one schema from another. */
export interface SchemaDigests {
  /** Of each of its files, in order. */
  steps: readonly string[];
  /** What acts by itself in a file of it: each trigger whole, from its name on. */
  guards: readonly string[];
}

/** Throws what reading the folder throws. */
export function schemaDigests(folder: string): SchemaDigests {
  const steps = readSteps(folder);
  return {
    steps: steps.map((step) => step.sha256),
    guards: steps.flatMap(({ sql }) => [...portion(sql, 'sqlite').matchAll(GUARD)].map(saidOf)),
  };
}

/** As SQLite keeps it: from the name on to the letter. */
const GUARD = /^create trigger (\w+ [^]*?\bend);$/gim;

function saidOf([, said = '']: RegExpMatchArray): string {
  return said;
}

/** What a store says of its schema; asked all at once. */
export interface SchemaLook {
  tables: string[];
  /** What acts by itself where something is written or read. */
  acting: Part[];
  /** Throws `store.not_a_store` where another program has a table of the same name. */
  readonly steps: () => Promise<AppliedStep[]>;
}

interface AppliedStep {
  file: string;
  sha256: string;
}

export async function lookAtSchema(engine: Engine, db: Db): Promise<SchemaLook> {
  // In this order: a table of steps that another window makes in between is not looked for in vain.
  const tables = engine.tables(db);
  const steps = recorded(engine, db);
  // Where there is no such table, nobody will want to know.
  steps.catch(() => undefined);
  const acting = engine.acting(db);
  return { tables: await tables, acting: await acting, steps: () => steps };
}

/**
 * Applies what is missing and gives what there is then; a store that has something already is
 * copied first, beside itself.
 * `digests` are those of the schema folder where the program's build knows them: a store that
 * has all of them is opened without reading the folder.
 * Throws `store.newer` for a store made by a later program, `store.migration_changed` when a
 * landed file is not what it was, and `store.not_a_store` for an empty file nobody asked to fill.
 */
export async function migrate(
  engine: Engine,
  schemaFolder: string,
  { create, digests, look }: Migrating,
): Promise<Migrated> {
  const landed = (digests ?? schemaDigests(schemaFolder)).steps;
  const known = await appliedSteps(engine, look ?? (await lookAtSchema(engine, engine.db)), landed);
  if (known === 0 && !create) throw noStore(engine);
  if (known === landed.length) return { steps: known, changed: false };
  const steps = readSteps(schemaFolder);
  await engine.upgrade(async (db) => {
    const done = await appliedSteps(
      engine,
      await lookAgain(engine, db),
      steps.map((step) => step.sha256),
    );
    const missing = steps.slice(done);
    if (missing[0] && done > 0) await keepCopy(engine, beforeStep(missing[0]));
    for (const step of missing) await applyStep(engine, db, step);
  });
  return { steps: landed.length, changed: true };
}

interface Migrating {
  create: boolean;
  digests?: SchemaDigests | null;
  /** What was seen already. */
  look?: SchemaLook;
}

export interface Migrated {
  /** How many steps of the schema the store has. */
  steps: number;
  changed: boolean;
}

/** In a transaction, which ends with the first thing that is asked for in vain. */
async function lookAgain(engine: Engine, db: Db): Promise<SchemaLook> {
  const [tables, acting] = [await engine.tables(db), await engine.acting(db)];
  return { tables, acting, steps: () => recorded(engine, db) };
}

/** Beside the store, under its name when it is whole; one on a server has that server's backups. */
async function keepCopy(engine: Engine, ending: string): Promise<void> {
  if (engine.kind !== 'sqlite') return;
  const file = new NewFile(`${engine.path}${ending}`).sweep();
  try {
    if (await engine.copyInto(file.unfinished)) file.finish();
  } finally {
    file.drop();
  }
}

/** What the name of a store ends in that is kept as it was before a step. */
function beforeStep(step: SchemaFile): string {
  return `.before-${step.file.slice(0, 4)}`;
}

/** An empty file was somebody else's; an empty database is made for us, by hand. */
function noStore({ kind, path }: Engine): Problem {
  return new Problem(kind === 'sqlite' ? 'store.not_a_store' : 'store.none', { path });
}

async function applyStep(engine: Engine, db: Db, step: SchemaFile): Promise<void> {
  await engine.script(db, RECORD);
  await engine.script(db, portion(step.sql, engine.kind));
  const { n, file, sha256 } = step;
  await db.executeQuery(
    raw('insert into migration (n, file, sha256) values (?, ?, ?)', [n, file, sha256]),
  );
}

/** What is asked for besides the tables that are made from the journal. */
const KEPT_TABLES = [
  ...['journal', 'book', 'answer', 'store_value'],
  ...['staff_session', 'sight', 'search_words'],
];

/**
 * Throws `store.altered` where a table is gone, as a page that does not happen to need it would be
 * shown as if all were well; and where something rides in that would change what is written,
 * a trigger of our name among that which is not ours to the letter.
 */
export function refuseOtherSchema(
  engine: Engine,
  { tables, acting }: SchemaLook,
  { guards }: SchemaDigests,
): void {
  const there = new Set(tables);
  const isWhole = [...KEPT_TABLES, ...projectedTables].every((table) => there.has(table));
  const ours = new Set(guards.map((said) => `CREATE TRIGGER ${said}`));
  if (isWhole && acting.every(({ sql }) => ours.has(sql))) return;
  throw new Problem('store.altered', { path: engine.path });
}

/** How many of the steps the store has; refuses what is newer, changed, or not ours. */
async function appliedSteps(
  { path }: Engine,
  { tables, steps }: SchemaLook,
  landed: readonly string[],
): Promise<number> {
  if (!tables.includes('migration')) {
    if (tables.length > 0) throw new Problem('store.not_a_store', { path });
    return 0;
  }
  const rows = await steps();
  if (rows.length > landed.length) {
    throw new Problem('store.newer', { path, store: rows.length, program: landed.length });
  }
  const changed = rows.find((row, index) => row.sha256 !== landed[index]);
  if (changed) throw new Problem('store.migration_changed', { file: changed.file });
  return rows.length;
}

async function recorded(engine: Engine, db: Db): Promise<AppliedStep[]> {
  try {
    const rows = raw('select file, sha256 from migration order by n', []);
    return (await db.executeQuery<AppliedStep>(rows)).rows;
  } catch (error) {
    // Another program's table of the same name.
    if (error instanceof Problem && error.code !== 'store.altered') throw error;
    throw new Problem('store.not_a_store', { path: engine.path }, { cause: error });
  }
}

function readSteps(folder: string): SchemaFile[] {
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .sort();
  return files.map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { n: Number(file.slice(0, 4)), file, sql, sha256: sha256(sql) };
  });
}

/**
 * The statements for one engine: those before any mark, and those under its own `--:` marks. In
 * SQLite the rows of a table marked `by key` lie in the order of its key.
 */
function portion(sql: string, engine: Engine['kind']): string {
  const [shared = '', ...marked] = sql.split(/^--:/m);
  const own = marked.filter((part) => part.startsWith(engine));
  const whole = [shared, ...own.map((part) => part.slice(engine.length))].join('\n');
  return engine === 'sqlite' ? whole.replaceAll(') /* by key */;', ') without rowid;') : whole;
}
