/** What can be wrong with what was scanned. */
import type { ProblemKinds } from '../problem-kind.ts';

export type ScanFault =
  | 'empty'
  | 'payment_code'
  | 'web_address'
  | 'run_together'
  | 'truncated'
  | 'not_a_card'
  | 'garbled'
  /** A Vietnamese keyboard was on while the code was scanned. */
  | 'keyboard';

export interface ScanProblems {
  'scan.refused': { why: ScanFault };
}

export const scanProblemKinds: ProblemKinds<ScanProblems> = {
  'scan.refused': 'usage',
};
