/**
 * One version of an administrative procedure as an office receives it: what it asks for,
 * how long it takes, what it costs, and by which legal basis. A dossier keeps a copy.
 */
import type { ProcedureCode } from '../value/id.ts';
import type { Dong } from '../value/money.ts';
import { addDays, type PlainDate } from '../value/plain-date.ts';

export const channels = ['counter', 'online', 'post', 'home'] as const;
export type Channel = (typeof channels)[number];

export const procedureLevels = ['central', 'province', 'commune', 'other'] as const;
export type Level = (typeof procedureLevels)[number];

export const durationUnits = ['working_day', 'calendar_day', 'month', 'hour'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** A length of time that the law gives, in one unit. */
export interface TermLength {
  value: number;
  unit: DurationUnit;
}

/** A term that may become longer, in the circumstances that `when` describes. */
export interface LongerTerm {
  /** The whole term then; `null` where the parties agree on it. */
  most: TermLength | null;
  when: string;
}

/** How long the office has. `unstated` is what nobody has told us: it must be set before use. */
export type Term = (
  | {
      rule: 'civil' | 'hours';
      value: number;
      unit: DurationUnit;
      /** It runs from the start of the review, not from the receipt. */
      from?: 'review';
      /** Of `value`: what was added for where the office lies; of a dossier's own term alone. */
      added?: TermLength;
    }
  | { rule: 'same_day_cutoff'; cutoff: string }
  | { rule: 'none' }
  | { rule: 'unstated' }
) & {
  /** The whole term instead of this one, where the office has to check. */
  longer?: LongerTerm[];
  /** What is added for offices of mountain and island communes (Decree 49/2026). */
  hardArea?: TermLength;
};

/** The term that an office has: longer in a mountain or island commune, where the law says so. */
export function termIn(hardArea: boolean, { hardArea: more, ...term }: Term): Term {
  if (!hardArea || more === undefined || !('value' in term)) return term;
  return { ...term, value: term.value + more.value, added: more };
}

/** `fee` is lệ phí, `charge` is phí. */
export const feeKinds = ['fee', 'charge'] as const;

/**
 * What one unit is. `page` lines may also be multiplied by copies; a `case` is one document with one
 * or more signatures.
 */
export const feeUnits = [
  'dossier',
  'copy',
  'page',
  'document',
  'signature',
  'case',
  'person',
] as const;

/** Who lays down how much it is; `unstated` where no source says so. */
export const feeDeciders = ['state', 'province', 'unstated'] as const;

/** A fee line. `amount: null` is *unknown*, which is never the same as 0. */
export interface FeeRule {
  id: string;
  name: string;
  kind: (typeof feeKinds)[number];
  per: (typeof feeUnits)[number];
  amount: Dong | null;
  /** Lower or higher unit price from the n-th unit on, ascending. */
  tiers?: { from: number; amount: Dong }[];
  /** The most that one copy may cost. */
  ceiling?: Dong;
  /** Units charged when the clerk says nothing: 1 for an obligatory line, 0 for an optional one. */
  defaultQuantity: number;
  channels?: Channel[];
  decidedBy: (typeof feeDeciders)[number];
  legalBasis: string;
  /** What the source says beside the amount, or instead of one, in its own words. */
  note?: string;
}

/** One required paper (thành phần hồ sơ). */
export interface ComponentRule {
  id: string;
  name: string;
  originals: number;
  certified: number;
  copies: number;
  /** `always`; or only in the circumstances that `when` describes. */
  need: 'always' | 'conditional';
  when?: string;
  /** Shown and handed back at once, not kept. */
  presentOnly?: boolean;
  /** The national code of the paper, by which one that a person has already is found again. */
  code?: string;
  /**
   * The database that holds what this paper says: from 5 August 2026 the paper is asked for only
   * where the database failed or is wrong (Decree 118/2025 art. 4 § 2a as amended by 309/2026).
   */
  data?: string;
}

/** Decree 118/2025, article 4 § 2a, as amended by Decree 309/2026. */
const dataInsteadFrom = '2026-08-05' as PlainDate;

/** True of a paper that is not asked for on a day, unless its database failed or is wrong. */
export function isHeldAsData({ data }: ComponentRule, date: PlainDate): boolean {
  return data !== undefined && date >= dataInsteadFrom;
}

/** A case of a procedure: its own terms, fees and papers. */
export interface ProcedureCase {
  id: string;
  name: string;
  /** Keyed by channel; a channel that is absent is not offered. */
  terms: Partial<Record<Channel, Term>>;
  fees: FeeRule[];
  components: ComponentRule[];
}

/** What happens to the clock when the citizen completes the dossier (three official policies). */
export interface SupplementPolicy {
  clock: 'restart' | 'resume' | 'fixed';
  /** The new period under `fixed`. */
  fixed?: TermLength;
  /** Days the citizen has; `null` when no rule sets them. */
  citizenLimitDays: number | null;
}

/** The values of an edition that are held against a source each by themselves. */
export const procedureFacts = [
  'existence',
  'code',
  'name',
  'field',
  'level',
  'duration',
  'channels',
  'fees',
  'components',
  'results',
  'legalBasis',
] as const;
export type ProcedureFact = (typeof procedureFacts)[number];

/** Some values of an edition, and what they were held against. */
export interface CheckedFacts {
  facts: ProcedureFact[];
  source: string;
  /** The day on which somebody looked. */
  checkedOn: PlainDate;
  /** Since when the law says so; left out where it is the first day of the edition. */
  since?: PlainDate;
}

/** Why there is no later edition of a procedure, and what is received instead. */
export interface ProcedureEnd {
  legalBasis: string;
  successors: ProcedureCode[];
}

export interface Procedure {
  /** National code in its short form, `d.dddddd`. */
  code: ProcedureCode;
  name: string;
  /** A short title for lists and small paper. */
  shortName: string;
  field: string;
  levels: Level[];
  cases: ProcedureCase[];
  supplement: SupplementPolicy;
  results: ProcedureResult[];
  keywords: string[];
  validFrom: PlainDate;
  validTo: PlainDate | null;
  /** Of the last edition of a procedure that has ended. */
  ended?: ProcedureEnd;
  /**
   * In the list of those that any office of the country receives from 5 August 2026; every other is
   * received anywhere in its province (Decree 118/2025 art. 14 as amended by 309/2026).
   */
  nationwide?: true;
  /** Channels that are open only while filing online is out of order. */
  onlyInOutage?: Channel[];
  legalBasis: string[];
  /** Which values were checked against an official source, and which an office must confirm. */
  verified: CheckedFacts[];
  toConfirm: string[];
}

/** One result (kết quả giải quyết), with its national code where the catalogue gives one. */
export interface ProcedureResult {
  name: string;
  electronic: boolean;
  /** Such as `KQ.G15.000031`. */
  code?: string;
}

/** What a value was held against; `null` where nobody has said so. */
export function checkOf({ verified }: Procedure, fact: ProcedureFact): CheckedFacts | null {
  return verified.findLast(({ facts }) => facts.includes(fact)) ?? null;
}

/** Of each value: whether it was held against a source, which, and since when the law says so. */
export function checksOf(procedure: Procedure) {
  return procedureFacts.map((fact) => {
    const check = checkOf(procedure, fact);
    const { source = null, checkedOn = null } = check ?? {};
    const since = check === null ? null : (check.since ?? procedure.validFrom);
    return { fact, verified: check !== null, source, since, checkedOn };
  });
}

/** What is told of an edition on a day that is none of its days, and what is received instead. */
export interface OutOfForce {
  code: string;
  date: PlainDate;
  from: PlainDate;
  to: PlainDate | null;
  endedBy: string | null;
  successors: readonly string[];
}

export function outOfForce(
  { code, validFrom: from, validTo: to, ended }: Procedure,
  date: PlainDate,
): OutOfForce {
  const over = to !== null && date > to ? ended : undefined;
  const [endedBy, successors] = [over?.legalBasis ?? null, over?.successors ?? []];
  return { code, date, from, to, endedBy, successors };
}

/** The first day without it, where it has ended; else the day on which it begins. */
export function outOfForceSince({ date, from, to }: OutOfForce) {
  const over = to !== null && to < date;
  return { endedSince: over ? addDays(to, 1) : null, beginsOn: over ? null : from };
}

/**
 * Which of the editions of one procedure holds on a day, the latest first: the one in force, else
 * the last before that day, else the first there ever was.
 */
export function editionOn<T>(
  latestFirst: readonly T[],
  date: PlainDate,
  daysOf: (edition: T) => { validFrom: string; validTo: string | null },
): T | undefined {
  const begun = latestFirst.filter((each) => daysOf(each).validFrom <= date);
  const inForce = begun.find((each) => (daysOf(each).validTo ?? date) >= date);
  return inForce ?? begun[0] ?? latestFirst.at(-1);
}

/** True on a day of the edition. */
export function isInForce(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  date: PlainDate,
): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}
