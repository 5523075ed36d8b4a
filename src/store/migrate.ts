/** Bringing a store to the program's schema: each file once, whole, in order, under the lock. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { raw, type Db, type Engine } from './engine/portable.ts';
import { projectedTables } from './engine/schema.ts';
import { sha256 } from './journal.ts';

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

/** What tells one schema from another: the digest of each of its files, in order. */
export function schemaDigests(folder: string): string[] {
  return readSteps(folder).map((step) => step.sha256);
}

/**
 * Applies what is missing and gives how many steps there are; a store that has something already
 * is copied first, beside itself.
 * `digests` are those of the schema folder where the program's build knows them: a store that
 * has all of them is opened without reading the folder.
 * Throws `store.newer` for a store made by a later program, `store.migration_changed` when a
 * landed file is not what it was, and `store.not_a_store` for an empty file nobody asked to fill.
 */
export async function migrate(
  engine: Engine,
  schemaFolder: string,
  { create, digests }: { create: boolean; digests?: readonly string[] | null },
): Promise<number> {
  const landed = digests ?? schemaDigests(schemaFolder);
  const known = await appliedSteps(engine, engine.db, landed);
  if (known === 0 && !create) throw noStore(engine);
  if (known === landed.length) return known;
  const steps = readSteps(schemaFolder);
  await engine.upgrade(async (db) => {
    const done = await appliedSteps(
      engine,
      db,
      steps.map((step) => step.sha256),
    );
    const missing = steps.slice(done);
    if (missing[0] && done > 0) await engine.keepCopy(beforeStep(missing[0]));
    for (const step of missing) await applyStep(engine, db, step);
  });
  return landed.length;
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
const KEPT_TABLES = ['journal', 'book', 'answer', 'store_value', 'search_words'];

/**
 * Throws `store.altered` where a table is gone: a page that does not happen to need it would be
 * shown as if all were well.
 */
export async function refuseMissingTables(engine: Engine): Promise<void> {
  const there = new Set(await engine.tables(engine.db));
  if ([...KEPT_TABLES, ...projectedTables].every((table) => there.has(table))) return;
  throw new Problem('store.altered', { path: engine.path });
}

/** How many of the steps the store has; refuses what is newer, changed, or not ours. */
async function appliedSteps(engine: Engine, db: Db, landed: readonly string[]): Promise<number> {
  const { path } = engine;
  const names = await engine.tables(db);
  if (!names.includes('migration')) {
    if (names.length > 0) throw new Problem('store.not_a_store', { path });
    return 0;
  }
  const rows = await recorded(engine, db);
  if (rows.length > landed.length) {
    throw new Problem('store.newer', { path, store: rows.length, program: landed.length });
  }
  const changed = rows.find((row, index) => row.sha256 !== landed[index]);
  if (changed) throw new Problem('store.migration_changed', { file: changed.file });
  return rows.length;
}

async function recorded(engine: Engine, db: Db): Promise<{ file: string; sha256: string }[]> {
  try {
    const rows = raw('select file, sha256 from migration order by n', []);
    return (await db.executeQuery<{ file: string; sha256: string }>(rows)).rows;
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
