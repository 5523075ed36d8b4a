/**
 * One version of an administrative procedure as an office receives it: what it asks for,
 * how long it takes, what it costs, and by which legal basis. A dossier keeps a copy.
 */
import type { ProcedureCode } from '../value/id.ts';
import type { Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';

export const channels = ['counter', 'online', 'post', 'home'] as const;
export type Channel = (typeof channels)[number];

export const procedureLevels = ['central', 'province', 'commune', 'other'] as const;
export type Level = (typeof procedureLevels)[number];

export type DurationUnit = 'working_day' | 'calendar_day' | 'month' | 'hour';

/** How long the office has. `unstated` is what nobody has told us: it must be set before use. */
export type Term =
  | { rule: 'civil' | 'hours'; value: number; unit: DurationUnit }
  | { rule: 'same_day_cutoff'; cutoff: string }
  | { rule: 'none' }
  | { rule: 'unstated' };

/** `fee` is lệ phí, `charge` is phí. */
export const feeKinds = ['fee', 'charge'] as const;

/** What one unit is. `page` lines may also be multiplied by copies. */
export const feeUnits = ['dossier', 'copy', 'page', 'document', 'signature'] as const;

/** A fee line. `amount: null` is *unknown* (a province decides), which is never the same as 0. */
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
  decidedBy: 'state' | 'province';
  legalBasis: string;
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
  fixed?: { value: number; unit: DurationUnit };
  /** Days the citizen has; `null` when no rule sets them. */
  citizenLimitDays: number | null;
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
  results: { name: string; electronic: boolean }[];
  keywords: string[];
  validFrom: PlainDate;
  validTo: PlainDate | null;
  legalBasis: string[];
  /** Which facts were checked against an official source, and which an office must confirm. */
  verified: ('code' | 'name' | 'field' | 'level' | 'duration' | 'fees' | 'components')[];
  toConfirm: string[];
}
