/** Two stores' tables side by side: the first row that differs, and putting one's in the other. */
import { raw, type Bound, type Db, type Engine, type Row, type Value } from './engine/portable.ts';
import { ownColumns, tableKeys, type ProjectedTable, type Tables } from './engine/schema.ts';

/** A row that is not what the journal says: changed, not there, or one too many. */
export interface Difference {
  row: Row;
  what: 'altered' | 'missing' | 'extra';
}

const PAGE_ROWS = 1000;

/** The first row, in the order of the table's key, in which a table is not as it should be. */
export async function firstDifference(
  live: Db,
  right: Db,
  table: ProjectedTable,
): Promise<Difference | null> {
  for await (const difference of differencesOf(live, right, table)) return difference;
  return null;
}

/** Every such row, in the same order. */
export async function* differencesOf(
  live: Db,
  right: Db,
  table: ProjectedTable,
): AsyncGenerator<Difference> {
  const [one, other] = [new Cursor(live, table), new Cursor(right, table)];
  for (;;) {
    const [found, wanted] = [await one.row(), await other.row()];
    if (!found && !wanted) return;
    const order = !found ? 1 : !wanted ? -1 : compareKeys(table, found, wanted);
    if (order <= 0) one.next();
    if (order >= 0) other.next();
    if (order < 0) yield { row: found!, what: 'extra' };
    else if (order > 0) yield { row: wanted!, what: 'missing' };
    else if (!isSameRow(wanted!, found!, ownColumns[table])) {
      yield { row: found!, what: 'altered' };
    }
  }
}

/** Where one has come in the rows of a table, in the order of its key. */
class Cursor {
  readonly #db: Db;
  readonly #table: ProjectedTable;
  #rows: Row[] = [];
  #at = 0;
  #ended = false;

  constructor(db: Db, table: ProjectedTable) {
    this.#db = db;
    this.#table = table;
  }

  /** `null` behind the last. */
  async row(): Promise<Row | null> {
    if (this.#at === this.#rows.length && !this.#ended) {
      this.#rows = await page(this.#db, this.#table, this.#rows.at(-1) ?? null);
      this.#at = 0;
      this.#ended = this.#rows.length === 0;
    }
    return this.#rows[this.#at] ?? null;
  }

  next(): void {
    this.#at += 1;
  }
}

/** Whether two rows are the same in every column of the first but one that is each store's own. */
export function isSameRow(wanted: Row, found: Row, own?: string): boolean {
  const columns = Object.keys(wanted).filter((column) => column !== own);
  return columns.every((column) => sameValue(found[column], wanted[column]));
}

/** A text is not a blob of the same bytes, and no number passes for another. */
function sameValue(left: Value | undefined, right: Value | undefined): boolean {
  return Object.is(left, right);
}

/** As the engine orders: numbers by size, text by its bytes. */
function compareKeys(table: ProjectedTable, left: Row, right: Row): number {
  for (const column of tableKeys[table]) {
    const [a, b] = [left[column] ?? null, right[column] ?? null];
    const numbers = typeof a === 'number' && typeof b === 'number';
    const order = numbers ? a - b : Buffer.compare(bytes(a), bytes(b));
    if (order !== 0) return order;
  }
  return 0;
}

function bytes(value: Value | Buffer): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(String(value));
}

/** A store to put rows into, inside a write of its own. */
export interface Filled {
  engine: Engine;
  db: Db;
}

/** As many rows are named by one statement. */
const KEYS_AT_ONCE = 200;

/** Puts one store's rows of some keys in the place of another's. */
export async function replaceRows(
  live: Filled,
  right: Db,
  table: ProjectedTable,
  keys: readonly Row[],
): Promise<void> {
  const pieces: Bound[] = [];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    pieces.push(named(table, keys.slice(at, at + KEYS_AT_ONCE)));
  }
  for (const { sql, parameters } of pieces) {
    await live.db.executeQuery({ sql: `delete ${sql}`, parameters });
  }
  await putRows(live, table, wantedRows(right, pieces));
}

async function* wantedRows(right: Db, pieces: readonly Bound[]): AsyncGenerator<Row[]> {
  for (const { sql, parameters } of pieces) {
    yield (await right.executeQuery<Row>({ sql: `select * ${sql}`, parameters })).rows;
  }
}

/** The rows of some keys, behind a verb; no engine's own way to compare several columns at once. */
function named(table: ProjectedTable, keys: readonly Row[]): Bound {
  const columns: readonly string[] = tableKeys[table];
  const [only, ...others] = columns;
  const where =
    others.length === 0
      ? `${only} in (${keys.map(() => '?').join(', ')})`
      : keys.map(() => `(${columns.map((each) => `${each} = ?`).join(' and ')})`).join(' or ');
  const values = keys.flatMap((key) => columns.map((column) => key[column] ?? null));
  return raw(`from ${table} where ${where}`, values);
}

/** Puts one store's rows of a table in the place of another's. */
export async function replaceTable(live: Filled, right: Db, table: ProjectedTable): Promise<void> {
  await live.db.executeQuery(raw(`delete from ${table}`, []));
  await putRows(live, table, pagesOf(right, table));
}

/** Puts all rows of some pages into a table; gives how many that were. */
export async function putRows(
  { engine, db }: Filled,
  table: keyof Tables,
  pages: AsyncIterable<Row[]>,
): Promise<number> {
  const loader = engine.loader(db);
  let count = 0;
  try {
    for await (const rows of pages) {
      for (const row of rows) loader.take({ op: 'insert', table, row });
      count += rows.length;
      await loader.room();
    }
    await loader.end();
  } catch (error) {
    await loader.drop();
    throw error;
  }
  return count;
}

/** All rows of a table in the order of its key, a page at a time. */
export async function* pagesOf(db: Db, table: ProjectedTable): AsyncGenerator<Row[]> {
  let after: Row | null = null;
  for (;;) {
    const rows: Row[] = await page(db, table, after);
    after = rows.at(-1) ?? null;
    if (!after) return;
    yield rows;
  }
}

/** The rows after a row, found by their key: no page is slower than the one before. */
async function page(db: Db, table: ProjectedTable, after: Row | null): Promise<Row[]> {
  const keys = tableKeys[table];
  const columns = keys.join(', ');
  const marks = keys.map(() => '?').join(', ');
  const where = after ? `where (${columns}) > (${marks})` : '';
  const values = after ? keys.map((key) => after[key] ?? null) : [];
  const { rows } = await db.executeQuery<Row>(
    raw(`select * from ${table} ${where} order by ${columns} limit ${PAGE_ROWS}`, values),
  );
  return rows;
}
