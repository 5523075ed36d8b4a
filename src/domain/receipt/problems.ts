/** What can be wrong with a receipt that is shown. */
import type { ProblemKinds } from '../problem-kind.ts';

export interface ReceiptProblems {
  'receipt.not_ours': { typed: string };
}

export const receiptProblemKinds: ProblemKinds<ReceiptProblems> = {
  'receipt.not_ours': 'usage',
};
