/** Changing single values of a store behind its back, and putting them back. */
import type Database from 'better-sqlite3';
import { tableKeys } from '../../src/store/engine/schema.ts';

/** A value as SQLite has it: identifiers and hashes are bytes. */
export type Stored = string | number | null | Buffer;
type Row = Record<string, Stored>;

/** Where one value stands. */
export interface Cell {
  table: string;
  /** What tells its row from the others of the table. */
  key: Row;
  column: string;
  value: Stored;
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  ...tableKeys,
  journal: ['arrival'],
  book: ['book'],
  answer: ['key'],
  store_value: ['name'],
  migration: ['n'],
};

/** Every value of every row of some tables. */
export function cellsOf(database: Database.Database, tables: readonly string[]): Cell[] {
  return tables.flatMap((table) => {
    const rows = database.prepare(`select * from ${table}`).all() as Row[];
    return rows.flatMap((row) => {
      const key = Object.fromEntries(KEYS[table]!.map((name) => [name, row[name]!]));
      return Object.entries(row).map(([column, value]) => ({ table, key, column, value }));
    });
  });
}

/** Another value of the same kind: a letter or a byte changed, a number moved, a nothing filled. */
export function another(value: Stored): Stored {
  if (typeof value === 'number') return value + 1000;
  if (Buffer.isBuffer(value))
    return Buffer.from(value.map((byte, at) => (at === 0 ? ~byte : byte)));
  if (value === null || value === '') return 'x';
  return (value.startsWith('x') ? 'y' : 'x') + value.slice(1);
}

/** Puts a value in a cell; gives what puts the old one back. */
export function put(database: Database.Database, cell: Cell, value: Stored): () => void {
  const { table, column } = cell;
  const change = (to: Stored, key: Row): number => {
    const sql = `update ${table} set ${column} = ? where ${where(key)}`;
    return database.prepare(sql).run(to, ...Object.values(key)).changes;
  };
  if (change(value, cell.key) !== 1) throw new Error(`no row in ${table}`);
  return () => void change(cell.value, keyWith(cell, value));
}

/** The row of a cell, where it holds this value. */
export function rowWith(database: Database.Database, cell: Cell, value: Stored): object {
  const key = keyWith(cell, value);
  const sql = `select * from ${cell.table} where ${where(key)}`;
  return database.prepare(sql).get(...Object.values(key)) as object;
}

/** A changed key is where its row stands from then on. */
function keyWith({ key, column }: Cell, value: Stored): Row {
  return column in key ? { ...key, [column]: value } : key;
}

function where(key: Row): string {
  return Object.keys(key)
    .map((name) => `${name} = ?`)
    .join(' and ');
}

/** A text with one bit of one of its bytes turned. */
export function flipped(text: string, position: number, bit: number): Buffer {
  const bytes = Buffer.from(text);
  const index = position % bytes.length;
  bytes[index] = bytes[index]! ^ (1 << bit);
  return bytes;
}
