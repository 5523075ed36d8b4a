/** What single persons made smaller of what is due: each act, and one person's together. */
import { loweredSums, type Lowered, type LoweredSum } from '../../domain/payment/lowered.ts';
import { moneyText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { Reader } from '../../store/store.ts';
import { namesAmong } from '../staff/names.ts';

export const loweredFields = 'at code count kind by byName amount due reason' as const;

type LoweredView = Awaited<ReturnType<typeof loweredView>>[number];

export async function loweredView(found: readonly Lowered[], reader: Reader) {
  if (found.length === 0) return [];
  const nameOf = namesAmong(await reader.offices.staffList());
  return found.map(({ at, code, count, kind, by, amount, due, reason }) => ({
    ...{ at, code, count, kind, by, byName: nameOf(by), amount, due, reason },
  }));
}

/** By person and kind. */
export async function loweredTotals(found: readonly Lowered[], reader: Reader) {
  return namedSums(await loweredView(found, reader));
}

/** The same of those whose names are known already. */
export function namedSums(lowered: readonly LoweredView[]) {
  const names = new Map(lowered.map(({ by, byName }) => [by, byName]));
  return loweredSums(lowered).map((sum) => ({ ...sum, byName: names.get(sum.by) ?? sum.by }));
}

/** `Lê Thị Mẫu miễn, giảm 2 lần 40.000 đ`, for each. */
export function loweredText(
  sums: readonly (LoweredSum & { byName: string })[],
  { screen: { payment, words } }: Texts,
): string | null {
  const said = sums.map(({ byName, kind, count, amount }) =>
    payment.loweredBy(byName, words.lowering[kind], count, moneyText(amount)),
  );
  return said.join('; ') || null;
}
