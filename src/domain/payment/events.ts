/** What can happen to money: receipts and their books, drawers, accounts, and what is undone. */
import { event, nobody } from '../event-kind.ts';
import { feeKinds } from '../procedure/procedure.ts';
import { like, list, maybe, number, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Dong } from '../value/money.ts';
import { takenNumber } from '../value/series.ts';
import {
  approvalKinds,
  methods,
  reversalKinds,
  stages,
  type PaymentPart,
  type ReceiptNumber,
} from './payment.ts';
import type { ReceiptBook } from './receipt-book.ts';
import type { CashCheck, Pieces } from './cash.ts';

const shift = text<Uuid>();
const counted = {
  counted: number<Dong>(),
  expected: number<Dong>(),
  difference: number(),
  count: list(like<Pieces>({ denomination: number(), pieces: number() })),
};
const reversal = { reversal: text<Uuid>(), dossier: text<Uuid>() };
/** Why cash is over or short: it may speak of people. */
const explained = { explanation: maybe(text()) };
const check = like<Omit<CashCheck, 'explanation'>>(counted);
export const cashCheck = like<CashCheck>({ ...counted, ...explained });
const countersigned = record({ countersignedBy: maybe(text()) });

export const paymentEvents = {
  'receipt_book.added': event(
    like<Omit<ReceiptBook, 'next'>>({
      id: text(),
      office: text<AgencyId>(),
      counter: number(),
      series: text(),
      volume: text(),
      first: number(),
      last: maybe(number()),
    }),
    nobody,
  ),
  'account.proposed': event(
    record({
      account: text<Uuid>(),
      office: text<AgencyId>(),
      bin: text(),
      number: text(),
      holder: text(),
    }),
    nobody,
  ),
  'account.approved': event(
    record({
      account: text<Uuid>(),
      office: text<AgencyId>(),
      how: oneOf(approvalKinds),
      replaces: list(text<Uuid>()),
    }),
    countersigned,
  ),
  'account.withdrawn': event(
    record({
      account: text<Uuid>(),
      office: text<AgencyId>(),
      restores: maybe(text<Uuid>()),
    }),
    nobody,
  ),
  'shift.opened': event(
    record({
      shift,
      office: text<AgencyId>(),
      counter: number(),
      opening: check,
      previous: maybe(text<Uuid>()),
    }),
    record({ cashierName: text(), ...explained }),
  ),
  'shift.offered': event(record({ shift, from: text(), to: text(), check }), record(explained)),
  'shift.taken_over': event(
    record({ shift, check }),
    record({ cashierName: text(), ...explained }),
  ),
  'shift.closed': event(
    record({ shift, check, banked: number<Dong>(), left: number<Dong>() }),
    record(explained),
  ),
  'payment.taken': event(
    record({
      payment: text<Uuid>(),
      dossier: text<Uuid>(),
      shift,
      office: text<AgencyId>(),
      counter: number(),
      method: oneOf(methods),
      /** For the fees: never with the change in it. */
      amount: number<Dong>(),
      /** What a transfer brought beyond what was due. */
      surplus: number<Dong>(),
      parts: list(
        like<PaymentPart>({
          fee: text(),
          name: text(),
          kind: oneOf(feeKinds),
          amount: number<Dong>(),
        }),
      ),
      tendered: maybe(number<Dong>()),
      change: number<Dong>(),
      stage: oneOf(stages),
      /** `null` where the portal gives its own. */
      receipt: maybe(
        like<ReceiptNumber>({ book: text(), series: text(), volume: text(), n: number() }),
      ),
      reference: maybe(text()),
      bankLine: maybe(text()),
      /** The first of those that one act took together; `null` where it was taken alone. */
      together: maybe(text<Uuid>()),
    }),
    record({ payer: text(), cashierName: text() }),
  ),
  'payment.confirmed': event(
    record({ payment: text<Uuid>(), dossier: text<Uuid>(), bankLine: text() }),
    nobody,
  ),
  'reversal.requested': event(
    record({
      ...reversal,
      number: text(),
      /** The same as the next of its counter's series. */
      taken: takenNumber,
      kind: oneOf(reversalKinds),
      payment: maybe(text<Uuid>()),
      office: text<AgencyId>(),
      amount: number<Dong>(),
      /** What had been taken too much, when a refund was asked for; else nought. */
      surplus: number<Dong>(),
    }),
    record({ reason: text(), paper: maybe(text()) }),
  ),
  'reversal.decided': event(
    record({
      ...reversal,
      approved: yesOrNo,
      how: maybe(oneOf(approvalKinds)),
    }),
    record({ countersignedBy: maybe(text()), reason: maybe(text()) }),
  ),
  'reversal.done': event(
    record({
      ...reversal,
      payment: maybe(text<Uuid>()),
      kind: oneOf(reversalKinds),
      amount: number<Dong>(),
      shift: maybe(text<Uuid>()),
      method: maybe(oneOf(methods)),
      reference: maybe(text()),
    }),
    nobody,
  ),
};
