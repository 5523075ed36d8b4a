/** The fee lines of a receipt. An unknown fee is said to be unknown, never shown as nothing. */
import { amountDue, type FeeLine } from '../../domain/fee/fee-line.ts';
import { moneyIn } from './paper-format.ts';
import type { SheetBlock } from './sheet.ts';
import { fill, type ReceiptWording } from './wording.ts';

/** One fee is a sentence, several are a table with their sum. */
export function feeBlocks(fees: readonly FeeLine[], wording: ReceiptWording): SheetBlock[] {
  const [first, ...others] = fees;
  if (!first) return [said(wording, wording.feesNone)];
  if (others.length === 0) return [said(wording, oneFee(first, wording))];
  return [said(wording, ''), feeTable(fees, wording)];
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
    total: { label: wording.feeTotal, value: total(fees, wording) },
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

function total(fees: readonly FeeLine[], wording: ReceiptWording): string {
  const known = fees.filter((fee) => fee.known && fee.amount !== null);
  if (known.length === 0) return wording.feeUnknown;
  const sum = moneyIn(wording.money, amountDue(known));
  return known.length === fees.length ? sum : fill(wording.feeTotalPartly, { amount: sum });
}
