/** What an account that only runs the program may do on a server, and no more. */
import { raw, type Db } from '../portable.ts';

/**
 * The group that such accounts are put into: `grant motcua_runtime to <account>`. It owns nothing,
 * so it can disable no trigger and drop nothing; of an entry it may take out the personal part
 * alone, and it empties no table.
 */
const GROUP = 'motcua_runtime';

/** Another database’s set-up may be making it at this moment; who may not, goes without. */
const MAKE_GROUP = `
  do $$ begin
    create role ${GROUP} nologin;
  exception
    when duplicate_object or unique_violation or insufficient_privilege then null;
  end $$`;
const THERE = 'select 1 from pg_roles where rolname = ?';

/** Tables of which the group has less than all, and what it has. */
const LESS: Readonly<Record<string, string>> = {
  journal: 'select, insert, update (personal, personal_digest)',
  book: 'select, insert, update',
  sight: 'select, insert',
  migration: 'select',
  office_account: 'select',
};
const ALL = 'select, insert, update, delete';

/** Gives the group its rights on every table, for whoever has just made or changed them. */
export async function grantRuntime(db: Db, tables: readonly string[]): Promise<void> {
  await db.executeQuery(raw(MAKE_GROUP, []));
  if ((await db.executeQuery(raw(THERE, [GROUP]))).rows.length === 0) return;
  for (const table of tables) {
    await db.executeQuery(raw(`grant ${LESS[table] ?? ALL} on ${table} to ${GROUP}`, []));
  }
}
