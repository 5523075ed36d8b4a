/**
 * The index of how well citizens and businesses are served (Decision 766/QĐ-TTg of 23 June 2022),
 * as far as a store of dossiers can know it. The rest is named, with the reason why not.
 */
import { share, type Sums } from './figure.ts';

export const qualityGroups = [
  'transparency',
  'progress',
  'online',
  'payment',
  'digitisation',
  'satisfaction',
] as const;
export type QualityGroup = (typeof qualityGroups)[number];

/** Why a component cannot be computed here. */
export type NotHere =
  | 'publishing'
  | 'portal'
  | 'catalogue'
  | 'national_data'
  | 'feedback'
  | 'reuse';

interface Component {
  id: string;
  group: QualityGroup;
  /** The most points it can bring; `null` where only a sum for several components is known. */
  max: number | null;
  /** A share from which on all points are given; without one the points follow the share. */
  target: number | null;
}

export const components = {
  '1.1': { group: 'transparency', max: 6, target: null, why: 'publishing' },
  '1.2': { group: 'transparency', max: 4, target: null, why: 'publishing' },
  '1.3': { group: 'transparency', max: 2, target: null, why: 'publishing' },
  '1.4': { group: 'transparency', max: 6, target: null, why: 'portal' },
  '2.1': { group: 'progress', max: 20, target: null, why: null },
  '3.1': { group: 'online', max: null, target: 0.8, why: 'catalogue' },
  '3.2': { group: 'online', max: null, target: null, why: null },
  '3.3': { group: 'online', max: null, target: 0.5, why: null },
  '3.5': { group: 'payment', max: 2, target: 0.8, why: 'catalogue' },
  '3.6': { group: 'payment', max: 6, target: null, why: null },
  '4.1': { group: 'digitisation', max: 6, target: null, why: null },
  '4.2': { group: 'digitisation', max: 4, target: 0.8, why: null },
  '4.3': { group: 'digitisation', max: 2, target: 0.8, why: 'reuse' },
  '4.4': { group: 'digitisation', max: 4, target: null, why: 'national_data' },
  '4.5a': { group: 'digitisation', max: 2, target: null, why: 'national_data' },
  '4.5b': { group: 'digitisation', max: 2, target: null, why: 'national_data' },
  '5.2': { group: 'satisfaction', max: 6, target: null, why: 'feedback' },
  '5.3': { group: 'satisfaction', max: 6, target: null, why: 'feedback' },
  '5.4': { group: 'satisfaction', max: 6, target: 0.9, why: null },
} as const satisfies Record<string, Omit<Component, 'id'> & { why: NotHere | null }>;
export type ComponentId = keyof typeof components;

/** Those that can be counted here, if only in part. */
export type CountedComponent = {
  [Id in ComponentId]: (typeof components)[Id]['why'] extends null ? Id : never;
}[ComponentId];

export function isCounted(id: ComponentId): id is CountedComponent {
  return components[id].why === null;
}

/**
 * Those of which only a part is in the store: the figure is said to be incomplete. How much of what
 * is online has reached the national portal (a factor of 3.3) is known there alone.
 */
const partly: ReadonlySet<ComponentId> = new Set(['3.2', '3.3', '5.4']);

export interface QualityLine extends Component {
  id: ComponentId;
  state: 'computed' | 'partly' | 'not_here';
  why: NotHere | null;
  numerator: number | null;
  denominator: number | null;
  ratio: number | null;
  points: number | null;
}

/** What the sums do not tell. */
export interface QualityCounts {
  /** Procedures offered online, and those of them that were so used. */
  offeredOnline: number;
  usedOnline: number;
  /** Dossiers received that had something to pay, and those of them that paid online. */
  costing: number;
  paidOnline: number;
}

/** Every component of the index, those that cannot be known here included. */
export function qualityLines(sums: Readonly<Sums>, counts: QualityCounts): QualityLine[] {
  const known = ratios(sums, counts);
  return (Object.keys(components) as ComponentId[]).map((id) => {
    const { group, max, target, why } = components[id];
    const [numerator, denominator] = isCounted(id) ? known[id] : [null, null];
    const ratio = share(numerator, denominator);
    const state = stateOf(id, why);
    const points = ratio === null || max === null ? null : pointsOf(ratio, max, target);
    return { id, group, max, target, state, why, numerator, denominator, ratio, points };
  });
}

function stateOf(id: ComponentId, why: NotHere | null): QualityLine['state'] {
  if (why !== null) return 'not_here';
  return partly.has(id) ? 'partly' : 'computed';
}

type Ratio = readonly [part: number, whole: number];

/** Numerator and denominator of each, by the formulas that go with the decision. */
function ratios(sums: Readonly<Sums>, counts: QualityCounts): Record<CountedComponent, Ratio> {
  const openInTerm = sums.handled - sums.ended - sums.openLate;
  return {
    '2.1': [sums.onTimeIndex + openInTerm, sums.handled],
    '3.2': [counts.usedOnline, counts.offeredOnline],
    '3.3': [sums.onlineEResult, sums.received],
    '3.6': [counts.paidOnline, counts.costing],
    '4.1': [sums.eResult, sums.granted],
    '4.2': [sums.digital, sums.received],
    '5.4': [sums.ended - sums.endedLate, sums.ended],
  };
}

/** All points from the target on, else their part; to two places, as the portal shows them. */
export function pointsOf(ratio: number, max: number, target: number | null): number {
  const part = target === null ? ratio : Math.min(1, ratio / target);
  return Math.round(part * max * 100) / 100;
}
