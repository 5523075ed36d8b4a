/** Sums that a list says in thousands, millions or foreign money: nothing here counts so. */
import { folded } from './cells.ts';
import type { HeaderReading } from './columns.ts';

const sums: ReadonlySet<string> = new Set(['fee', 'paid']);
const OTHER_UNIT = new RegExp(
  String.raw`\b(?:nghin|trieu|x ?1 ?000(?: ?000)?|1 ?000(?: ?000)?(?: ?(?:d|dong|vnd))?|usd|eur|do la)\b|` +
    String.raw`\b(?:ngan|ty|ti|k) ?(?:d|dong|vnd)\b|\b(?:ngan|ty|ti|k)$`,
);
const UNIT_LINE = /^(?:don vi(?: tinh)?|dvt|dv tinh)\b/;

/** True for a header of sums, or a line above it, that says them in anything but đồng. */
function isInOtherUnit(text: string): boolean {
  return OTHER_UNIT.test(folded(text));
}

/** Of a table the words that say its sums in another unit than đồng; `null` where none do. */
export function otherUnitOf(
  header: readonly string[],
  columns: HeaderReading['columns'],
  above: readonly (readonly string[])[],
): string | null {
  const ours = header.filter((_, at) => sums.has(columns[at] ?? ''));
  if (ours.length === 0) return null;
  const lines = above.flat().filter((cell) => UNIT_LINE.test(folded(cell)));
  return [...ours, ...lines].find(isInOtherUnit) ?? null;
}
