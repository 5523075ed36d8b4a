/** What of a dossier's fees stands in the column of fees of certification books. */
import { dong, noDong, type Dong } from '../value/money.ts';
import type { Uuid } from '../value/id.ts';
import { bookKinds } from './book.ts';
import type { CertificationEntry } from './entry.ts';

/** What was taken off one fee of a dossier, by whatever waived it. */
export interface ReducedFee {
  dossier: Uuid;
  feeId: string;
  amount: Dong;
}

/** What was taken off each entry, by `nameOf` of it; of the others nothing. */
export type SharedReductions = ReadonlyMap<string, Dong>;

type Named = Pick<CertificationEntry, 'office' | 'kind' | 'year' | 'number'>;

function nameOf({ office, kind, year, number }: Named): string {
  return `${office}/${kind}/${year}/${number}`;
}

/**
 * Shares what was taken off a fee among all that stands of it, in whichever books, years and
 * volumes: the lowest numbers have as much as they can. `entries` are all of those dossiers, so
 * that every part of a book that is cut out of it later has the same share.
 */
export function sharedReductions(
  entries: readonly CertificationEntry[],
  reduced: readonly ReducedFee[],
): SharedReductions {
  const ordered = entries.toSorted(
    (a, b) =>
      a.year - b.year ||
      bookKinds.indexOf(a.kind) - bookKinds.indexOf(b.kind) ||
      a.number - b.number ||
      Number(a.office > b.office) - Number(a.office < b.office),
  );
  const off = new Map<string, Dong>();
  for (const { dossier, feeId, amount } of reduced) {
    let left: number = amount;
    for (const entry of ordered) {
      if (entry.dossier !== dossier || entry.feeId !== feeId || entry.struck !== null) continue;
      const share = Math.min(left, entry.fee ?? 0);
      if (share > 0) off.set(nameOf(entry), dong(share));
      left -= share;
    }
  }
  return off;
}

/**
 * What stands in the column of fees: the fee of each without what was taken off it; `null` where
 * nobody knows. Nothing is charged for what was struck.
 */
export function chargedFees(
  entries: readonly CertificationEntry[],
  off: SharedReductions,
): (Dong | null)[] {
  return entries.map((entry) => {
    if (entry.struck !== null) return noDong;
    if (entry.fee === null) return null;
    return dong(entry.fee - (off.get(nameOf(entry)) ?? 0));
  });
}
