/**
 * The receipt for fees and charges (biên lai): its series, volume and number, who paid what for
 * which, the sum in figures and words. What it must state follows Decree 123/2020, art. 32. Pure.
 */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Office } from '../../domain/office/office.ts';
import { receiptText, type Payment, type Reversal } from '../../domain/payment/payment.ts';
import { amountInWords } from '../../locale/vi/amount-words.ts';
import { localDate } from '../../domain/value/instant.ts';
import { line, reprintNote, type Printing } from './head.ts';
import { methodText } from './method-text.ts';
import { datePlaces, momentIn, moneyIn } from './paper-format.ts';
import type { SheetBlock, PaperSize, Sheet } from './sheet.ts';
import { fill } from './wording.ts';

export const feeReceiptKeys = {
  stateName: [],
  stateMotto: [],
  placeAndDate: ['place', 'day', 'month', 'year'],
  dateAlone: ['day', 'month', 'year'],
  moment: ['hour', 'minute', 'date'],
  watermarkTraining: [],
  watermarkVoided: [],
  watermarkRefunded: [],
  watermarkPartRefunded: [],
  footerLeft: ['receipt'],
  footerRight: ['page', 'pages'],
  copyKept: [],
  copyGiven: [],
  copyAccounts: [],
  reprint: ['number'],
  reprintedBy: ['number', 'name', 'moment'],
  title: [],
  numberLine: ['number'],
  seriesLine: ['series', 'volume'],
  payer: [],
  address: [],
  dossier: [],
  procedure: [],
  columnNumber: [],
  columnName: [],
  columnFee: [],
  columnCharge: [],
  money: ['amount'],
  none: [],
  total: [],
  words: [],
  method: [],
  methodCash: [],
  methodTransfer: [],
  methodVietqr: [],
  methodPortal: [],
  methodCard: [],
  methodPost: [],
  reference: [],
  takenAt: [],
  voided: ['moment'],
  refunded: ['amount', 'moment'],
  signPayer: [],
  signCashier: [],
  signHint: [],
  note: [],
} as const;
export type FeeReceiptWording = { readonly [Key in keyof typeof feeReceiptKeys]: string };

export interface FeeReceiptInput {
  payment: Payment;
  /** What was paid back of it, in the order of asking. */
  refunds: readonly Pick<Reversal, 'amount' | 'doneAt'>[];
  dossier: Dossier;
  office: Office;
  parentOffice: string | null;
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
  const { receipt, reference, at } = payment;
  if (receipt === null) throw new RangeError('no receipt was given');
  const name = receiptText(receipt);
  const payer = dossier.submitter ?? dossier.owner;
  const { code, procedure } = dossier;
  const blocks: (SheetBlock | null)[] = [
    headOf(input, name),
    { kind: 'title', text: wording.title, note: fill(wording.seriesLine, seriesOf(payment)) },
    line(wording.payer, payment.payer, true),
    line(wording.address, payment.payer === payer.name ? payer.address : null),
    line(wording.dossier, code),
    line(wording.procedure, procedure.name),
    partsTable(payment, wording),
    line(wording.words, amountInWords(payment.amount), true),
    line(wording.method, methodText(payment.method, wording)),
    line(wording.reference, reference),
    line(wording.takenAt, momentIn(wording.moment, at)),
    payment.voidedAt === null
      ? null
      : line(null, fill(wording.voided, { moment: momentIn(wording.moment, payment.voidedAt) })),
    ...input.refunds.map(({ amount, doneAt }) => {
      const moment = momentIn(wording.moment, doneAt ?? at);
      return line(null, fill(wording.refunded, { amount: moneyIn(wording.money, amount), moment }));
    }),
    {
      kind: 'signatures',
      left: { caption: wording.signPayer, hint: wording.signHint, name: payment.payer },
      right: { caption: wording.signCashier, hint: wording.signHint, name: payment.cashier.name },
    },
    { kind: 'rule' },
    { kind: 'note', text: wording.note },
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

function headOf({ payment, wording, office, parentOffice, place }: FeeReceiptInput, name: string) {
  const number = name.slice(name.lastIndexOf('/') + 1);
  const date = datePlaces(localDate(payment.at));
  return {
    kind: 'letterhead' as const,
    issuer: {
      superior: parentOffice,
      name: office.name,
      number: fill(wording.numberLine, { number }),
    },
    state: {
      name: wording.stateName,
      motto: wording.stateMotto,
      placeAndDate:
        place === null
          ? fill(wording.dateAlone, date)
          : fill(wording.placeAndDate, { place, ...date }),
    },
  };
}

function seriesOf({ receipt }: Payment): { series: string; volume: string } {
  const { series, volume } = receipt!;
  return { series, volume };
}

/** Fee and charge apart, as the law keeps them. */
function partsTable({ parts, amount }: Payment, wording: FeeReceiptWording): SheetBlock {
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

/** A voided or refunded receipt says so across every copy; a practice one that it is none. */
function watermark({ payment, refunds, training, wording }: FeeReceiptInput): string | null {
  if (payment.voidedAt !== null) return wording.watermarkVoided;
  const back = refunds.reduce((sum, { amount }) => sum + amount, 0);
  if (back >= payment.amount + payment.surplus) return wording.watermarkRefunded;
  if (back > 0) return wording.watermarkPartRefunded;
  return training ? wording.watermarkTraining : null;
}

function copyMarks({ wording, copies, printed: { number } }: FeeReceiptInput): Sheet['copies'] {
  const { copyKept, copyGiven, copyAccounts } = wording;
  const marks = copies === 1 ? [copyGiven] : [copyKept, copyGiven, copyAccounts].slice(0, copies);
  const again = number > 1 ? ` – ${fill(wording.reprint, { number })}` : '';
  return marks.map((mark) => ({ mark: `${mark}${again}` }));
}
