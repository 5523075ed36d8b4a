/** What can be wrong with a fee that is named. */
import type { ProblemKinds } from '../problem-kind.ts';

/** What a fee was named for: how much of it there is, what is taken off it, what it costs. */
export type NamedFor = 'quantity' | 'waiver' | 'rate';

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
}

export const feeProblemKinds: ProblemKinds<FeeProblems> = {
  'fee.no_such_line': 'usage',
  'fee.told_twice': 'usage',
  'fee.doubtful_quantity': 'refused',
  'fee.ambiguous': 'usage',
};
