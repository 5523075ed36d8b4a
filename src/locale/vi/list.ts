/** Joining things into a sentence. */
import { kindText } from '../expectation.ts';
import type { ExpectedWords } from '../shape.ts';
import type { Expected } from '../../domain/expected.ts';

export function orList(things: readonly string[]): string {
  const quoted = things.map((each) => `"${each}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} hoặc ${last}`;
}

/** A kind of value in words; values to choose from as a list. */
export function expectation(wanted: Expected, words: ExpectedWords): string {
  if (typeof wanted === 'string' || 'range' in wanted) return kindText(wanted, words);
  return wanted.length === 1 ? wanted[0]! : `một trong: ${wanted.join(', ')}`;
}

/** ` Có phải A hoặc B?` behind a sentence; nothing where nothing is near. */
export function orMeant(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Có phải ${orList(near)}?`;
}
