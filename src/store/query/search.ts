/** Looking words up: every word typed must begin a word of the thing. */
import { foldedWords } from '../../domain/value/text.ts';
import type { Db, SearchIndex, SearchKind } from '../engine/portable.ts';

/** Nobody types more; a pasted page must not become a query of a thousand parts. */
const MOST_WORDS = 32;

/** The references of one kind whose words begin with all those typed; newest first. */
export async function foundByWords(
  db: Db,
  search: SearchIndex,
  { kind, typed }: { kind: SearchKind; typed: string },
  limit: number,
): Promise<string[]> {
  const words = foldedWords(typed).slice(0, MOST_WORDS);
  return words.length === 0 ? [] : search.matching(db, kind, words, limit);
}
