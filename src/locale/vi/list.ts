/** Joining things into a sentence. */
import type { ExpectedKey } from '../shape.ts';

export function orList(things: readonly string[]): string {
  const quoted = things.map((each) => `"${each}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} hoặc ${last}`;
}

/** A known kind of value in words; a list of choices as a list; anything else as it is. */
export function expectation(wanted: string, words: Record<ExpectedKey, string>): string {
  if (wanted.includes(' | ')) return `một trong: ${wanted.split(' | ').join(', ')}`;
  return words[wanted as ExpectedKey] ?? wanted;
}
