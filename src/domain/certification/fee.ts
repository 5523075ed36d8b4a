/** What certified copies cost: of each original by itself, as one line of the dossier's fees. */
import {
  countedFees,
  countedUnits,
  pricedLine,
  unitsTyped,
  type Quantity,
  type Units,
} from '../fee/fee-line.ts';
import type { Channel, FeeRule } from '../procedure/procedure.ts';
import type { Dong } from '../value/money.ts';
import type { BookKind } from './book.ts';
import type { CertifiedLine } from './entry.ts';

type LineCount = Pick<CertifiedLine, 'copies' | 'pages'>;

/** The fee that is counted by what is certified; `null` where the procedure has none. */
export function certifiedFee(rules: readonly FeeRule[], channel: Channel): FeeRule | null {
  return countedFees(rules, channel)[0] ?? null;
}

/**
 * What one original counts: pages so many times over, or copies; papers with signatures are a case
 * each, and however many copies a contract has, it is one.
 */
function unitsFor({ per }: FeeRule, kind: BookKind, { copies, pages }: LineCount): Units {
  if (per === 'page') return { units: pages, copies };
  return { units: kind === 'contracts' ? 1 : copies, copies: 1 };
}

/** What the fee of one original comes to; `null` where nobody has entered a price. */
export function feeOfLine(rule: FeeRule, kind: BookKind, line: LineCount): Dong | null {
  return pricedLine(rule, unitsFor(rule, kind, line)).amount;
}

/** What a dossier is charged for where so much is certified. */
export function quantityFor(
  rule: FeeRule,
  lines: readonly (LineCount & { kind: BookKind })[],
): Quantity & { fee: string } {
  return { fee: rule.id, ...countedUnits(lines.map((line) => unitsFor(rule, line.kind, line))) };
}

/** The same as it is typed behind `--quantity`. */
export function quantityTyped({ fee, ...counted }: Quantity): string {
  return `${fee}=${unitsTyped(counted)}`;
}
