/** On the sheet of a shift: what was made less, by persons and by laws. */
import { loweredCodes, type Lowered } from '../../domain/payment/lowered.ts';
import { localTime } from '../../domain/value/instant.ts';
import type { SheetBlock } from './sheet.ts';
import { heading, left, moneyWith, right, table } from './shift-parts.ts';
import type { ShiftSheetWording } from './shift-wording.ts';
import { fill } from './wording.ts';

export type LoweredOnSheet = { byName: string } & Pick<
  Lowered,
  'at' | 'code' | 'count' | 'amount' | 'reason' | 'waiver' | 'basis' | 'seen'
>;

/** What persons decided. */
export function decidedBlocks(
  lowered: readonly LoweredOnSheet[],
  wording: ShiftSheetWording,
): SheetBlock[] {
  const decided = lowered.filter(({ waiver }) => waiver === null);
  const why = ({ reason }: LoweredOnSheet): string => reason ?? wording.none;
  return loweredTable(wording.sectionLowered, decided, why, wording);
}

/** What laws took off: which law, and what was seen for it. */
export function byLawBlocks(
  lowered: readonly LoweredOnSheet[],
  wording: ShiftSheetWording,
): SheetBlock[] {
  const byLaw = lowered.filter(({ waiver }) => waiver !== null);
  const { none } = wording;
  const why = ({ reason, basis, seen }: LoweredOnSheet): string =>
    fill(wording.lawSeen, { name: reason ?? none, basis: basis ?? none, seen: seen ?? none });
  return loweredTable(wording.sectionLoweredLaw, byLaw, why, wording);
}

function loweredTable(
  title: string,
  lowered: readonly LoweredOnSheet[],
  why: (each: LoweredOnSheet) => string,
  wording: ShiftSheetWording,
): SheetBlock[] {
  if (lowered.length === 0) return [];
  const money = moneyWith(wording);
  const columns = [
    left(wording.columnTime, 9),
    left(wording.columnDossier, 26),
    left(wording.columnReason, 26),
    left(wording.columnBy, 20),
    right(wording.columnAmount, 19),
  ];
  const rows = lowered.map((each) => {
    const { at, code, count, byName, amount } = each;
    return [localTime(at), loweredCodes({ code, count }), why(each), byName, money(amount)];
  });
  const all = lowered.reduce((sum, { amount }) => sum + amount, 0);
  const total = { label: wording.total, value: money(all) };
  return [heading(title), table(columns, rows, total)];
}
