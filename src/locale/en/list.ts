/** Joining things into a sentence. */
import type { ExpectedKey } from '../texts.ts';

export function orList(things: readonly string[]): string {
  const quoted = things.map((each) => `"${each}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} hoặc ${last}`;
}

/** A known kind of value in words; anything else (a list of choices) as it is. */
export function expectation(wanted: string, words: Record<ExpectedKey, string>): string {
  return words[wanted as ExpectedKey] ?? wanted;
}
