/** Writing many rows one by one, by statements that were prepared once. */
import {
  entryOf,
  isIndexing,
  statement,
  type Loaded,
  type Loader,
  type RowChange,
  type Value,
} from './portable.ts';

/** A statement that writes rows. */
export interface Statement {
  run(values: readonly Value[]): void;
}

/** A statement kept ready, and the columns it was made for. */
interface KeptStatement {
  columns: string[];
  statement: Statement;
}

/** Writes each row at once, by statements prepared once. */
export function statementLoader(prepared: (sql: string) => Statement): Loader {
  const kept = new Map<string, KeptStatement>();
  const indexing = new Map<string, Statement>();
  return {
    take(change) {
      if (change.op === 'insert') {
        insert(prepared, kept, change);
      } else if (isIndexing(change)) {
        const { sql, parameters } = entryOf(change);
        const ready = indexing.get(sql) ?? prepared(sql);
        indexing.set(sql, ready);
        ready.run(parameters);
      } else {
        runKept(prepared, kept, change, { columns: columnsIn(change), values: valuesIn(change) });
      }
    },
    room: () => null,
    end: async () => undefined,
    drop: async () => undefined,
  };
}

type Insert = Extract<Loaded, { op: 'insert' }>;

/** Half the columns of a paper's row say nothing, and what is not named is null anyway. */
function insert(
  prepared: (sql: string) => Statement,
  kept: Map<string, KeptStatement>,
  change: Insert,
): void {
  const columns: string[] = [];
  const values: Value[] = [];
  for (const column in change.row) {
    const value = change.row[column]!;
    if (value === null) continue;
    columns.push(column);
    values.push(value);
  }
  runKept(prepared, kept, change, { columns, values });
}

function runKept(
  prepared: (sql: string) => Statement,
  kept: Map<string, KeptStatement>,
  change: RowChange,
  { columns, values }: { columns: string[]; values: Value[] },
): void {
  const key = `${change.table} ${columns.length}`;
  let ready = kept.get(key);
  if (!ready || !sameColumns(ready.columns, columns)) {
    ready = { columns, statement: prepared(statement(named(change, columns)).sql) };
    kept.set(key, ready);
  }
  ready.statement.run(values);
}

function named(change: RowChange, columns: readonly string[]): RowChange {
  if (change.op !== 'insert') return change;
  return { ...change, row: Object.fromEntries(columns.map((column) => [column, null])) };
}

function sameColumns(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false;
  return true;
}

/** The operation's name keeps two statements of the same columns apart. */
function columnsIn(change: Exclude<RowChange, { op: 'insert' }>): string[] {
  if (change.op === 'update') {
    return [change.op, ...Object.keys(change.set), '', ...Object.keys(change.where)];
  }
  return [change.op, ...Object.keys(change.op === 'delete' ? change.where : change.row)];
}

function valuesIn(change: Exclude<RowChange, { op: 'insert' }>): Value[] {
  if (change.op === 'update') return [...Object.values(change.set), ...Object.values(change.where)];
  return Object.values(change.op === 'delete' ? change.where : change.row);
}
