/** Changing single values of a store behind its back, and putting them back. */
import type Database from 'better-sqlite3';

export type Stored = string | number | null;

/** Where one value stands. */
export interface Cell {
  table: string;
  rowid: number;
  column: string;
  value: Stored;
}

/** Every value of every row of some tables. */
export function cellsOf(database: Database.Database, tables: readonly string[]): Cell[] {
  return tables.flatMap((table) => {
    const rows = database.prepare(`select rowid as "#", * from ${table}`).all() as Row[];
    return rows.flatMap(({ '#': rowid, ...columns }) =>
      Object.entries(columns).map(([column, value]) => ({ table, rowid, column, value })),
    );
  });
}
type Row = { '#': number } & Record<string, Stored>;

/** Another value of the same kind: a letter changed, a number moved, a nothing filled. */
export function another(value: Stored): Stored {
  if (typeof value === 'number') return value + 1000;
  if (value === null || value === '') return 'x';
  return (value.startsWith('x') ? 'y' : 'x') + value.slice(1);
}

/** Puts a value in a cell; gives what puts the old one back. */
export function put(database: Database.Database, cell: Cell, value: Stored | Buffer): () => void {
  const { table, column } = cell;
  // A changed key may be the row's own number, so the way back is by what was put there.
  const moved = column === 'arrival' || column === 'n' ? value : cell.rowid;
  const update = database.prepare(`update ${table} set ${column} = ? where rowid = ?`);
  if (update.run(value, cell.rowid).changes !== 1) throw new Error(`no row in ${table}`);
  return () => void update.run(cell.value, moved);
}

/** A text with one bit of one of its bytes turned. */
export function flipped(text: string, position: number, bit: number): Buffer {
  const bytes = Buffer.from(text);
  const index = position % bytes.length;
  bytes[index] = bytes[index]! ^ (1 << bit);
  return bytes;
}
