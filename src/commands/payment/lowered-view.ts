/** What single persons made smaller of what is due: each act, and one person's together. */
import { loweredSums, type Lowered, type LoweredSum } from '../../domain/payment/lowered.ts';
import { moneyText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { Reader } from '../../store/store.ts';
import { namesAmong } from '../staff/names.ts';

export const loweredFields =
  'at code count kind by byName amount due reason waiver basis seen' as const;

type LoweredView = Awaited<ReturnType<typeof loweredView>>[number];

export async function loweredView(found: readonly Lowered[], reader: Reader) {
  if (found.length === 0) return [];
  const nameOf = namesAmong(await reader.offices.staffList());
  return found.map(({ at, code, count, kind, by, amount, due, reason, ...law }) => ({
    ...{ at, code, count, kind, by, byName: nameOf(by), amount, due, reason, ...law },
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

type NamedSum = LoweredSum & { byName: string };

/** What persons decided and what laws took off, each under its name; `null` where there is none. */
export function loweredFacts(
  sums: readonly NamedSum[],
  { screen: { payment, words } }: Texts,
): [label: string, fact: string | null][] {
  const byLaw = sums.flatMap(({ byName, waiver, count, amount }) =>
    waiver === null ? [] : [payment.loweredByLaw(waiver, count, moneyText(amount), byName)],
  );
  const decided = sums.filter(({ kind }) => kind !== 'by_law');
  const said = decided.map(({ byName, kind, count, amount }) =>
    payment.loweredBy(byName, words.lowering[kind], count, moneyText(amount)),
  );
  return [
    [payment.loweredAll, said.join('; ') || null],
    [payment.loweredLaw, byLaw.join('; ') || null],
  ];
}

/** Why it was made less: of a law which, and what was seen for it. */
export function loweredWhy(
  { kind, reason, seen, basis }: Pick<LoweredView, 'kind' | 'reason' | 'seen' | 'basis'>,
  { screen: { payment, dossier } }: Texts,
): string {
  const why = reason ?? (kind === 'channel' ? '' : dossier.erased);
  return kind === 'by_law' ? payment.lawSeen(why, basis ?? '', seen ?? dossier.erased) : why;
}
