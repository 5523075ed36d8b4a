/** Where the money of many dossiers stands: what a list shows, in a few queries. */
import type { FeeLine } from '../../domain/fee/fee-line.ts';
import { moneyOf, type Ledger, type MoneyState } from '../../domain/payment/money.ts';
import type { Payment, Reduction, Reversal } from '../../domain/payment/payment.ts';
import type { Dong } from '../../domain/value/money.ts';
import type { Db } from '../engine/portable.ts';
import { IMPORTED_FEE, importedRest } from './imported-fee.ts';

type Line = { dossier: string };

/** The state of each dossier, by its id. */
export async function moneyStates(
  db: Db,
  ids: readonly string[],
): Promise<(id: string) => MoneyState> {
  if (ids.length === 0) return () => 'nothing_due';
  const some = [...ids];
  const builder = await db.builder();
  const fees = await builder
    .selectFrom('dossier_fee')
    .select(['dossier', 'id', 'amount'])
    .where('dossier', 'in', some)
    .execute();
  const imported = await builder
    .selectFrom('dossier_import')
    .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
    .select(['dossier_import.dossier as dossier', 'status', 'amount_due', 'paid'])
    .where('dossier_import.dossier', 'in', some)
    .execute();
  for (const { dossier, ...row } of imported) {
    const amount = importedRest(row);
    if (amount !== null) fees.push({ dossier, id: IMPORTED_FEE, amount });
  }
  const reductions = await builder
    .selectFrom('fee_reduction')
    .select(['dossier', 'fee', 'amount'])
    .where('dossier', 'in', some)
    .execute();
  const parts = await builder
    .selectFrom('payment')
    .innerJoin('payment_part', 'payment_part.payment', 'payment.id')
    .select(['dossier', 'fee', 'payment_part.amount as amount'])
    .where('dossier', 'in', some)
    .where('voided_at', 'is', null)
    .execute();
  const reversals = await builder
    .selectFrom('reversal')
    .select(['dossier', 'kind', 'state', 'amount'])
    .where('dossier', 'in', some)
    .where('state', '=', 'done')
    .execute();
  const surplus = await builder
    .selectFrom('payment')
    .select(['dossier', 'surplus'])
    .where('dossier', 'in', some)
    .where('surplus', '>', 0)
    .where('voided_at', 'is', null)
    .execute();
  const all = { fees, reductions, parts, reversals, surplus };
  return (id) => moneyOf(ledgerOf(id, all)).state;
}

interface Rows {
  fees: (Line & { id: string; amount: number | null })[];
  reductions: (Line & { fee: string; amount: number })[];
  parts: (Line & { fee: string; amount: number })[];
  reversals: (Line & { kind: string; state: string; amount: number })[];
  surplus: (Line & { surplus: number })[];
}

/** Of each row only what the state depends on. */
function ledgerOf(id: string, all: Rows): Ledger {
  const mine = <T extends Line>(rows: T[]): T[] => rows.filter(({ dossier }) => dossier === id);
  const lines = mine(all.fees).map(({ id: fee, amount }) => {
    return { id: fee, name: fee, amount, known: amount !== null } as FeeLine;
  });
  const paid = { voidedAt: null, surplus: 0 as Dong, parts: mine(all.parts) };
  const over = mine(all.surplus).map(({ surplus }) => ({ voidedAt: null, surplus, parts: [] }));
  return {
    lines,
    reductions: mine(all.reductions) as unknown as Reduction[],
    payments: [paid, ...over] as unknown as Payment[],
    reversals: mine(all.reversals) as unknown as Reversal[],
  };
}
