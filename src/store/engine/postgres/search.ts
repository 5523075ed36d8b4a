/**
 * The search index in PostgreSQL: our own folded words as lexemes, made by `search_lexemes` of the
 * schema and kept right by the server itself. Its parser never sees them: it would take a code or a
 * number for something else.
 */
import { raw, searchLetter, type SearchIndex } from '../portable.ts';

/** What a thing is found by. */
const SAID = "e.words || ' ' || e.also";
/** As many letters of a word as `search_lexemes` keeps: four bytes each, and 2,046 at most. */
const LEXEME_LETTERS = 500;

const done = async (): Promise<void> => undefined;

export function postgresSearch(bulkLater: () => never): SearchIndex {
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
    people: bulkLater,
    // It follows the entries' rows by itself.
    remake: async () => undefined,
    digest: async () => null,
  };
}

function beginning(word: string): string {
  return [...word].slice(0, LEXEME_LETTERS).join('');
}
