/** What the shift verbs are told of a drawer. */
import { countedCash, type Pieces } from '../../domain/payment/cash.ts';
import { Problem } from '../../domain/problem.ts';
import type { Dong } from '../../domain/value/money.ts';
import { oneLine } from '../payment/shared.ts';

/** A drawer as it is counted, on a terminal or by flags. */
export interface DrawerAnswers {
  /** The other cashier's login, where it is given to one. */
  to: string | null;
  /** The sum alone, where nobody told it by pieces. */
  cash: Dong | null;
  /** With nought for a denomination that was asked about and is not there. */
  count: readonly Pieces[];
  explain: string | null;
  /** Taken to the bank. */
  bank: Dong | null;
}

/** The same of what a command was told; what it does not take is `null`. */
export function drawerInput(input: {
  to?: string | null;
  cash: Dong | null;
  /** Several notes each time. */
  count: readonly (readonly Pieces[])[] | null;
  explain: string | null;
  bank?: Dong | null;
}): DrawerAnswers {
  const { to = null, cash, count, explain, bank = null } = input;
  return { to, cash, count: (count ?? []).flat(), explain, bank };
}

/** Whether somebody has counted: nothing at all is a count only where a sum says so. */
export function isDrawerCounted({ cash, count }: Pick<DrawerAnswers, 'cash' | 'count'>): boolean {
  return cash !== null || count.length > 0;
}

/** How a command line tells a count. */
export const COUNT_FLAGS = '--cash | --count';

/** What a command line lacks that must tell a count. */
export function missingCount(input: { cash: Dong | null; count: readonly unknown[] }): string[] {
  return input.cash === null && input.count.length === 0 ? [COUNT_FLAGS] : [];
}

/** Cash as it was counted: the sum, the pieces, or both where they agree. */
export function drawerCount({ cash, count, explain }: DrawerAnswers) {
  const sum = countedCash(count);
  if (cash !== null && count.length > 0 && cash !== sum) {
    const [value, expected] = [String(cash), [String(sum)]];
    throw new Problem('usage.bad_value', { name: '--cash', value, expected });
  }
  return { counted: cash ?? sum, count, explanation: oneLine(explain) };
}
