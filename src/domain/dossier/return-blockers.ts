/** What keeps a result at the counter. Pure: whoever keeps the money tells what was paid. */
import { amountDue } from '../fee/fee-line.ts';
import type { Dossier } from './dossier.ts';

/** What is known of the money of one dossier, in whole đồng. */
export interface Ledger {
  /** Taken so far, refunds taken off. */
  paid: number;
  /** Let off by decision. */
  waived: number;
}

export type ReturnBlocker = { kind: 'unpaid'; amount: number };

/** Everything that must be settled first; nothing is known against it without a ledger. */
export function returnBlockers(
  dossier: Pick<Dossier, 'fees'>,
  ledger: Ledger | null,
): ReturnBlocker[] {
  if (ledger === null) return [];
  const amount = amountDue(dossier.fees) - ledger.paid - ledger.waived;
  return amount > 0 ? [{ kind: 'unpaid', amount }] : [];
}
