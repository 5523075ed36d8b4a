/** The fee lines of a receipt. An unknown fee is said to be unknown, never shown as nothing. */
import type { FeeLine } from '../../domain/fee/fee-line.ts';
import { leftAfter } from '../../domain/fee/waiver.ts';
import type { Reduction } from '../../domain/payment/payment.ts';
import { moneyIn } from './paper-format.ts';
import type { SheetBlock } from './sheet.ts';
import { fill, type ReceiptWording } from './wording.ts';

/** What was taken off a fee, and by which law. */
export type WaivedLine = Pick<Reduction, 'fee' | 'amount' | 'basis'>;

/** One fee is a sentence, several are a table with their sum. */
export function feeBlocks(fees: readonly FeeLine[], wording: ReceiptWording): SheetBlock[] {
  const [first, ...others] = fees;
  if (!first) return [said(wording, wording.feesNone)];
  if (others.length === 0) return [said(wording, oneFee(first, wording))];
  return [said(wording, ''), feeTable(fees, wording)];
}

/** What was taken off them, by which law, and what is left to pay; nothing where nothing was. */
export function waivedBlock(
  fees: readonly FeeLine[],
  waived: readonly WaivedLine[],
  wording: ReceiptWording,
): SheetBlock | null {
  if (waived.length === 0) return null;
  const each = waived.map(({ amount: off, basis }) =>
    fill(wording.feeWaivedBy, {
      amount: moneyIn(wording.money, off),
      basis: basis ?? wording.feeWaivedPaper,
    }),
  );
  const left = fill(wording.feeLeft, { amount: feeTotal([{ fees, waived }], wording) });
  const text = [...each, left].join('; ');
  return { kind: 'field', label: wording.feeWaived, text, strong: false };
}

function said(wording: ReceiptWording, text: string): SheetBlock {
  return { kind: 'field', label: wording.fees, text, strong: false };
}

function oneFee(fee: FeeLine, wording: ReceiptWording): string {
  return fill(fee.amount === null ? wording.feeOneUnknown : wording.feeOne, {
    name: fee.name,
    price: unitPrice(fee, wording),
    quantity: quantity(fee, wording),
    amount: amount(fee, wording),
  });
}

function feeTable(fees: readonly FeeLine[], wording: ReceiptWording): SheetBlock {
  return {
    kind: 'table',
    columns: [
      { title: wording.columnFee, share: 38, align: 'left' },
      { title: wording.columnUnitPrice, share: 17, align: 'right' },
      { title: wording.columnQuantity, share: 20, align: 'centre' },
      { title: wording.columnAmount, share: 25, align: 'right' },
    ],
    rows: fees.map((fee) => [
      fee.name,
      unitPrice(fee, wording),
      quantity(fee, wording),
      amount(fee, wording),
    ]),
    total: { label: wording.feeTotal, value: feeTotal([{ fees }], wording) },
  };
}

function amount({ amount: price, known }: FeeLine, wording: ReceiptWording): string {
  return price === null || !known ? wording.feeUnknown : moneyIn(wording.money, price);
}

/** Under tiers or a ceiling the product is not the amount, so no single price may stand there. */
function unitPrice(fee: FeeLine, wording: ReceiptWording): string {
  if (fee.unitPrice === null || fee.amount === null) return wording.countNone;
  const plain = fee.amount === fee.unitPrice * fee.quantity * fee.copies;
  return plain ? moneyIn(wording.money, fee.unitPrice) : wording.feeTiered;
}

function quantity({ per, quantity: count, copies }: FeeLine, wording: ReceiptWording): string {
  const units = {
    dossier: wording.perDossier,
    copy: wording.perCopy,
    page: wording.perPage,
    document: wording.perDocument,
    signature: wording.perSignature,
    case: wording.perCase,
    person: wording.perPerson,
  };
  const template = copies === 1 ? wording.feeQuantity : wording.feeQuantityCopies;
  return fill(template, { count, unit: units[per], copies });
}

/** What a dossier costs, and what was taken off that. */
interface Cost {
  fees: readonly FeeLine[];
  waived?: readonly WaivedLine[];
}

/** The sum of what is known, less what was taken off. */
export function feeTotal(costs: readonly Cost[], wording: ReceiptWording): string {
  const fees = costs.flatMap((each) => each.fees);
  const known = fees.filter((fee) => fee.known && fee.amount !== null);
  if (known.length === 0) return wording.feeUnknown;
  const left = costs.reduce((sum, each) => sum + leftAfter(each.fees, each.waived ?? []), 0);
  const sum = moneyIn(wording.money, left);
  return known.length === fees.length ? sum : fill(wording.feeTotalPartly, { amount: sum });
}
