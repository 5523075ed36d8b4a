/** Where the money of many dossiers stands: what a list shows, in a few queries. */
import { IMPORTED_FEE, type FeeLine } from '../../domain/fee/fee-line.ts';
import {
  givenBackForGood,
  moneyOf,
  type MoneyFacts,
  type MoneyState,
} from '../../domain/payment/money.ts';
import { reversalKinds, reversalStates } from '../../domain/payment/payment.ts';
import { statuses } from '../../domain/dossier/status.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import { noDong } from '../../domain/value/money.ts';
import type { Builder, Db } from '../engine/portable.ts';
import { money, type RowOfReader, rowReader } from '../row.ts';
import { importedRest } from './imported-fee.ts';

type FeesNow = ReadonlyMap<string, readonly FeeLine[]>;

/** The state of each dossier, by its id; `now` are lines that stand otherwise than in their rows. */
export async function readMoneyStates(
  db: Db,
  ids: readonly string[],
  now: FeesNow,
): Promise<(id: string) => MoneyState> {
  if (ids.length === 0) return () => 'nothing_due';
  const some = [...ids];
  const builder = await db.builder();
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
    .innerJoin('dossier', 'dossier.id', 'reversal.dossier')
    .select(['reversal.dossier as dossier', 'kind', 'state', 'amount', 'status'])
    .where('reversal.dossier', 'in', some)
    .where('state', '=', 'done')
    .execute();
  const surplus = await builder
    .selectFrom('payment')
    .select(['dossier', 'surplus'])
    .where('dossier', 'in', some)
    .where('surplus', '>', 0)
    .where('voided_at', 'is', null)
    .execute();
  const all = {
    fees: await chargedLines(builder, some, now),
    reductions: reductions.map(reduced.read),
    parts: parts.map(paid.read),
    reversals: reversals.map(undone.read),
    surplus: surplus.map(beyond.read),
  };
  return (id) => moneyOf(sumsOf(id, all)).state;
}

/** What is charged: by the lines, at the rates of now, and by what a list said of its papers. */
async function chargedLines(builder: Builder, ids: string[], now: FeesNow): Promise<Rows['fees']> {
  const fees = await builder
    .selectFrom('dossier_fee')
    .innerJoin('dossier', 'dossier.id', 'dossier_fee.dossier')
    .select(['dossier_fee.dossier as dossier', 'dossier_fee.id as id', 'amount'])
    .where('dossier_fee.dossier', 'in', ids)
    .where('status', '<>', 'cancelled')
    .execute();
  const imported = await builder
    .selectFrom('dossier_import')
    .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
    .select(['dossier_import.dossier as dossier', 'status', 'amount_due', 'paid'])
    .where('dossier_import.dossier', 'in', ids)
    .execute();
  const owed = imported.flatMap((found) => {
    const row = ofPaper.read(found);
    const amount = importedRest(row);
    return amount === null ? [] : [{ dossier: row.dossier, id: IMPORTED_FEE, amount }];
  });
  const atRate = fees.map(charged.read).map((row) => {
    const line = now.get(row.dossier)?.find(({ id }) => id === row.id);
    return line ? { ...row, amount: line.amount } : row;
  });
  return [...atRate, ...owed];
}

const dossier = text();
const amount = money;
const charged = rowReader('dossier_fee', { dossier, id: text(), amount: maybe(amount) });
const reduced = rowReader('fee_reduction', { dossier, fee: text(), amount });
const paid = rowReader('payment_part', { dossier, fee: text(), amount });
const beyond = rowReader('payment', { dossier, surplus: money });
const undone = rowReader('reversal', {
  ...{ dossier, amount },
  kind: oneOf(reversalKinds),
  state: oneOf(reversalStates),
  /** Of the dossier. */
  status: oneOf(statuses),
});
const ofPaper = rowReader('dossier_import', {
  dossier,
  status: oneOf(statuses),
  amount_due: amount,
  paid: maybe(amount),
});

interface Rows {
  fees: RowOfReader<typeof charged>[];
  reductions: RowOfReader<typeof reduced>[];
  parts: RowOfReader<typeof paid>[];
  reversals: RowOfReader<typeof undone>[];
  surplus: RowOfReader<typeof beyond>[];
}

function sumsOf(id: string, all: Rows): MoneyFacts {
  const mine = <T extends { dossier: string }>(rows: T[]): T[] =>
    rows.filter((row) => row.dossier === id);
  const lines = mine(all.fees).map(({ id: fee, amount }) => {
    return { id: fee, name: fee, amount, known: amount !== null };
  });
  const taken = { voidedAt: null, surplus: noDong, parts: mine(all.parts) };
  const more = mine(all.surplus).map(({ surplus }) => ({ voidedAt: null, surplus, parts: [] }));
  const [reductions, reversals] = [mine(all.reductions), mine(all.reversals)];
  const ended = reversals.some(({ status }) => givenBackForGood(status));
  return { lines, reductions, payments: [taken, ...more], reversals, over: ended };
}
