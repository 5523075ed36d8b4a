/** Taking money: everything that must hold, and everything that is decided, in one place. */
import type { Dossier } from '../dossier/dossier.ts';
import { happened, type NewEvent } from '../event.ts';
import { amountDue, type FeeLine } from '../fee/fee-line.ts';
import { Problem } from '../problem.ts';
import { moneyStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
import { dong, noDong, type Dong } from '../value/money.ts';
import { requirePayment, unsetRefusal, type Owing, type Till } from './may-take.ts';
import { moneyOf, type Money } from './money.ts';
import {
  bearsReceipt,
  needsReference,
  type Method,
  type Payment,
  type PaymentPart,
  type Reduction,
  type Stage,
} from './payment.ts';
import { nextReceipt } from './number-receipt.ts';
import { requireShift } from './shift.ts';

export interface TakeRequest {
  method: Method;
  /** `null` for all that is outstanding. */
  amount: Dong | null;
  /** Cash handed over; `null` when it was exact. */
  tendered: Dong | null;
  /** The other side's own number: portal, card terminal, post, bank. */
  reference: string | null;
  payer: string | null;
  bankLine: string | null;
  /** Came in beyond `amount`, on the same bank line. */
  surplus: Dong;
}

export interface TakeFacts extends Owing {
  payment: Uuid;
  dossier: Dossier;
  till: Till;
  cashierName: string;
  now: Instant;
  /** The dossier for which the same reference was taken before. */
  referenceOf: string | null;
}

/**
 * Decides a payment; `together` is the first of those that are taken with it in one act. Throws
 * what `requirePayment` does, and what is wrong with what was typed.
 */
export function takePayment(
  request: TakeRequest,
  facts: TakeFacts,
  together: Uuid | null = null,
): NewEvent[] {
  requirePayment(facts, request.method);
  const { dossier, ledger, till } = facts;
  const { counter } = till;
  const money = moneyOf(ledger);
  const shift = requireShift(till.shift, counter.number, till.person.login);
  const amount = request.amount ?? money.outstanding;
  if (amount > money.outstanding || amount === 0) {
    const { code } = dossier;
    throw new Problem('payment.too_much', { code, amount, outstanding: money.outstanding });
  }
  requireReference(request, facts);
  const change = changeOf(request, amount, dossier);
  const taken = bearsReceipt(request.method)
    ? nextReceipt(till, counter, localDate(facts.now))
    : null;
  const data = {
    payment: facts.payment,
    dossier: dossier.id,
    shift: shift.id,
    office: counter.office,
    counter: counter.number,
    method: request.method,
    amount,
    surplus: request.surplus,
    parts: partsOf(money, amount),
    tendered: request.method === 'cash' ? (request.tendered ?? amount) : null,
    change,
    stage: stageOf(dossier),
    receipt: taken?.receipt ?? null,
    reference: request.reference,
    bankLine: request.bankLine,
    together,
  };
  const payer = request.payer ?? (dossier.submitter ?? dossier.owner).name;
  const personal = { payer, cashierName: facts.cashierName };
  return [
    ...(taken?.begins ?? []),
    ...settled(dossier, ledger.lines),
    happened('payment.taken', moneyStream(dossier.id), data, personal),
  ];
}

/** The fees that were unknown at reception, once they are priced: kept from then on. */
export function settled(dossier: Dossier, lines: readonly FeeLine[]): NewEvent[] {
  const priced = lines.filter(
    ({ id, known }) => known && dossier.fees.some((line) => line.id === id && !line.known),
  );
  if (priced.length === 0) return [];
  const unknown = lines.filter(({ known }) => !known).length;
  const data = { dossier: dossier.id, lines: priced, amountDue: amountDue(lines), unknown };
  return [happened('fee.settled', moneyStream(dossier.id), data, null)];
}

/** Takes off a fee what a law or a decision takes off. */
export function reduceFee(
  asked: { fee: string | null; amount: Dong | null; reason: string; paper: string },
  { dossier, ledger }: Pick<TakeFacts, 'dossier' | 'ledger'>,
): NewEvent[] {
  const money = moneyOf(ledger);
  const { code } = dossier;
  const unset = unsetRefusal(money, dossier);
  if (unset) throw unset;
  const lines = money.lines.filter(({ line }) => asked.fee === null || line.id === asked.fee);
  const most = lines.reduce((sum, { left }) => sum + left, 0);
  if (most === 0) throw new Problem('payment.nothing_due', { code });
  let rest: number = asked.amount ?? most;
  if (rest > most || rest === 0) {
    throw new Problem('payment.too_much', { code, amount: rest, outstanding: most });
  }
  const { reason, paper } = asked;
  const reductions: Pick<Reduction, 'fee' | 'amount'>[] = [];
  for (const { line, left } of lines) {
    const amount = dong(Math.min(left, rest));
    rest -= amount;
    if (amount > 0) reductions.push({ fee: line.id, amount });
  }
  return [
    ...settled(dossier, ledger.lines),
    ...reductions.map((each) => {
      const data = { dossier: dossier.id, ...each, waiver: null, basis: null };
      return happened('fee.reduced', moneyStream(dossier.id), data, { reason, paper });
    }),
  ];
}

function requireReference({ method, reference }: TakeRequest, facts: TakeFacts): void {
  if (needsReference(method) && reference === null)
    throw new Problem('payment.reference_missing', { method });
  const { referenceOf: code } = facts;
  if (reference !== null && code !== null) {
    throw new Problem('payment.reference_used', { reference, code });
  }
}

function changeOf({ method, tendered }: TakeRequest, amount: Dong, { code }: Dossier): Dong {
  if (method !== 'cash' || tendered === null) return noDong;
  if (tendered < amount) throw new Problem('payment.tendered_short', { code, tendered, amount });
  return dong(tendered - amount);
}

/** A part payment fills the lines in their order. */
function partsOf(money: Money, amount: Dong): PaymentPart[] {
  let rest: number = amount;
  return money.lines.flatMap(({ line, left }): PaymentPart[] => {
    const part = dong(Math.min(left, rest));
    rest -= part;
    const { id: fee, name, kind } = line;
    return part === 0 ? [] : [{ fee, name, kind, amount: part }];
  });
}

function stageOf({ status, resolvedAt }: Dossier): Stage {
  if (status === 'supplement_requested') return 'supplement';
  return resolvedAt === null ? 'reception' : 'return';
}

/** A payment made at the counter that the bank's statement now shows. */
export function confirmPayment(payment: Payment, bankLine: string): NewEvent[] {
  const { id, dossier } = payment;
  const data = { payment: id, dossier, bankLine };
  return [happened('payment.confirmed', moneyStream(dossier), data, null)];
}
