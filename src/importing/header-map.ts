/** What an office says its own headers mean: JSON, or lines of `their header = our column`. */
import { folded } from '../domain/import/cells.ts';
import { columnNames } from '../domain/import/columns.ts';
import type { ImportKind } from '../domain/import/facts.ts';
import { Problem } from '../domain/problem.ts';
import { parseJson } from '../files/json.ts';
import { readText } from '../files/read.ts';
import type { HeaderMap } from './table.ts';

/** Throws `import.bad_map`, naming the first column there is none of, and `file.cannot_read`. */
export function readHeaderMap(path: string | null, kind: ImportKind): HeaderMap {
  if (path === null) return new Map();
  const pairs = pairsOf(readText(path), path);
  const known = new Set(columnNames(kind));
  const map = new Map<string, string | null>();
  for (const [theirs, ours] of pairs) {
    if (ours !== '' && !known.has(ours)) throw new Problem('import.bad_map', { path, why: ours });
    // A header that means nothing is passed over, whatever it looks like.
    map.set(folded(theirs), ours === '' ? null : ours);
  }
  return map;
}

function pairsOf(text: string, path: string): [string, string][] {
  if (text.trimStart().startsWith('{')) return jsonPairs(text, path);
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
    .map((line) => {
      const at = line.search(/[=,;\t](?=[^=,;\t]*$)/);
      if (at < 0) throw new Problem('import.bad_map', { path, why: line.trim() });
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
}

function jsonPairs(text: string, path: string): [string, string][] {
  try {
    const content = parseJson(text) as Record<string, unknown>;
    return Object.entries(content).map(([theirs, ours]) => [theirs, String(ours ?? '').trim()]);
  } catch (error) {
    const why = (error as Error).message;
    throw new Problem('import.bad_map', { path, why }, { cause: error });
  }
}
