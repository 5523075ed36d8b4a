/** Administrative units, and what an office that serves one is usually called. */
import { beginWords, foldedWords } from '../value/text.ts';
import type { OfficeKind } from './office.ts';

/** A province or a commune in force: Decision 19/2025/QĐ-TTg and its amendments. */
export interface Unit {
  /** Two digits for a province, five for a commune. */
  code: string;
  /** With its kind in front: `Phường Ba Đình`. */
  name: string;
  /** The name of the province that a commune lies in. */
  province: string | null;
}

/** How offices are named by kind; `{unit}` is the unit, its kind written small. */
export interface OfficeNaming {
  office: Partial<Record<OfficeKind, string>>;
  /** The authority above that heads the papers of these kinds. */
  superior: Partial<Record<OfficeKind, string>>;
  /** What stands in front of the names of units. */
  unitKinds: readonly string[];
}

/** What is offered for an office that serves a unit; each may be typed otherwise. */
export interface ProposedOffice {
  name: string | null;
  superior: string | null;
  /** What stands before the date on papers: `Ba Đình`. */
  place: string;
}

/** The kinds of office there are in a unit, the usual one first. */
export function kindsIn(unit: Unit): readonly OfficeKind[] {
  return unit.province === null
    ? ['centre', 'agency', 'post_office']
    : ['commune', 'post_office', 'team', 'agency'];
}

export function proposedOffice(unit: Unit, kind: OfficeKind, naming: OfficeNaming): ProposedOffice {
  const within = unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
  const filled = (pattern: string | undefined): string | null =>
    pattern === undefined ? null : pattern.replace('{unit}', within);
  return {
    name: filled(naming.office[kind]),
    superior: filled(naming.superior[kind]),
    place: bareName(unit.name, naming.unitKinds),
  };
}

/** Without the kind in front. */
function bareName(name: string, kinds: readonly string[]): string {
  const kind = kinds.find((each) => name.startsWith(`${each} `));
  return kind === undefined ? name : name.slice(kind.length + 1);
}

/**
 * Those that some words mean, marks or not: first those in which the words stand side by side and
 * whole, then those whose words begin so, in whatever order. `shown` is what is looked through.
 */
export function meantByWords<T>(
  typed: string,
  things: readonly T[],
  shown: (thing: T) => string,
): T[] {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const phrase = ` ${words.join(' ')} `;
  const told = things.map((thing) => ({ thing, own: foldedWords(shown(thing)) }));
  const meant = told.filter(({ own }) => beginWords(words, own));
  const isWhole = (own: readonly string[]): boolean => ` ${own.join(' ')} `.includes(phrase);
  const [whole, rest] = [
    meant.filter(({ own }) => isWhole(own)),
    meant.filter(({ own }) => !isWhole(own)),
  ];
  return [...whole, ...rest].map(({ thing }) => thing);
}
