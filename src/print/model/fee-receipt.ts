/**
 * The receipt for fees and charges (biên lai): its series, volume and number, who paid what for
 * which, the sum in figures and words. What it must state follows Decree 123/2020, art. 32. Pure.
 */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Office } from '../../domain/office/office.ts';
import {
  receiptText,
  type Payment,
  type PaymentPart,
  type Reversal,
} from '../../domain/payment/payment.ts';
import { sumDong } from '../../domain/value/money.ts';
import { amountInWords } from '../../locale/vi/amount-words.ts';
import type { FeeReceiptWording } from './fee-receipt-wording.ts';
import { headed, heirNote, line, reprintNote, type Heir, type Printing } from './head.ts';
import { methodText } from './method-text.ts';
import { momentIn, moneyIn } from './paper-format.ts';
import type { SheetBlock, PaperSize, Sheet } from './sheet.ts';
import { fill } from './wording.ts';

/** What was taken for one dossier. */
interface Taken {
  payment: Payment;
  /** What was paid back of it, in the order of asking. */
  refunds: readonly Pick<Reversal, 'amount' | 'doneAt'>[];
  dossier: Dossier;
}

export interface FeeReceiptInput extends Taken {
  /** What was taken with it in one act, each with its own number: they share this paper. */
  others?: readonly Taken[];
  office: Office;
  parentOffice: string | null;
  heir?: Heir | null;
  place: string | null;
  wording: FeeReceiptWording;
  printed: Printing;
  size: PaperSize;
  copies: 1 | 2 | 3;
  training: boolean;
}

/** Throws a `RangeError` for a payment that has no receipt of ours. */
export function feeReceiptSheet(input: FeeReceiptInput): Sheet {
  const { payment, wording, office, dossier } = input;
  const { reference, at } = payment;
  const all = takenOn(input);
  const several = all.length > 1;
  const amount = sumDong(all.map((each) => each.payment.amount));
  const name = namesOf(all.map((each) => each.payment));
  const payer = dossier.submitter ?? dossier.owner;
  const blocks: (SheetBlock | null)[] = [
    headOf(input, name),
    { kind: 'title', text: wording.title, note: fill(wording.seriesLine, seriesOf(payment)) },
    line(wording.payer, payment.payer, true),
    line(wording.address, payment.payer === payer.name ? payer.address : null),
    ...all.flatMap((each) => dossierLines(each, several, wording)),
    partsTable(
      all.flatMap((each) => each.payment.parts),
      amount,
      wording,
    ),
    line(wording.words, amountInWords(amount), true),
    line(wording.method, methodText(payment.method, wording)),
    line(wording.reference, reference),
    line(wording.takenAt, momentIn(wording.moment, at)),
    ...(several ? [leftLine(all, wording)] : undoneLines(input, false, wording)),
    {
      kind: 'signatures',
      left: { caption: wording.signPayer, hint: wording.signHint, name: payment.payer },
      right: { caption: wording.signCashier, hint: wording.signHint, name: payment.cashier.name },
    },
    { kind: 'rule' },
    { kind: 'note', text: wording.note },
    heirNote(input),
    reprintNote(wording, input.printed),
  ];
  return {
    size: input.size,
    title: `${wording.title} ${name}`,
    author: office.name,
    date: at,
    copies: copyMarks(input),
    watermark: watermark(input),
    footer: { left: fill(wording.footerLeft, { receipt: name }), right: wording.footerRight },
    blocks: blocks.filter((block) => block !== null),
  };
}

/** `AB-26P/0000012`, and the numbers of those beside it. */
function namesOf([first, ...others]: readonly Payment[]): string {
  const numbers = others.map((each) => numberOf(namedBy(each)));
  return [namedBy(first!), ...numbers].join(', ');
}

function namedBy({ receipt }: Payment): string {
  if (receipt === null) throw new RangeError('no receipt was given');
  return receiptText(receipt);
}

function numberOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** All that shares the paper, the first one first. */
function takenOn({ payment, refunds, dossier, others = [] }: FeeReceiptInput): Taken[] {
  return [{ payment, refunds, dossier }, ...others];
}

/** Which dossier; of several which number is its own, and what became of it. */
function dossierLines(
  taken: Taken,
  several: boolean,
  wording: FeeReceiptWording,
): (SheetBlock | null)[] {
  const { payment } = taken;
  const { code, procedure } = taken.dossier;
  const number = fill(wording.numberLine, { number: numberOf(namedBy(payment)) });
  return [
    line(wording.dossier, several ? `${code} (${number})` : code),
    line(wording.procedure, procedure.name),
    ...(several ? undoneLines(taken, several, wording) : []),
  ];
}

