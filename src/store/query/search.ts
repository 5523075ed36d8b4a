/** Looking words up: every word typed must begin a word of the thing. */
import { foldedWords } from '../../domain/value/text.ts';
import { raw, type Db } from '../engine/portable.ts';

/** The references of one kind whose words begin with all those typed; newest first. */
export async function matching(
  db: Db,
  kind: 'citizen' | 'dossier',
  typed: string,
  limit: number,
): Promise<string[]> {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}"*`).join(' ');
  const { rows } = await db.executeQuery<{ ref: string }>(
    raw(
      'select e.ref from search_words w join search_entry e on e.n = w.rowid ' +
        'where search_words match ? and e.kind = ? order by w.rowid desc limit ?',
      [match, kind, limit],
    ),
  );
  return rows.map((row) => row.ref);
}
