/**
 * Layouts of official reports are data with dates: of each report the one that holds on a period's
 * last day tells it. Here is which that is, and how the figures that it names are added up.
 */
import { Problem } from '../problem.ts';
import type { BothLanguages } from '../value/both-languages.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { dossierFigures, type DossierFigure } from './figure.ts';
import type { Period } from './period.ts';

export interface ReportLayout {
  /** By this `--layout` and every answer name it. */
  id: string;
  title: BothLanguages;
  /** What stands below the title: the form and what prescribes it. */
  heading: BothLanguages;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  legalBasis: string;
  /** Where the data comes from; `verified` where it was held against the text of the law. */
  source: string;
  verified: boolean;
}

/** What a report tells of the layout it was made by. */
export interface LayoutTold extends Omit<ReportLayout, 'title' | 'heading'> {
  title: string;
  heading: string;
  /** False where another than the one that holds for the period was asked for. */
  inForce: boolean;
}

/** What an answer says of a layout, and of whether it holds for the period. */
export function toldOf(layout: ReportLayout, period: Period, language: keyof BothLanguages) {
  const { id, title, heading, validFrom, validTo, legalBasis, source, verified } = layout;
  const texts = { title: title[language], heading: heading[language] };
  const inForce = holdsFor(layout, period);
  const told: LayoutTold = {
    ...{ id, ...texts, legalBasis, validFrom, validTo, inForce, source, verified },
  };
  return told;
}

function holdsFor({ validFrom, validTo }: ReportLayout, { to }: Period): boolean {
  return validFrom <= to && (validTo === null || to <= validTo);
}

/** The layout named, else the one of the period; throws `report.no_layout`, `no_such_layout`. */
export function layoutFor<T extends ReportLayout>(
  layouts: readonly T[],
  period: Period,
  named: string | null,
): T {
  const known = layouts.map(({ id, validFrom, validTo }) => ({ id, validFrom, validTo }));
  if (named !== null) {
    const found = layouts.find(({ id }) => id === named);
    if (found) return found;
    throw new Problem('report.no_such_layout', { layout: named, known });
  }
  const holding = layouts.find((layout) => holdsFor(layout, period));
  if (holding) return holding;
  throw new Problem('report.no_layout', { date: period.to, known });
}

/** Figures that are added or taken off, in the order in which the data says them. */
export interface SumOf<Name extends string> {
  text: string;
  terms: readonly { name: Name; sign: 1 | -1 }[];
}

const TERM = /^([+-]) (\w+)$/;

/** Reads `ended - endedLate`; `null` where that is no sum, or names no figure of `names`. */
export function parseSumOf<Name extends string>(
  text: string,
  names: readonly Name[],
): SumOf<Name> | null {
  const parts = `+ ${text}`.split(/ (?=[+-] )/);
  const terms = parts.map((part) => {
    const [, sign, word] = TERM.exec(part) ?? [];
    const name = names.find((each) => each === word);
    return name === undefined ? null : { name, sign: sign === '+' ? (1 as const) : (-1 as const) };
  });
  return terms.includes(null) ? null : { text, terms: terms.filter((term) => term !== null) };
}

export function addedUp<Name extends string>(
  { terms }: SumOf<Name>,
  values: Readonly<Record<Name, number>>,
): number {
  return terms.reduce((sum, { name, sign }) => sum + sign * values[name], 0);
}

/** The dossier figures that some sums name, each once. */
export function figuresNamed(sums: readonly SumOf<string>[]): DossierFigure[] {
  const named = new Set(sums.flatMap(({ terms }) => terms.map(({ name }) => name)));
  return dossierFigureNames.filter((name) => named.has(name));
}

export const dossierFigureNames = Object.keys(dossierFigures) as DossierFigure[];
