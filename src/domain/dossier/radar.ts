/**
 * The late radar: which open dossiers will miss their date at this unit's own pace. The pace is
 * what was resolved lately, in working minutes without the time spent waiting for citizens.
 */
import { workingMinutes, type Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../value/instant.ts';

/** Work on a dossier, from reception to a result or to now, less its pauses. */
export interface Work {
  code: string;
  procedure: string;
  field: string;
  receivedAt: Instant;
  pauses: { from: Instant; to: Instant | null }[];
}
export interface DoneWork extends Work {
  resolvedAt: Instant;
}
export interface OpenWork extends Work {
  dueAt: Instant;
}

/** Whose pace was looked at: the procedure's own, else its field's, else the whole unit's. */
export type PaceScope = 'procedure' | 'field' | 'unit';

export interface RadarLine {
  code: string;
  dueAt: Instant;
  scope: PaceScope | null;
  /** How many dossiers the pace is drawn from. */
  samples: number;
  /** Working minutes: half were done in this, and nine in ten in that. */
  median: number | null;
  ninth: number | null;
  /** Working minutes spent so far, and those left until the due date (nought once it is past). */
  spent: number;
  left: number;
  /** Of dossiers that took longer than this one has so far, how many took too long for its date. */
  longer: number;
  tooLong: number;
  /** 0 to 1; `null` where there is too little to go by. */
  risk: number | null;
  verdict: 'late' | 'will_miss' | 'at_risk' | 'in_time' | 'unknown';
}

/** Fewer than these tell no pace. */
export const leastSamples = 5;
const WILL_MISS = 0.5;
const AT_RISK = 0.2;

/** Every open dossier with what is to be expected, the most endangered first. */
export function radar(
  open: readonly OpenWork[],
  done: readonly DoneWork[],
  now: Instant,
  calendar: Calendar,
): RadarLine[] {
  const paces = new Paces(done, calendar);
  return open
    .map((work) => lineOf(work, paces, now, calendar))
    .sort((a, b) => order(b) - order(a) || (a.dueAt < b.dueAt ? -1 : 1));
}

function order({ verdict, risk }: RadarLine): number {
  return verdict === 'late' ? 2 : (risk ?? -1);
}

function lineOf(work: OpenWork, paces: Paces, now: Instant, calendar: Calendar): RadarLine {
  const { code, dueAt } = work;
  const { scope, times } = paces.of(work);
  const spent = workOf(work, now, calendar);
  const left = now >= dueAt ? 0 : workingMinutes(calendar, now, dueAt);
  const longer = times.filter((time) => time > spent);
  const tooLong = longer.filter((time) => time > spent + left).length;
  const risk = riskOf(scope, longer.length, tooLong, left);
  return {
    code,
    dueAt,
    scope,
    samples: times.length,
    median: quantile(times, 0.5),
    ninth: quantile(times, 0.9),
    spent,
    left,
    longer: longer.length,
    tooLong,
    risk,
    verdict: now > dueAt ? 'late' : verdictOf(risk),
  };
}

/** Slower than everything before it: nothing says that it will be done in the time left. */
function riskOf(
  scope: PaceScope | null,
  longer: number,
  tooLong: number,
  left: number,
): number | null {
  if (scope === null) return null;
  if (longer === 0) return left === 0 ? 1 : WILL_MISS;
  return tooLong / longer;
}

function verdictOf(risk: number | null): RadarLine['verdict'] {
  if (risk === null) return 'unknown';
  if (risk >= WILL_MISS) return 'will_miss';
  return risk >= AT_RISK ? 'at_risk' : 'in_time';
}

/** Working minutes spent on a dossier up to a moment. */
export function workOf(work: Work, to: Instant, calendar: Calendar): number {
  const waited = work.pauses.reduce(
    (sum, pause) => sum + workingMinutes(calendar, pause.from, pause.to ?? to),
    0,
  );
  return Math.max(0, workingMinutes(calendar, work.receivedAt, to) - waited);
}

/** The smallest value that a share of all values do not exceed; of sorted values. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null;
}

class Paces {
  readonly #by = new Map<string, number[]>();

  constructor(done: readonly DoneWork[], calendar: Calendar) {
    for (const work of done) {
      const time = workOf(work, work.resolvedAt, calendar);
      for (const key of keysOf(work)) {
        const times = this.#by.get(key);
        if (times) times.push(time);
        else this.#by.set(key, [time]);
      }
    }
    for (const times of this.#by.values()) times.sort((a, b) => a - b);
  }

  /** The narrowest pace that rests on enough dossiers. */
  of(work: Work): { scope: PaceScope | null; times: readonly number[] } {
    const scopes: PaceScope[] = ['procedure', 'field', 'unit'];
    for (const [index, key] of keysOf(work).entries()) {
      const times = this.#by.get(key) ?? [];
      if (times.length >= leastSamples) return { scope: scopes[index]!, times };
    }
    return { scope: null, times: [] };
  }
}

function keysOf({ procedure, field }: Work): string[] {
  return [`p:${procedure}`, `f:${field}`, 'u'];
}
