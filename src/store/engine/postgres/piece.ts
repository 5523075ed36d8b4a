/** Some rows that go together: put in groups of what is alike, each of which is one statement. */
import { tableKeys } from '../schema.ts';
import {
  onConflict,
  Overtaken,
  type Bound,
  type Db,
  type Row,
  type RowChange,
} from '../portable.ts';
import type { ColumnTypes } from './catalogue.ts';
import { toServer } from './values.ts';

/** Rows of one table to which the same is done, told by the first of them. */
export interface AlikeRows {
  readonly place: number;
  readonly first: RowChange;
  /** All values of a change; of what is put, the last of each key. */
  readonly rows: Map<string | number, Row>;
}

export class LoadPiece {
  /** How many rows it holds, of all tables. */
  rows = 0;
  readonly #groups = new Map<string, AlikeRows>();
  /** The last group in which a thing's rows of one table are. */
  readonly #things = new Map<string, AlikeRows>();

  /** In the order in which they are to be written. */
  get groups(): AlikeRows[] {
    return [...this.#groups.values()];
  }

  /** False where a change would come before what the same thing has in it already. */
  fits(change: RowChange): boolean {
    const before = this.#things.get(thingOf(change));
    if (!before) return true;
    const place = this.#groups.get(nameOf(change))?.place ?? this.#groups.size;
    if (place !== before.place) return place > before.place;
    return change.op === 'insert' || change.op === 'put';
  }

  add(change: RowChange): void {
    const name = nameOf(change);
    const known = this.#groups.get(name);
    const group = known ?? { place: this.#groups.size, first: change, rows: new Map() };
    if (!known) this.#groups.set(name, group);
    this.#things.set(thingOf(change), group);
    const key = change.op === 'put' ? keyOf(change) : group.rows.size;
    group.rows.set(key, valuesOf(change));
    this.rows += 1;
  }
}

/** All but an insert have the same columns in each row; what one leaves out is nothing. */
function nameOf(change: RowChange): string {
  const { op, table } = change;
  if (op === 'insert') return `${op} ${table}`;
  if (op === 'put') return `${op} ${table} ${Object.keys(change.row).join(' ')}`;
  const set = op === 'update' ? Object.keys(change.set).join(' ') : '';
  return `${op} ${table} ${set} where ${Object.keys(change.where).join(' ')}`;
}

/** What a row tells of, by the first column of its table's key; what is not projected, of nothing. */
function thingOf(change: RowChange): string {
  const { table } = change;
  const [column] = new Map<string, readonly string[]>(Object.entries(tableKeys)).get(table) ?? [];
  if (column === undefined) return table;
  const row: Row = 'row' in change ? change.row : change.where;
  if (row[column] === undefined) throw new Error(`a bulk changes ${table} by its key alone`);
  return `${table} ${row[column]}`;
}

function keyOf({ row, key }: Extract<RowChange, { op: 'put' }>): string {
  return JSON.stringify(key.map((column) => row[column]));
}

function valuesOf(change: RowChange): Row {
  if (change.op === 'update') return { ...change.where, ...change.set };
  return change.op === 'delete' ? change.where : change.row;
}

/** Throws `Overtaken` where a row that only grows stands higher already. */
export async function writeGroup(db: Db, types: ColumnTypes, group: AlikeRows): Promise<void> {
  const { first } = group;
  const rows = [...group.rows.values()];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const typeOf = await types(first.table);
  const lists = columns.map((column) => `?::${typeOf.get(column)}[]`).join(', ');
  const sql = sqlOf(first, columns, `unnest(${lists})`);
  const values = columns.map((column) => rows.map((row) => toServer(row[column] ?? null)));
  const free = first.op === 'delete' && first.rows === 'any';
  const late = first.op === 'put' && first.rising !== undefined;
  await writeRows(db, { sql, parameters: values }, free ? null : rows.length, late);
}

function sqlOf(change: RowChange, columns: readonly string[], lists: string): string {
  const { table } = change;
  if (change.op === 'insert' || change.op === 'put') {
    const insert = `insert into ${table} (${columns.join(', ')}) select * from ${lists}`;
    return change.op === 'insert' ? insert : `${insert} ${onConflict(change)}`;
  }
  const given = `${lists} as given (${columns.join(', ')})`;
  const which = Object.keys(change.where).map((column) => `${table}.${column} = given.${column}`);
  if (change.op === 'delete') {
    return `delete from ${table} using ${given} where ${which.join(' and ')}`;
  }
  const sets = Object.keys(change.set).map((column) => `${column} = given.${column}`);
  return `update ${table} set ${sets.join(', ')} from ${given} where ${which.join(' and ')}`;
}

/** `wanted` is how many rows it must change, where that is known. */
export async function writeRows(
  db: Db,
  bound: Bound,
  wanted: number | null,
  mayBeLate = false,
): Promise<void> {
  const { numAffectedRows } = await db.executeQuery(bound);
  if (wanted === null || Number(numAffectedRows) === wanted) return;
  const told = `${wanted} rows wanted, ${numAffectedRows} changed: ${bound.sql}`;
  throw mayBeLate ? new Overtaken(told) : new Error(told);
}
