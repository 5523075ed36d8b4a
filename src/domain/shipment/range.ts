/** Ranges of tracking codes that the post gives to an office; they run out. */
import { Problem } from '../problem.ts';
import type { AgencyId } from '../value/id.ts';
import type { TakenNumber } from '../value/series.ts';
import { trackingOf, type Tracking } from './tracking.ts';

/** Serial numbers `first` to `last` of a prefix, both included. */
export interface TrackingRange {
  series: string;
  office: AgencyId;
  prefix: string;
  first: number;
  last: number;
}

/** A range and the last serial taken from it; 0 while it is untouched. */
export interface UsedRange extends TrackingRange {
  taken: number;
}

/** How many codes a range has left. */
export function leftIn({ first, last, taken }: UsedRange): number {
  return last - Math.max(taken, first - 1);
}

/** The next code of the first range with any left; throws `shipment.no_codes`. */
export function takeTracking(
  ranges: readonly UsedRange[],
  office: AgencyId,
): { tracking: Tracking; number: TakenNumber } {
  const range = ranges.find((each) => leftIn(each) > 0);
  if (!range) throw new Problem('shipment.no_codes', { office, ranges: ranges.length });
  const n = Math.max(range.taken, range.first - 1) + 1;
  return { tracking: trackingOf(range.prefix, n), number: { series: range.series, n } };
}
