/** Fixed words, such as those for yes and no, as people type them. */
import { withoutKeys } from './telex.ts';
import { cleanLine, fold, hasVietnameseMarks } from './text.ts';

/**
 * True where one of some words was typed. Its marks may be missing, or still be the keys that Telex
 * or VNI makes them of; where marks are typed they count: `Vệ` and `Vẽ` are not `về`.
 */
export function isOneOf(typed: string, words: readonly string[]): boolean {
  if (hasVietnameseMarks(typed)) {
    const line = cleanLine(typed).toLowerCase();
    return words.some((word) => cleanLine(word).toLowerCase() === line);
  }
  const [line, meant] = [fold(typed), withoutKeys(typed)];
  return words.some((word) => [line, meant].includes(fold(word)));
}
