/** What the parts of a shift's sheet are made of: amounts in words, columns, tables. Pure. */
import type { CashCheck } from '../../domain/payment/cash.ts';
import { countText } from '../../locale/format.ts';
import { moneyIn } from './paper-format.ts';
import type { Column, SheetBlock, SheetTable } from './sheet.ts';
import type { ShiftSheetWording } from './shift-wording.ts';
import { fill } from './wording.ts';

/** What was off and why, set in brackets; nothing where it was not. */
export function offText(
  { difference: off, explanation }: Pick<CashCheck, 'difference' | 'explanation'>,
  wording: ShiftSheetWording,
): string {
  return off === 0 ? '' : ` (${difference(off, wording)} – ${explanation ?? ''})`;
}

export function nameIn(names: ReadonlyMap<string, string>, login: string): string {
  return names.get(login) ?? login;
}

export function moneyWith(wording: ShiftSheetWording): (amount: number) => string {
  return (amount) => moneyIn(wording.money, amount);
}

export function minus(amount: number, wording: ShiftSheetWording): string {
  return moneyIn(wording.minus, amount);
}

export function difference(amount: number, wording: ShiftSheetWording): string {
  if (amount === 0) return wording.balanced;
  return fill(amount > 0 ? wording.over : wording.short, {
    amount: countText(Math.abs(amount)),
  });
}

export function left(title: string, share: number): Column {
  return { title, share, align: 'left' };
}

export function right(title: string, share: number): Column {
  return { title, share, align: 'right' };
}

export function table(
  columns: Column[],
  rows: string[][],
  total: { label: string; value: string } | null = null,
): SheetTable {
  return { kind: 'table', columns, rows, total };
}

/** Goes with what follows it, over a page's end. */
export function heading(text: string): SheetBlock {
  return { kind: 'heading', text };
}

/** The parts that there are, counted: a shift without one of them has no gap in its numbers. */
export function numberedParts(parts: readonly (SheetBlock | null)[][]): (SheetBlock | null)[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) =>
      part.map((block) =>
        block?.kind === 'heading' ? { ...block, text: `${at + 1}. ${block.text}` } : block,
      ),
    );
}
