/** What can be wrong with a fee that is named. */
import type { ProblemKinds } from '../problem-kind.ts';

export interface FeeProblems {
  'fee.no_such_line': { fee: string; lines: string[] };
  'fee.told_twice': { fee: string };
  'fee.ambiguous': { fee: string; lines: string[] };
}

export const feeProblemKinds: ProblemKinds<FeeProblems> = {
  'fee.no_such_line': 'usage',
  'fee.told_twice': 'usage',
  'fee.ambiguous': 'usage',
};
