/** What can be wrong with a fee that is named. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { PlainDate } from '../value/plain-date.ts';

/** What a fee was named for: how much of it there is, what is taken off it, what it costs. */
export type NamedFor = 'quantity' | 'waiver' | 'rate';

/** Why a waiver of that day is not for a dossier. */
export type Misfit = 'procedure' | 'channel' | 'province' | 'owner' | 'fee';

interface NamedFee {
  fee: string;
  lines: string[];
  named: NamedFor;
}

export interface FeeProblems {
  'fee.no_such_line': NamedFee;
  'fee.told_twice': { fee: string };
  'fee.doubtful_quantity': { fee: string; quantity: number; copies: number };
  'fee.ambiguous': NamedFee;
  /** `known` are the laws that speak of the procedure on that day. */
  'fee.no_such_waiver': { waiver: string; offered: string[]; known: string[] };
  'fee.waiver_of_another_day': Waiver & {
    since: PlainDate;
    until: PlainDate | null;
    received: PlainDate;
  };
  'fee.waiver_misfit': Waiver & { why: Misfit; offered: string[] };
  'fee.waiver_unseen': Waiver & { seen: string };
  /** `unknown`: fees that it covers and that nobody has set. */
  'fee.waiver_takes_nothing': Waiver & { procedure: string; unknown: string[] };
  'fee.waiver_says_all': { options: string[] };
  /** The office has a rate for the same fee, case and channel on some of these days. */
  'fee.rate_overlaps': {
    procedure: string;
    /** Its name. */
    fee: string;
    from: PlainDate;
    to: PlainDate | null;
    legalBasis: string;
  };
  'fee.nothing_to_lower': { procedures: string[] };
}

interface Waiver {
  waiver: string;
  name: string;
}

export const feeProblemKinds: ProblemKinds<FeeProblems> = {
  'fee.no_such_line': 'usage',
  'fee.told_twice': 'usage',
  'fee.doubtful_quantity': 'refused',
  'fee.ambiguous': 'usage',
  'fee.no_such_waiver': 'not_found',
  'fee.waiver_of_another_day': 'refused',
  'fee.waiver_misfit': 'refused',
  'fee.waiver_unseen': 'usage',
  'fee.waiver_takes_nothing': 'refused',
  'fee.waiver_says_all': 'usage',
  'fee.rate_overlaps': 'refused',
  'fee.nothing_to_lower': 'refused',
};
