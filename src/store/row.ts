/**
 * The door between a row of a table and the program: here, and nowhere else, what SQL gives becomes
 * what the domain knows. A row type elsewhere in this room says text and numbers and nothing more.
 */
import { Problem } from '../domain/problem.ts';
import { holds, oneOf, record, within, type Shape } from '../domain/shape.ts';
import { isInstant, type Instant } from '../domain/value/instant.ts';
import { isCount, isDong, type Dong } from '../domain/value/money.ts';
import { isPlainDate, type PlainDate } from '../domain/value/plain-date.ts';
import { tableKeys, type ProjectedTable } from './engine/schema.ts';

/** What is read row by row: what the journal makes, and who saw whom. */
type ReadTable = ProjectedTable | 'sight';
const readKeys = { ...tableKeys, sight: ['book', 'seq'] } as const;

/** Yes or no, as both engines keep it. */
export const bit = oneOf([0, 1]);

/** What is counted from a column is good only in the one form in which it is kept. */
export const moment: Shape<Instant> = holds(isInstant);
export const day: Shape<PlainDate> = holds(isPlainDate);
/** Whole đồng, never less than none. */
export const money: Shape<Dong> = holds(isDong);
/** A whole number from nought: a place, a version, how many. */
export const natural: Shape<number> = holds(isCount);

/** Reads rows in which these columns stand, whatever else was selected with them. */
export interface RowReader<T extends object> {
  /**
   * The row itself, once it has been looked at; what else was selected still stands in it. Throws
   * `store.row_damaged`.
   */
  readonly read: (row: object) => T;
  /** What a column holds as JSON. Throws `store.row_damaged`. */
  readonly json: <V>(row: T, column: keyof T & string, shape: Shape<V>) => V;
  /** Of a row that is not what its other columns say: names the column that is wrong. */
  readonly damaged: (row: object, column: keyof T & string) => Problem;
}

export type RowOfReader<R> = R extends RowReader<infer T> ? T : never;

/** `table` is named where a row is damaged: the one that most of the columns are of. */
export function rowReader<T extends object>(
  table: ReadTable,
  columns: { [K in keyof T]: Shape<T[K]> },
): RowReader<T> {
  const shape = record<T>(columns);
  return {
    read: (row) => checked(shape, row, (path) => damagedRow(table, row, path)),
    json(row, column, wanted) {
      const value = parsed(table, row, column);
      return checked(wanted, value, (path) => damagedRow(table, row, within(column, path)));
    },
    damaged: (row, column) => damagedRow(table, row, column),
  };
}

function checked<V>(shape: Shape<V>, value: unknown, wrong: (path: string) => Problem): V {
  const fault = shape.fault(value);
  if (fault !== null) throw wrong(fault);
  // The one cast of this room: the shape has just seen it, as deep as it was declared.
  return value as V;
}

function parsed<T extends object>(table: ReadTable, row: T, column: keyof T & string) {
  const text: unknown = row[column];
  try {
    return JSON.parse(String(text)) as unknown;
  } catch (error) {
    throw damagedRow(table, row, column, error);
  }
}

/** Names the row by those columns of its table's key that were selected. */
function damagedRow(table: ReadTable, row: object, column: string, cause?: unknown): Problem {
  const values: Readonly<Record<string, unknown>> = { ...row };
  const key = readKeys[table].flatMap((name) => (name in values ? [String(values[name])] : []));
  return new Problem('store.row_damaged', { table, key: key.join(' '), column }, { cause });
}
