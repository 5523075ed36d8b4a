/** What requests to undo are decided by and told with, for their commands and their questions. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import type { NewEvent } from '../../domain/event.ts';
import { expectedCash } from '../../domain/payment/cash.ts';
import type { Ledger } from '../../domain/payment/money.ts';
import type { Reversal, ReversalKind } from '../../domain/payment/payment.ts';
import {
  nextRequest,
  requestRefund,
  requestSeries,
  requestVoid,
  requestWriteOff,
  type PayOutFacts,
  type ReversalRequest,
} from '../../domain/payment/reversal.ts';
import { nameOf } from '../../domain/payment/standing.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { noDong, type Dong } from '../../domain/value/money.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { moneyText } from '../../locale/format.ts';
import type { Reader } from '../../store/store.ts';
import { findDossier } from '../dossier/shared.ts';
import { colleagueNames } from '../staff/names.ts';
import { ledgerOf } from './ledger.ts';
import { findPayment, oneLine } from './shared.ts';

/** What a person says of a request. */
export interface RequestInput {
  amount: Dong | null;
  reason: string;
  paper: string | null;
}

/** What is to be undone: a debt is that of a dossier, all else a payment. */
export async function targetOf(kind: ReversalKind, typed: string, ctx: Context): Promise<Uuid> {
  const store = await ctx.store();
  const find = kind === 'write_off' ? findDossier : findPayment;
  return (await find(typed, store, ctx)).id;
}

/** What is asked for, under the next number of the counter. */
export async function requestOn(
  kind: ReversalKind,
  input: RequestInput,
  reversal: Uuid,
  { reader, session: { office, counter } }: { reader: Reader; session: Session },
): Promise<ReversalRequest> {
  const last = await reader.reference.lastNumber(requestSeries(counter));
  return {
    reversal,
    ...nextRequest(counter, last),
    kind,
    office: office.agencyId,
    amount: input.amount,
    reason: cleanLine(input.reason),
    paper: oneLine(input.paper),
  };
}

export async function requestEvents(
  asked: ReversalRequest,
  id: Uuid,
  reader: Reader,
): Promise<NewEvent[]> {
  if (asked.kind === 'write_off') {
    const dossier = (await reader.dossiers.byId(id))!;
    return requestWriteOff(asked, dossier, await ledgerOf(dossier, reader));
  }
  const payment = (await reader.money.payment(id))!;
  const ledger = await ledgerById(payment.dossier, reader);
  if (asked.kind === 'void') return requestVoid(asked, payment, ledger.reversals);
  return requestRefund(asked, payment, ledger);
}

/** The drawer that money would come out of. */
export async function payOutFacts(
  reversal: Reversal,
  reader: Reader,
  { office, counter, staff }: Session,
): Promise<PayOutFacts> {
  const shift = await reader.shifts.last(office.agencyId, counter.number);
  const payment = (await reader.money.payment(reversal.payment!))!;
  const drawer =
    shift === null
      ? noDong
      : expectedCash(shift.opening.counted, await reader.shifts.flow(shift.id));
  const ledger = await ledgerById(reversal.dossier, reader);
  return { shift, counter: counter.number, login: staff.login, payment, ledger, drawer };
}

export async function ledgerById(dossier: Uuid, reader: Reader): Promise<Ledger> {
  return ledgerOf((await reader.dossiers.byId(dossier))!, reader);
}

type MoneyFact = [label: string, fact: string | null];

/** Whose money it is: the dossier, its owner, and the receipt with who paid and how. */
export async function concernFacts(
  { dossier: id, payment: of }: { dossier: Uuid; payment: Uuid | null },
  ctx: Context,
): Promise<MoneyFact[]> {
  const store = await ctx.store();
  const { payment: labels, dossier: names, words } = ctx.texts.screen;
  const dossier = (await store.dossiers.byId(id))!;
  const payment = of === null ? null : await store.money.payment(of);
  const { code, owner, procedure } = dossier;
  return [
    [names.code, code],
    [names.owner, owner.name],
    [names.procedure, procedure.name],
    [labels.receipt, payment && nameOf(payment)],
    [labels.payer, payment && payment.payer],
    [
      labels.paid,
      payment && `${moneyText(payment.amount + payment.surplus)} (${words.method[payment.method]})`,
    ],
  ];
}

export async function reversalFacts(reversal: Reversal, ctx: Context): Promise<MoneyFact[]> {
  const { payment, words } = ctx.texts.screen;
  const nameOf = await colleagueNames(ctx);
  return [
    [payment.request, `${reversal.number} (${words.reversal[reversal.kind]})`],
    ...(await concernFacts(reversal, ctx)),
    [payment.amount, moneyText(reversal.amount)],
    [payment.reason, reversal.reason],
    [payment.paper, reversal.paper],
    [payment.requestedBy, nameOf(reversal.requestedBy)],
  ];
}
