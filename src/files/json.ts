/** JSON from outside. */
import { limits } from '../domain/limits.ts';

/**
 * As `JSON.parse`; what stands in itself deeper than anything of ours is no JSON either, as whoever
 * walks through it would run out of stack. Throws a `SyntaxError`.
 */
export function parseJson(text: string): unknown {
  if (isDeep(text)) throw new SyntaxError(`more than ${limits.depth} levels deep`);
  return JSON.parse(text) as unknown;
}

function isDeep(text: string): boolean {
  return marks(text, '[') + marks(text, '{') > limits.depth && depthOf(text) > limits.depth;
}

/** Up to one more than there may be of both. */
function marks(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0 && count <= limits.depth;) {
    count += 1;
    at = text.indexOf(mark, at + 1);
  }
  return count;
}

/** What stands in texts is skipped, a text without an end among them: each sign is read once. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of text.matchAll(/"(?:[^"\\]+|\\[^])*(?:"|$)|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * True where an object in a text names one of its keys twice: `JSON.parse` keeps the last of them
 * without a word. `value` is what it made of the text.
 */
export function hasRepeatedKey(text: string, value: unknown): boolean {
  let named = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]+|\\[^])*"(?:\s*:)?/g)) {
    if (token.endsWith(':')) named += 1;
  }
  return named !== keysIn(value);
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const members = Object.values(value);
  const own = Array.isArray(value) ? 0 : members.length;
  return members.reduce((sum: number, each) => sum + keysIn(each), own);
}
