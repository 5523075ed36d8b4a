/** How many of a fee are typed: the same for a reception and for its correction. */
import { parseQuantity, unitsTyped } from '../../domain/fee/fee-line.ts';
import type { FeeRule } from '../../domain/procedure/procedure.ts';

interface FeeCount {
  fee: FeeRule;
  /** `5`, `5x3` for five in three copies, `5x3+2` for two papers. */
  count: string;
}

/** `5` or `5x3`, with `2=` before it where there are several fees; `null` for anything else. */
export function typedFeeCount(typed: string, fees: readonly FeeRule[]): FeeCount | null {
  const told = parseQuantity(typed);
  if (told === null) return null;
  const { fee: place } = told;
  const only = fees.length === 1 ? fees[0] : undefined;
  const fee = /^\d$/.test(place) ? fees[Number(place) - 1] : place === '' ? only : undefined;
  return fee ? { fee, count: unitsTyped(told) } : null;
}
