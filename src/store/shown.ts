/**
 * What is shown to who looks: all but what came by a batch that is being taken back. That goes in
 * pieces, so from the entry that begins it to the one that ends it each question that is asked by
 * name of these tables is asked of what will be left. Who writes sees all that stands: what they
 * would do to it is refused by `undoing.ts`. Done to every question in one place, so that none can
 * forget it; where nothing is taken back, an engine finds that out once for a question.
 */
import { asking } from './engine/asking.ts';
import type { Db, Engine } from './engine/portable.ts';

/** Makes of ways to ask such as see nothing of what is being taken back. */
export function shownOn({ home }: Pick<Engine, 'home'>): (db: Db) => Db {
  const known = new Map<string, string>();
  const asShown = async (sql: string): Promise<string> => {
    const ready = known.get(sql);
    if (ready !== undefined) return ready;
    const made = HIDING.test(sql) ? withShown(sql, await home()) : sql;
    known.set(sql, made);
    return made;
  };
  return (db) =>
    asking(
      db.path,
      async (bound) => db.executeQuery({ ...bound, sql: await asShown(bound.sql) }),
      db,
    );
}

const HIDING = /\b(dossier|citizen|search_entry)\b/;
const BEGINNING = /^\s*with\s+(recursive\s+)?/;

/** The question, with each of these names standing for what is shown; `home`: where tables are. */
export function withShown(sql: string, home: string): string {
  const named = Object.entries(shownOf(home)).filter(([name]) => mentions(sql, name));
  const shown = named.map(([name, rows]) => `${name} as not materialized (${rows})`).join(', ');
  const [begun = '', recursive = ''] = BEGINNING.exec(sql) ?? [];
  const rest = sql.slice(begun.length);
  return begun === '' ? `with ${shown} ${rest}` : `with ${recursive}${shown}, ${rest}`;
}

function mentions(sql: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(sql);
}

function shownOf(home: string): Record<string, string> {
  const isGoing = (batch: string): string =>
    `exists (select 1 from ${home}.import_batch b where b.id = ${batch} and b.status = 'undoing')`;
  const dossier = (id: string): string =>
    `not exists (select 1 from ${home}.dossier_import i where i.dossier = ${id} ` +
    `and ${isGoing('i.batch')})`;
  // Who came with a dossier owns it, as nobody may write on it while it goes.
  const citizen = (id: string): string =>
    `not exists (select 1 from ${home}.citizen_import i where i.citizen = ${id} ` +
    `and ${isGoing('i.batch')}) and not exists (select 1 from ${home}.dossier o ` +
    `join ${home}.dossier_import i on i.dossier = o.id and i.brought_citizen = ${id} ` +
    `where o.owner_citizen = ${id} and ${isGoing('i.batch')})`;
  const rows = (table: string, stays: string): string =>
    `select * from ${home}.${table} t where not exists ` +
    `(select 1 from ${home}.import_batch where status = 'undoing') or (${stays})`;
  return {
    dossier: rows('dossier', dossier('t.id')),
    citizen: rows('citizen', citizen('t.id')),
    search_entry: rows('search_entry', `${dossier('t.ref')} and ${citizen('t.ref')}`),
  };
}
