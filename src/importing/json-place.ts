/** Where in the text of a JSON file something stands, for whoever has to mend it there. */

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * The line on which a value begins, by the keys and places that lead to it; where the last of
 * them is not there, the line of what should have it.
 */
export function lineIn(text: string, path: readonly PropertyKey[]): number {
  const tokens = [...text.matchAll(TOKEN)];
  let at = 0;
  for (const step of path) {
    const within = memberOf(tokens, at, String(step));
    if (within === null) break;
    at = within;
  }
  return text.slice(0, tokens[at]?.index ?? 0).split('\n').length;
}

/** The token at which one member of what begins at `open` begins. */
function memberOf(tokens: readonly RegExpExecArray[], open: number, key: string): number | null {
  const kind = tokens[open]?.[0];
  if (kind !== '{' && kind !== '[') return null;
  let at = open + 1;
  for (let place = 0; at < tokens.length && !isEnd(tokens[at]![0]); place++) {
    const listed = kind === '[';
    const name = listed ? String(place) : (JSON.parse(tokens[at]![0]) as string);
    if (!listed) at += 2;
    if (name === key) return at;
    at = behind(tokens, at);
    if (tokens[at]?.[0] === ',') at += 1;
  }
  return null;
}

/** The token that follows the value which begins at one. */
function behind(tokens: readonly RegExpExecArray[], at: number): number {
  let depth = 0;
  do {
    const text = tokens[at]![0];
    if (text === '{' || text === '[') depth += 1;
    if (isEnd(text)) depth -= 1;
    at += 1;
  } while (depth > 0 && at < tokens.length);
  return at;
}

function isEnd(text: string): boolean {
  return text === '}' || text === ']';
}
