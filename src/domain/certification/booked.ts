/** What stands in certification books of a dossier, against what that is charged. */
import type { FeeLine } from '../fee/fee-line.ts';
import { Problem } from '../problem.ts';
import { noDong, sumDong, type Dong } from '../value/money.ts';
import type { FeeRule } from '../procedure/procedure.ts';
import type { CertificationEntry, StruckNumber } from './entry.ts';
import { quantityFor, quantityTyped } from './fee.ts';

/** What those that stand come to of one fee, in whichever books. */
export function bookedOf(entries: readonly CertificationEntry[], feeId: string): Dong {
  const fees = entries.filter((each) => each.feeId === feeId).map(({ fee }) => fee ?? noDong);
  return sumDong(fees);
}

type Charged = readonly Pick<FeeLine, 'id' | 'amount'>[];

/**
 * Nobody charges a dossier for less than its books say: throws `certification.booked` where a fee
 * is lowered to less than what stands of it, which is struck first.
 */
export function requireBooked(
  { code, fees: before }: { code: string; fees: Charged },
  after: Charged,
  certified: readonly CertificationEntry[],
): void {
  for (const feeId of new Set(certified.flatMap((each) => each.feeId ?? []))) {
    const [was, charged] = [amountOf(before, feeId), amountOf(after, feeId)];
    const booked = bookedOf(certified, feeId);
    if (charged === null || charged >= booked || (was !== null && charged >= was)) continue;
    throw new Problem('certification.booked', {
      code,
      charged,
      booked,
      numbers: numbersOf(certified),
    });
  }
}

/** `null` where nobody has entered a price; nothing where there is no such fee any more. */
function amountOf(fees: Charged, feeId: string): Dong | null {
  const line = fees.find(({ id }) => id === feeId);
  return line === undefined ? noDong : line.amount;
}

/** What a dossier is charged for one fee, what the books have of it, and what would be as much. */
export interface ChargedBeyond {
  charged: Dong;
  booked: Dong;
  quantity: string;
}

/** Where it is charged more than stands in the books; `null` where it is not. */
export function chargedBeyond(
  fees: Charged,
  rule: FeeRule | null,
  certified: readonly CertificationEntry[],
): ChargedBeyond | null {
  if (rule === null) return null;
  const standing = certified.filter((each) => each.struck === null && each.feeId === rule.id);
  const [charged, booked] = [amountOf(fees, rule.id), bookedOf(standing, rule.id)];
  if (charged === null || charged <= booked) return null;
  const counted =
    standing.length === 0 ? `${rule.id}=0` : quantityTyped(quantityFor(rule, standing));
  return { charged, booked, quantity: counted };
}

function numbersOf(certified: readonly CertificationEntry[]): StruckNumber[] {
  return certified.map(({ kind, year, number }) => ({ kind, year, number }));
}
