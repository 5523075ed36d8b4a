/**
 * An index of how well citizens and businesses are served (Decision 766/QĐ-TTg of 23 June 2022),
 * as far as a store of dossiers can know it. The rest is named, with the reason why not. What the
 * components are is data of the index's layout.
 */
import { share, type DossierFigure, type Sums } from './figure.ts';
import type { BothLanguages } from '../value/both-languages.ts';
import { addedUp, dossierFigureNames, type ReportLayout, type SumOf } from './layout.ts';

/** What the sums of dossiers do not tell. */
const counted = [
  ...(['offeredOnline', 'usedOnline', 'costing', 'paidOnline'] as const),
  ...(['papers', 'papersReused', 'reusing'] as const),
] as const;

/**
 * Procedures offered online, and those of them that were so used; dossiers received that had
 * something to pay, and those of them that paid online; papers of dossiers received, those of them
 * that were used again out of a citizen's store, and dossiers with at least one such.
 *
 * Component 4.3 divides papers by papers, as the list of formulas of Decision 766/QĐ-TTg has it
 * ("components taken from a data store / components"). Another reading of the formula document
 * divides dossiers with one such paper by all received, `reusing / received`: which of the two
 * counts is data of the layout.
 */
export type QualityCounts = Record<(typeof counted)[number], number>;
export type QualityFigure = DossierFigure | (typeof counted)[number];
export const qualityFigures: readonly QualityFigure[] = [...dossierFigureNames, ...counted];

interface ComponentHead {
  id: string;
  group: string;
  title: BothLanguages;
  /** The most points it can bring; `null` where only a sum for several components is known. */
  max: number | null;
  /** A share from which on all points are given; without one the points follow the share. */
  target: number | null;
}

/** A component that is counted here; `partly` where only a part of it is in the store. */
export interface CountedComponent extends ComponentHead {
  state: 'computed' | 'partly';
  numerator: SumOf<QualityFigure>;
  denominator: SumOf<QualityFigure>;
  formula: BothLanguages;
}

/** A component that cannot be counted here, and for which of the layout's reasons. */
export interface OtherComponent extends ComponentHead {
  state: 'not_here';
  why: string;
}

export type QualityComponent = CountedComponent | OtherComponent;

export interface QualityLayout extends ReportLayout {
  groups: Record<string, BothLanguages>;
  reasons: Record<string, BothLanguages>;
  components: QualityComponent[];
}

export interface QualityLine extends Omit<ComponentHead, 'title'> {
  title: string;
  state: QualityComponent['state'];
  /** Which reason, and its words. */
  why: string | null;
  reason: string | null;
  formula: string | null;
  numerator: number | null;
  denominator: number | null;
  ratio: number | null;
  points: number | null;
}

/** Every component of the index, those that cannot be known here included. */
export function qualityLines(
  { components, reasons }: Pick<QualityLayout, 'components' | 'reasons'>,
  values: Readonly<Sums & QualityCounts>,
  language: keyof BothLanguages,
): QualityLine[] {
  return components.map((component) => {
    const { id, group, title, max, target, state } = component;
    const head = { id, group, title: title[language], max, target, state };
    if (component.state === 'not_here') {
      const { why } = component;
      const reason = reasons[why]?.[language] ?? null;
      const nothing = { numerator: null, denominator: null, ratio: null, points: null };
      return { ...head, why, reason, formula: null, ...nothing };
    }
    const numerator = addedUp(component.numerator, values);
    const denominator = addedUp(component.denominator, values);
    const ratio = share(numerator, denominator);
    return {
      ...head,
      ...{ why: null, reason: null, formula: component.formula[language] },
      ...{ numerator, denominator, ratio },
      points: ratio === null || max === null ? null : pointsOf(ratio, max, target),
    };
  });
}

/** All points from the target on, else their part; to two places, as the portal shows them. */
export function pointsOf(ratio: number, max: number, target: number | null): number {
  const part = target === null ? ratio : Math.min(1, ratio / target);
  return Math.round(part * max * 100) / 100;
}
