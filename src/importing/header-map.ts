/**
 * What an office says its own headers mean: JSON, or lines of `their header = our column`. Behind a
 * column of dates it may say what stands first in them: `Nhận = received_at month-first`.
 */
import { folded } from '../domain/import/cells.ts';
import { columnNames, dateColumns } from '../domain/import/columns.ts';
import { dateOrders, type SaidOrder } from '../domain/import/date-order.ts';
import type { ImportKind } from '../domain/import/facts.ts';
import { Problem } from '../domain/problem.ts';
import { parseJson } from '../files/json.ts';
import { readText } from '../files/read.ts';
import type { HeaderMap } from './table.ts';

export interface SaidHeaders {
  map: HeaderMap;
  /** What stands first in the dates of a column. */
  dates: ReadonlyMap<string, SaidOrder>;
}

/** Throws `import.bad_map`, naming the first column there is none of, and `file.cannot_read`. */
export function readHeaderMap(path: string | null, kind: ImportKind): SaidHeaders {
  if (path === null) return { map: new Map(), dates: new Map() };
  const pairs = pairsOf(readText(path), path);
  const known = new Set(columnNames(kind));
  const map = new Map<string, string | null>();
  const dates = new Map<string, SaidOrder>();
  for (const [theirs, said] of pairs) {
    const [ours = '', ...more] = said.split(/\s+/);
    const order = dateOrders.find((each) => each === more.join(' '));
    if (more.length > 0 && (order === undefined || !dateColumns(kind).includes(ours))) {
      throw badMap(path, { typed: said });
    }
    if (order !== undefined) dates.set(ours, order);
    if (ours !== '' && !known.has(ours)) throw badMap(path, { typed: ours });
    // A header that means nothing is passed over, whatever it looks like.
    map.set(folded(theirs), ours === '' ? null : ours);
  }
  return { map, dates };
}

function pairsOf(text: string, path: string): [string, string][] {
  if (text.trimStart().startsWith('{')) return jsonPairs(text, path);
  return text.split(/\r?\n/).flatMap((line, index): [string, string][] => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
    const at = line.search(/[=,;\t](?=[^=,;\t]*$)/);
    if (at < 0) throw badMap(path, { line: index + 1 });
    return [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
  });
}

function jsonPairs(text: string, path: string): [string, string][] {
  try {
    const content = parseJson(text) as Record<string, unknown>;
    return Object.entries(content).map(([theirs, ours]) => [theirs, String(ours ?? '').trim()]);
  } catch (error) {
    throw badMap(path, {}, error);
  }
}

/** A line is told by its number: what was given for a map may be a list of people. */
function badMap(
  path: string,
  { typed = '', line = null }: { typed?: string; line?: number | null },
  cause?: unknown,
): Problem {
  return new Problem('import.bad_map', { path, typed, line }, { cause });
}
