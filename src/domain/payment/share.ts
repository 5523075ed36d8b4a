/** How much was paid without cash: of the dossiers, and of the money. */
import type { Uuid } from '../value/id.ts';
import { isCashless, type Method } from './payment.ts';

export interface Share {
  paid: number;
  cashless: number;
  /** Between 0 and 1; `null` where nothing was paid. */
  share: number | null;
}

/** A dossier counts as cashless when no part of it came in cash. */
export function cashlessShare(
  taken: readonly { dossier: Uuid | string; method: Method; amount: number }[],
): { dossiers: Share; amount: Share } {
  const withCash = new Set(
    taken.filter(({ method }) => !isCashless(method)).map(({ dossier }) => dossier),
  );
  const dossiers = new Set(taken.map(({ dossier }) => dossier)).size;
  const sum = (rows: typeof taken): number => rows.reduce((total, row) => total + row.amount, 0);
  const paid = sum(taken);
  const cashless = sum(taken.filter(({ method }) => isCashless(method)));
  return {
    dossiers: shareOf(dossiers, dossiers - withCash.size),
    amount: shareOf(paid, cashless),
  };
}

function shareOf(paid: number, cashless: number): Share {
  return { paid, cashless, share: paid === 0 ? null : cashless / paid };
}
