/**
 * The voucher of money paid back (phiếu chi hoàn trả): to whom and how much, of which receipt, why
 * and by which basis, and the hands it went through. Pure.
 */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Office } from '../../domain/office/office.ts';
import { receiptText, type Payment, type Reversal } from '../../domain/payment/payment.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { amountInWords } from '../../locale/vi/amount-words.ts';
import { headed, heirNote, line, reprintNote, type Heir, type Printing } from './head.ts';
import { methodText } from './method-text.ts';
import { momentIn, moneyIn } from './paper-format.ts';
import type { RefundVoucherWording } from './refund-voucher-wording.ts';
import type { PaperSize, Sheet, SheetBlock } from './sheet.ts';
import { fill } from './wording.ts';

export interface RefundVoucherInput {
  /** One that was paid out. */
  reversal: Reversal;
  payment: Payment;
  dossier: Dossier;
  /** The laws by which too much was taken. */
  bases: readonly string[];
  /** By name. */
  askedBy: string;
  approvedBy: string;
  paidBy: string;
  office: Office;
  parentOffice: string | null;
  heir?: Heir | null;
  place: string | null;
  wording: RefundVoucherWording;
  printed: Printing;
  size: PaperSize;
  copies: 1 | 2 | 3;
  training: boolean;
}

export function refundVoucherSheet(input: RefundVoucherInput): Sheet {
  const { reversal, wording, office } = input;
  const { number } = reversal;
  const paidAt = reversal.doneAt ?? reversal.requestedAt;
  const blocks: (SheetBlock | null)[] = [
    headed(input, fill(wording.numberLine, { number }), paidAt),
    { kind: 'title', text: wording.title, note: null },
    ...ofWhat(input),
    ...howMuch(input),
    ...handLines(input, paidAt),
    ...signatures(input),
    { kind: 'rule' },
    { kind: 'note', text: wording.note },
    heirNote(input),
    reprintNote(wording, input.printed),
  ];
  return {
    size: input.size,
    title: `${wording.title} ${number}`,
    author: office.name,
    date: paidAt,
    copies: copyMarks(input),
    watermark: input.training ? wording.watermarkTraining : null,
    footer: { left: fill(wording.footerLeft, { number }), right: wording.footerRight },
    blocks: blocks.filter((block) => block !== null),
  };
}

/** Who is paid, and which payment of which dossier it comes out of. */
function ofWhat({ payment, dossier, wording }: RefundVoucherInput): (SheetBlock | null)[] {
  const payer = dossier.submitter ?? dossier.owner;
  const amount = moneyIn(wording.money, payment.amount + payment.surplus);
  const moment = momentIn(wording.moment, payment.at);
  const then = fill(wording.paidThen, { amount, moment });
  const receipt = payment.receipt === null ? '' : `${receiptText(payment.receipt)}, `;
  return [
    line(wording.receiver, payment.payer, true),
    line(wording.address, payment.payer === payer.name ? payer.address : null),
    line(wording.dossier, dossier.code),
    line(wording.procedure, dossier.procedure.name),
    line(wording.receipt, `${receipt}${then}`),
  ];
}

function howMuch({ reversal, payment, bases, wording }: RefundVoucherInput) {
  const { kind, amount, reason, paper, method, reference } = reversal;
  const basis = [...bases, ...(paper === null ? [] : [paper])].join('; ');
  return [
    line(wording.what, kind === 'void' ? wording.kindVoid : wording.kindRefund),
    line(wording.amount, moneyIn(wording.money, amount), true),
    line(wording.words, amountInWords(amount), true),
    line(wording.reason, reason ?? wording.erased),
    line(wording.basis, basis === '' ? null : basis),
    line(wording.method, methodText(method ?? payment.method, wording)),
    line(wording.reference, reference),
  ];
}

/** Three hands, and when each did its part. */
function handLines(
  { reversal, askedBy, approvedBy, paidBy, wording }: RefundVoucherInput,
  paidAt: Instant,
): (SheetBlock | null)[] {
  const by = (name: string, at: Instant): string =>
    fill(wording.by, { name, moment: momentIn(wording.moment, at) });
  const { requestedAt, decidedAt } = reversal;
  return [
    line(wording.asked, by(askedBy, requestedAt)),
    line(wording.approved, decidedAt === null ? approvedBy : by(approvedBy, decidedAt)),
    line(wording.paid, by(paidBy, paidAt)),
  ];
}

function signatures(input: RefundVoucherInput): SheetBlock[] {
  const { payment, askedBy, approvedBy, paidBy, wording } = input;
  const signed = (caption: string, name: string) => ({ caption, hint: wording.signHint, name });
  return [
    {
      kind: 'signatures',
      left: signed(wording.signReceiver, payment.payer),
      right: signed(wording.signCashier, paidBy),
    },
    {
      kind: 'signatures',
      left: signed(wording.signAsked, askedBy),
      right: signed(wording.signApproved, approvedBy),
    },
  ];
}

function copyMarks({ wording, copies, printed }: RefundVoucherInput): Sheet['copies'] {
  const { copyKept, copyGiven, copyAccounts } = wording;
  const marks = copies === 1 ? [copyGiven] : [copyKept, copyGiven, copyAccounts].slice(0, copies);
  const { number } = printed;
  const again = number > 1 ? ` – ${fill(wording.reprint, { number })}` : '';
  return marks.map((mark) => ({ mark: `${mark}${again}` }));
}
