/** What the shift verbs are told of a drawer. */
import type { Pieces } from '../../domain/payment/cash.ts';
import type { Dong } from '../../domain/value/money.ts';

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
  cash?: Dong | null;
  count: readonly Pieces[] | null;
  explain: string | null;
  bank?: Dong | null;
}): DrawerAnswers {
  const { to = null, cash = null, count, explain, bank = null } = input;
  return { to, cash, count: count ?? [], explain, bank };
}
