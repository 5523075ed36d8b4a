/** What is on the road, for how long, and how long that road usually takes. */
import type { AgencyId } from '../value/id.ts';
import { epochSeconds, type Instant } from '../value/instant.ts';
import type { HandoverLine } from './handover.ts';

/** A journey that ended: from leaving until the first acceptance. */
export interface Journey {
  from: AgencyId;
  to: AgencyId;
  sentAt: Instant;
  receivedAt: Instant;
}

export interface OnTheRoad extends HandoverLine {
  /** Hours since it left, to a tenth. */
  hours: number;
  /** The median of the journeys on the same road, in hours to a tenth; `null` without any. */
  usualHours: number | null;
  /** Longer under way than is usual. */
  late: boolean;
}

/** The batches under way, the longest first. */
export function ageing(
  lines: readonly HandoverLine[],
  journeys: readonly Journey[],
  now: Instant,
): OnTheRoad[] {
  const usual = usualTimes(journeys);
  return lines
    .map((line) => {
      const hours = hoursBetween(line.sentAt, now);
      const usualHours = usual.get(roadOf(line)) ?? null;
      return { ...line, hours, usualHours, late: usualHours !== null && hours > usualHours };
    })
    .sort((a, b) => b.hours - a.hours);
}

function usualTimes(journeys: readonly Journey[]): Map<string, number> {
  const roads = Map.groupBy(journeys, roadOf);
  return new Map(
    [...roads].map(([road, taken]) => [
      road,
      median(taken.map(({ sentAt, receivedAt }) => hoursBetween(sentAt, receivedAt))),
    ]),
  );
}

function roadOf({ from, to }: { from: string; to: string }): string {
  return `${from} ${to}`;
}

/** The middle one, or the mean of the two middle ones, to a tenth. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return tenth(((low ?? 0) + (high ?? 0)) / 2);
}

function hoursBetween(from: Instant, to: Instant): number {
  return tenth((epochSeconds(to) - epochSeconds(from)) / 3600);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
