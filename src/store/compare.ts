/** Two stores' tables side by side: the first row that differs, and putting one's in the other. */
import { raw, type Db, type Row, type Value } from './engine/portable.ts';
import { ownColumns, tableKeys, type ProjectedTable } from './engine/schema.ts';

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
  let after: Row | null = null;
  for (;;) {
    const found = await page(live, table, after);
    const wanted: Row[] = await page(right, table, after);
    for (const [index, want] of wanted.entries()) {
      const difference = differenceOf(table, found[index], want);
      if (difference) return difference;
    }
    const extra = found[wanted.length];
    if (extra) return { row: extra, what: 'extra' };
    after = wanted.at(-1) ?? null;
    if (!after) return null;
  }
}

function differenceOf(
  table: ProjectedTable,
  found: Row | undefined,
  wanted: Row,
): Difference | null {
  if (!found) return { row: wanted, what: 'missing' };
  const order = compareKeys(table, found, wanted);
  if (order < 0) return { row: found, what: 'extra' };
  if (order > 0) return { row: wanted, what: 'missing' };
  const own = ownColumns[table];
  const columns = Object.keys(wanted).filter((column) => column !== own);
  const same = columns.every((column) => sameValue(found[column], wanted[column]));
  return same ? null : { row: found, what: 'altered' };
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

/** Puts one store's rows of a table in the place of another's. */
export async function replaceTable(live: Db, right: Db, table: ProjectedTable): Promise<void> {
  await live.executeQuery(raw(`delete from ${table}`, []));
  let after: Row | null = null;
  for (;;) {
    const rows: Row[] = await page(right, table, after);
    for (const row of rows) {
      const columns = Object.keys(row);
      const marks = columns.map(() => '?').join(', ');
      const insert = `insert into ${table} (${columns.join(', ')}) values (${marks})`;
      await live.executeQuery(raw(insert, Object.values(row)));
    }
    after = rows.at(-1) ?? null;
    if (!after) return;
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
