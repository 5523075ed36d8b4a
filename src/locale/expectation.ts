/** What one value must be, in the words of a language. */
import type { ExpectedKind } from '../domain/expected.ts';
import { countText } from './format.ts';
import type { ExpectedWords } from './shape.ts';

export function kindText(kind: ExpectedKind, words: ExpectedWords): string {
  if (typeof kind === 'string') return words[kind];
  return words[kind.range](countText(kind.least), countText(kind.most));
}