/** That it was voided, or what went back of it; of several by its number. */
function undoneLines(
  { payment, refunds }: Taken,
  several: boolean,
  wording: FeeReceiptWording,
): (SheetBlock | null)[] {
  if (payment.voidedAt === null) return refundLines(payment, refunds, wording);
  const moment = momentIn(wording.moment, payment.voidedAt);
  const amount = moneyIn(wording.money, payment.amount + payment.surplus);
  const number = numberOf(namedBy(payment));
  const told = several
    ? fill(wording.voidedOne, { number, amount, moment })
    : fill(wording.voided, { moment });
  return [line(null, told)];
}

/** What is kept of all on the paper; nothing where all of it is. */
function leftLine(all: readonly Taken[], wording: FeeReceiptWording): SheetBlock | null {
  const left = all.reduce((sum, each) => sum + keptOf(each), 0);
  if (all.every(({ payment, refunds }) => payment.voidedAt === null && refunds.length === 0)) {
    return null;
  }
  return line(null, fill(wording.leftOfAll, { amount: moneyIn(wording.money, left) }));
}

function keptOf({ payment, refunds }: Taken): number {
  return payment.voidedAt === null ? leftOf(payment, refunds) : 0;
}

/** What went back, each time, and what is left of the sum above. */
function refundLines(
  payment: Payment,
  refunds: Taken['refunds'],
  wording: FeeReceiptWording,
): (SheetBlock | null)[] {
  const left = leftOf(payment, refunds);
  const money = (sum: number): string => moneyIn(wording.money, sum);
  return [
    ...refunds.map(({ amount, doneAt }) => {
      const moment = momentIn(wording.moment, doneAt ?? payment.at);
      return line(null, fill(wording.refunded, { amount: money(amount), moment }));
    }),
    refunds.length === 0 || left === 0
      ? null
      : line(null, fill(wording.left, { amount: money(left) })),
  ];
}

/** Of all that came in, surplus and all: what was not paid back. */
function leftOf({ amount, surplus }: Payment, refunds: Taken['refunds']): number {
  return amount + surplus - refunds.reduce((sum, refund) => sum + refund.amount, 0);
}

function headOf(input: FeeReceiptInput, name: string): SheetBlock {
  const number = name.slice(name.indexOf('/') + 1);
  return headed(input, fill(input.wording.numberLine, { number }), input.payment.at);
}

function seriesOf({ receipt }: Payment): { series: string; volume: string } {
  const { series, volume } = receipt!;
  return { series, volume };
}

/** Fee and charge apart, as the law keeps them. */
function partsTable(
  parts: readonly PaymentPart[],
  amount: number,
  wording: FeeReceiptWording,
): SheetBlock {
  const money = (sum: number): string => moneyIn(wording.money, sum);
  return {
    kind: 'table',
    columns: [
      { title: wording.columnNumber, share: 8, align: 'centre' },
      { title: wording.columnName, share: 52, align: 'left' },
      { title: wording.columnFee, share: 20, align: 'right' },
      { title: wording.columnCharge, share: 20, align: 'right' },
    ],
    rows: parts.map((part, index) => [
      String(index + 1),
      part.name,
      part.kind === 'fee' ? money(part.amount) : wording.none,
      part.kind === 'charge' ? money(part.amount) : wording.none,
    ]),
    total: { label: '', value: `${wording.total} ${money(amount)}` },
  };
}

/** A voided or refunded receipt says so across every copy, and a practice one that it is none. */
function watermark(input: FeeReceiptInput): string | null {
  const marks = [undoneMark(input), input.training ? input.wording.watermarkTraining : null];
  return marks.filter((mark) => mark !== null).join(' – ') || null;
}

function undoneMark(input: FeeReceiptInput): string | null {
  const { wording } = input;
  const all = takenOn(input);
  const voided = all.filter(({ payment }) => payment.voidedAt !== null);
  if (voided.length === all.length) return wording.watermarkVoided;
  if (voided.length > 0) return wording.watermarkPartVoided;
  if (all.every(({ refunds }) => refunds.length === 0)) return null;
  const nothingLeft = all.every((each) => keptOf(each) <= 0);
  return nothingLeft ? wording.watermarkRefunded : wording.watermarkPartRefunded;
}

function copyMarks({ wording, copies, printed: { number } }: FeeReceiptInput): Sheet['copies'] {
  const { copyKept, copyGiven, copyAccounts } = wording;
  const marks = copies === 1 ? [copyGiven] : [copyKept, copyGiven, copyAccounts].slice(0, copies);
  const again = number > 1 ? ` – ${fill(wording.reprint, { number })}` : '';
  return marks.map((mark) => ({ mark: `${mark}${again}` }));
}
