/** What the two engines share: row changes as data, and the one place that turns them to SQL. */
import { CompiledQuery, type Kysely } from 'kysely';
import type { ProjectedTable, Tables } from './schema.ts';

export type Db = Kysely<Tables>;
export type Value = string | number | null;
export type Row = Record<string, Value>;

/** One change that a projector asks for. Projectors give data; only this file writes SQL for it. */
export type Change =
  | { op: 'insert'; table: ProjectedTable; row: Row }
  | { op: 'put'; table: ProjectedTable; key: string[]; row: Row }
  | { op: 'update'; table: ProjectedTable; where: Row; set: Row }
  | { op: 'index'; kind: string; ref: string; words: string };

/** Makes the changes of one event, in order, on an open transaction. */
export async function apply(db: Db, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.op === 'index') await index(db, change);
    else await db.executeQuery(statement(change));
  }
}

/** A bound statement from text with `?` marks (the engine rewrites them where it must). */
export function raw(sql: string, values: readonly Value[]): CompiledQuery {
  return CompiledQuery.raw(sql, [...values]);
}

function statement(change: Exclude<Change, { op: 'index' }>): CompiledQuery {
  const { table } = change;
  if (change.op === 'update') {
    const { set, where } = change;
    const sets = Object.keys(set).map((column) => `${column} = ?`);
    const wheres = Object.keys(where).map((column) => `${column} = ?`);
    const sql = `update ${table} set ${sets.join(', ')} where ${wheres.join(' and ')}`;
    return raw(sql, [...Object.values(set), ...Object.values(where)]);
  }
  const columns = Object.keys(change.row);
  const marks = columns.map(() => '?').join(', ');
  const insert = `insert into ${table} (${columns.join(', ')}) values (${marks})`;
  const values = Object.values(change.row);
  if (change.op === 'insert') return raw(insert, values);
  const kept = columns.filter((column) => !change.key.includes(column));
  const sets = kept.map((column) => `${column} = excluded.${column}`).join(', ');
  return raw(`${insert} on conflict (${change.key.join(', ')}) do update set ${sets}`, values);
}

/** Replaces what is known of one thing in the search index. */
async function index(db: Db, entry: { kind: string; ref: string; words: string }): Promise<void> {
  const known = await db.executeQuery<{ n: number }>(
    raw('select n from search_entry where kind = ? and ref = ?', [entry.kind, entry.ref]),
  );
  const n = known.rows[0]?.n;
  if (n !== undefined) {
    await db.executeQuery(raw('update search_entry set words = ? where n = ?', [entry.words, n]));
    await db.executeQuery(raw('delete from search_words where rowid = ?', [n]));
    await db.executeQuery(indexed(n, entry.words));
    return;
  }
  const added = await db.executeQuery<{ n: number }>(
    raw(
      'insert into search_entry (n, kind, ref, words) ' +
        'values ((select coalesce(max(n), 0) + 1 from search_entry), ?, ?, ?) returning n',
      [entry.kind, entry.ref, entry.words],
    ),
  );
  await db.executeQuery(indexed(added.rows[0]!.n, entry.words));
}

function indexed(n: number, words: string): CompiledQuery {
  return raw('insert into search_words (rowid, words) values (?, ?)', [n, words]);
}
