/** How a store's file is made, and what in it is not ours. */
import type { Part } from './part.ts';
import { raw, type Db } from './portable.ts';

const DEFINITION =
  'select type, name, tbl_name as "table", sql from sqlite_master ' +
  'where sql is not null order by type, name';
const ACTING =
  "select type, name, tbl_name as 'table', sql from sqlite_master where type in ('trigger', 'view')";

/**
 * The search index's own tables, which SQLite makes, and each as it may make them; whatever else
 * has such a name is somebody's.
 */
const OF_SEARCH: Readonly<Record<string, readonly string[]>> = {
  search_words_config: ['(k PRIMARY KEY, v) WITHOUT ROWID'],
  search_words_data: ['(id INTEGER PRIMARY KEY, block BLOB)'],
  search_words_docsize: [
    '(id INTEGER PRIMARY KEY, sz BLOB)',
    '(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)',
  ],
  search_words_idx: ['(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID'],
};

export async function definitionIn(held: Db): Promise<Part[]> {
  const { rows } = await held.executeQuery<Part>(raw(DEFINITION, []));
  return rows.filter((part) => !isOfSearch(part));
}

function isOfSearch({ type, name, table, sql }: Part): boolean {
  const columns = Object.hasOwn(OF_SEARCH, name) ? OF_SEARCH[name]! : [];
  const isOne = columns.some((each) => sql === `CREATE TABLE '${name}'${each}`);
  return type === 'table' && table === name && isOne;
}

/** All triggers and views. */
export async function actingIn(held: Db): Promise<Part[]> {
  const { rows } = await held.executeQuery<Part>(raw(ACTING, []));
  return rows;
}
