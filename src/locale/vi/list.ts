/** Joining things into a sentence. */
import type { Expected, ExpectedKey } from '../../domain/expected.ts';

export function orList(things: readonly string[]): string {
  const quoted = things.map((each) => `"${each}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} hoặc ${last}`;
}

/** A kind of value in words; values to choose from as a list. */
export function expectation(wanted: Expected, words: Record<ExpectedKey, string>): string {
  if (typeof wanted === 'string') return words[wanted];
  return wanted.length === 1 ? wanted[0]! : `một trong: ${wanted.join(', ')}`;
}
