/** How long what is kept here has to be kept; the table is data, with the law of each row. */
import type { RetentionKind } from './kinds.ts';
import { parts, plainDate, type PlainDate } from '../value/plain-date.ts';

export interface RetentionRule {
  kind: RetentionKind;
  /** Of which fields of procedures; none for all that no other row names. */
  fields: readonly string[];
  /** `null` for ever. */
  years: number | null;
  /** From the last act on it, or from the end of that act's year. */
  from: 'last_act' | 'year_end';
  /** The law that says so, as far as it was found. */
  source: string;
  /** Whether the law's text was read for it; else an office confirms it before it erases by it. */
  verified: boolean;
}

/** The rule of something; its field decides, else the row that names none. */
export function retentionOf(
  rules: readonly RetentionRule[],
  kind: RetentionKind,
  field: string,
): RetentionRule | null {
  const own = rules.filter((rule) => rule.kind === kind);
  return (
    own.find(({ fields }) => fields.includes(field)) ??
    own.find(({ fields }) => fields.length === 0) ??
    null
  );
}

/** Nothing is over before so many years, whatever it is. */
export function shortestYears(rules: readonly RetentionRule[]): number {
  return Math.min(...rules.flatMap(({ years }) => years ?? []));
}

/** The last day on which something is kept, `null` for ever; what no rule knows is kept as well. */
export function keptUntil(rule: RetentionRule | null, lastAct: PlainDate): PlainDate | null {
  if (rule === null || rule.years === null) return null;
  const [year, month, day] = parts(lastAct);
  const until = year + rule.years;
  if (rule.from === 'year_end') return plainDate(until, 12, 31);
  // The 29th of February has no anniversary in most years.
  return plainDate(until, month, day) ?? plainDate(until, month, day - 1);
}
