/**
 * The search index in PostgreSQL: our own folded words as lexemes, made by `search_lexemes` of the
 * schema and kept right by the server itself. Its parser never sees them: it would take a code or a
 * number for something else.
 */
import { raw, searchLetter, type Db, type NamedRow, type SearchIndex } from '../portable.ts';

/** What a thing is found by. */
const SAID = "e.words || ' ' || e.also";
/** As many letters of a word as `search_lexemes` keeps: four bytes each, and 2,046 at most. */
const LEXEME_LETTERS = 500;

const done = async (): Promise<void> => undefined;

export function postgresSearch(): SearchIndex {
  return {
    // The index is over the entries' own rows, and changes with them.
    ...{ add: done, replace: done, remove: done, addAfter: done },
    async matching(db, kind, words, limit) {
      // Words hold only letters and digits, and so nothing that a query means something by.
      const query = words.map((word) => `'${beginning(word)}':*`).join(' & ');
      const long = words.filter((word) => beginning(word) !== word);
      const also = long.map(() => `and ' ' || ${SAID} like ?`).join(' ');
      const { rows } = await db.executeQuery<{ ref: string }>(
        raw(
          'select e.ref from search_entry e ' +
            `where e.kind = ? and search_lexemes(${SAID}) @@ ?::tsquery ${also} ` +
            'order by e.n desc limit ?',
          [searchLetter[kind], query, ...long.map((word) => `% ${word}%`), limit],
        ),
      );
      return rows.map((row) => row.ref);
    },
    people: peopleOf,
    // It follows the entries' rows by itself.
    remake: async () => undefined,
    forget: async () => undefined,
    digest: async () => null,
  };
}

/** Asked of as many names at once. */
const NAMES = 500;
const PEOPLE =
  'select asked.place as place, c.id as id, c.kind as kind, c.name as name, c.dob as dob, ' +
  'coalesce(c.id_number, c.former_number) as number ' +
  'from unnest(?::text[]) with ordinality as asked (query, place) cross join lateral (' +
  'select e.ref, e.n from search_entry e ' +
  `where search_lexemes(${SAID}) @@ asked.query::tsquery and e.kind = '${searchLetter.citizen}' ` +
  'order by e.n limit 100) found join citizen c on c.id = found.ref order by found.n';

async function peopleOf(db: Db, names: readonly (readonly string[])[]): Promise<NamedRow[][]> {
  const found = names.map((): NamedRow[] => []);
  for (let at = 0; at < names.length; at += NAMES) {
    const queries = names
      .slice(at, at + NAMES)
      .map((words) => words.map((word) => `'${beginning(word)}'`).join(' & '));
    const asked = { sql: PEOPLE, parameters: [queries] };
    const { rows } = await db.executeQuery<NamedRow & { place: number }>(asked);
    for (const { place, ...row } of rows) found[at + place - 1]!.push(row);
  }
  return found;
}

function beginning(word: string): string {
  return [...word].slice(0, LEXEME_LETTERS).join('');
}
