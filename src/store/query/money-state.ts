/** Where the money of many dossiers stands: what a list shows, in a few queries. */
import { moneyOf, type MoneyState, type MoneyFacts } from '../../domain/payment/money.ts';
import type { Reversal } from '../../domain/payment/payment.ts';
import { noDong, type Dong } from '../../domain/value/money.ts';
import type { Db } from '../engine/portable.ts';
import { IMPORTED_FEE, importedRest } from './imported-fee.ts';

type LineOf<T> = { dossier: string } & T;

/** The state of each dossier, by its id. */
export async function readMoneyStates(
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
    .$castTo<Rows['fees'][number]>()
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
    .$castTo<Rows['reductions'][number]>()
    .execute();
  const parts = await builder
    .selectFrom('payment')
    .innerJoin('payment_part', 'payment_part.payment', 'payment.id')
    .select(['dossier', 'fee', 'payment_part.amount as amount'])
    .where('dossier', 'in', some)
    .where('voided_at', 'is', null)
    .$castTo<Rows['parts'][number]>()
    .execute();
  const reversals = await builder
    .selectFrom('reversal')
    .select(['dossier', 'kind', 'state', 'amount'])
    .where('dossier', 'in', some)
    .where('state', '=', 'done')
    .$castTo<Rows['reversals'][number]>()
    .execute();
  const surplus = await builder
    .selectFrom('payment')
    .select(['dossier', 'surplus'])
    .where('dossier', 'in', some)
    .where('surplus', '>', 0)
    .where('voided_at', 'is', null)
    .$castTo<Rows['surplus'][number]>()
    .execute();
  const all = { fees, reductions, parts, reversals, surplus };
  return (id) => moneyOf(sumsOf(id, all)).state;
}

interface Rows {
  fees: LineOf<{ id: string; amount: Dong | null }>[];
  reductions: LineOf<{ fee: string; amount: Dong }>[];
  parts: LineOf<{ fee: string; amount: Dong }>[];
  reversals: LineOf<Pick<Reversal, 'kind' | 'state' | 'amount'>>[];
  surplus: LineOf<{ surplus: Dong }>[];
}

function sumsOf(id: string, all: Rows): MoneyFacts {
  const mine = <T>(rows: LineOf<T>[]): LineOf<T>[] => rows.filter(({ dossier }) => dossier === id);
  const lines = mine(all.fees).map(({ id: fee, amount }) => {
    return { id: fee, name: fee, amount, known: amount !== null };
  });
  const paid = { voidedAt: null, surplus: noDong, parts: mine(all.parts) };
  const over = mine(all.surplus).map(({ surplus }) => ({ voidedAt: null, surplus, parts: [] }));
  const [reductions, reversals] = [mine(all.reductions), mine(all.reversals)];
  return { lines, reductions, payments: [paid, ...over], reversals };
}
