/** The search index in SQLite: an FTS5 table that keeps which entries have a word, and no more. */
import type Database from 'better-sqlite3';
import { raw, searchLetter, type NamedRow, type SearchIndex } from './portable.ts';

/** What a thing is found by. */
const SAID = "words || ' ' || also";
const ADD =
  'insert into search_words (rowid, words) ' +
  `select n, ${SAID} from search_entry where kind = ? and ref = ?`;
const DROP =
  'delete from search_words where rowid = ' +
  '(select n from search_entry where kind = ? and ref = ?)';
const MATCHING =
  'select e.ref from search_words w join search_entry e on e.n = w.rowid ' +
  'where search_words match ? and e.kind = ? order by w.rowid desc limit ?';
const TERMS =
  'create virtual table if not exists temp.search_terms ' +
  'using fts5vocab(main, search_words, instance)';

const PEOPLE =
  'select c.id as id, c.kind as kind, c.name as name, c.dob as dob, ' +
  'coalesce(c.id_number, c.former_number) as number ' +
  'from search_words w join search_entry e on e.n = w.rowid join citizen c on c.id = e.ref ' +
  `where search_words match ? and e.kind = '${searchLetter.citizen}' limit 100`;

export function sqliteSearch(database: Database.Database): SearchIndex {
  return {
    async add(db, kind, ref) {
      await db.executeQuery(raw(ADD, [searchLetter[kind], ref]));
    },
    async replace(db, kind, ref) {
      await db.executeQuery(raw(DROP, [searchLetter[kind], ref]));
      await db.executeQuery(raw(ADD, [searchLetter[kind], ref]));
    },
    async remove(db, kind, ref) {
      await db.executeQuery(raw(DROP, [searchLetter[kind], ref]));
    },
    async addAfter(db, n) {
      await db.executeQuery(
        raw(
          'insert into search_words (rowid, words) ' +
            `select n, ${SAID} from search_entry where n > ? order by n`,
          [n],
        ),
      );
    },
    async matching(db, kind, words, limit) {
      // Words hold only letters and digits; the quotes keep `and`, `or` and `near` words too.
      const match = words.map((word) => `"${word}"*`).join(' ');
      const asked = raw(MATCHING, [match, searchLetter[kind], limit]);
      const { rows } = await db.executeQuery<{ ref: string }>(asked);
      return rows.map((row) => row.ref);
    },
    async people(db, names) {
      const found: NamedRow[][] = [];
      for (const words of names) {
        const match = words.map((word) => `"${word}"`).join(' ');
        found.push((await db.executeQuery<NamedRow>(raw(PEOPLE, [match]))).rows);
      }
      return found;
    },
    async forget(db) {
      await db.executeQuery(raw("insert into search_words (search_words) values ('optimize')", []));
    },
    async remake(db) {
      await db.executeQuery(
        raw("insert into search_words (search_words) values ('delete-all')", []),
      );
      await db.executeQuery(
        raw(`insert into search_words (rowid, words) select n, ${SAID} from search_entry`, []),
      );
    },
    async digest() {
      try {
        return digestOf(database);
      } catch (error) {
        // A broken index is one that differs: it can be made anew.
        if (String((error as { code?: unknown }).code).startsWith('SQLITE_CORRUPT'))
          return 'broken';
        throw error;
      }
    },
  };
}

function digestOf(database: Database.Database): string {
  database.exec(TERMS);
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  const places = database.prepare('select term, doc from temp.search_terms').raw();
  const entries = database.prepare('select n, hex(ref) from search_entry order by n').raw();
  for (const rows of [places, entries]) {
    for (const row of rows.iterate() as Iterable<unknown[]>) hash.update(`${row.join(' ')}\n`);
  }
  return hash.digest('hex');
}
