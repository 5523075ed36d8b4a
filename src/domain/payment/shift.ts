/** A cashier's shift (ca): opened with counted cash, closed with a count, handed over by two. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import type { Person } from '../staff/require-may.ts';
import { may } from '../staff/role.ts';
import { shiftStream } from '../stream.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import { dong, type Dong } from '../value/money.ts';
import {
  checkedCash,
  expectedCash,
  toldCheck,
  type CashCheck,
  type CashFlow,
  type Pieces,
} from './cash.ts';

/** A drawer that went from one cashier to the next within a shift. */
export interface Turn {
  from: string;
  to: string;
  at: Instant;
  counted: Dong;
  difference: number;
  explanation: string | null;
  acceptedAt: Instant | null;
  /** As the one who took it found it; `null` until they have. */
  accepted: CashCheck | null;
}

/** `offered`: given to another cashier who has not counted it yet. */
export const shiftStates = ['open', 'offered', 'closed'] as const;
export type ShiftState = (typeof shiftStates)[number];

export interface Shift {
  id: Uuid;
  office: AgencyId;
  counter: number;
  /** Who answers for the drawer now. */
  cashier: { login: string; name: string };
  openedAt: Instant;
  openedBy: string;
  opening: CashCheck;
  /** The shift whose cash this one began with. */
  previous: Uuid | null;
  state: ShiftState;
  turns: Turn[];
  closing: (CashCheck & { at: Instant; by: string; banked: Dong; left: Dong }) | null;
}

/** What the store knows when a shift begins. */
export interface OpeningFacts {
  shift: Uuid;
  office: AgencyId;
  counter: number;
  cashierName: string;
  /** The last shift at this counter, if there ever was one. */
  last: Shift | null;
}

/** Opens a shift on counted cash. Throws `shift.open_already` or `shift.unexplained`. */
export function openShift(
  cash: { counted: Dong; count: readonly Pieces[]; explanation: string | null },
  { shift, office, counter, cashierName, last }: OpeningFacts,
): NewEvent[] {
  if (last && last.state !== 'closed') {
    const { cashier, openedAt: at } = last;
    throw new Problem('shift.open_already', { cashier: cashier.name, at });
  }
  const found = checkedCash(cash.counted, leftThere(last, cash), cash.count, cash.explanation);
  const { check: opening, said } = toldCheck(found);
  const data = { shift, office, counter, opening, previous: last?.id ?? null };
  return [happened('shift.opened', shiftStream(shift), data, { cashierName, ...said })];
}

/**
 * Why a cashier may not use the drawer of a counter: `shift.none`, `shift.offered` or
 * `shift.not_yours`; `null` for whoever answers for it.
 */
export function shiftRefusal(last: Shift | null, counter: number, login: string): Problem | null {
  if (last === null || last.state === 'closed') return new Problem('shift.none', { counter });
  const { cashier, turns } = last;
  if (last.state === 'offered') return new Problem('shift.offered', { to: turns.at(-1)!.to });
  if (cashier.login === login) return null;
  return new Problem('shift.not_yours', { cashier: cashier.name, login });
}

/** The open shift a cashier may use. Throws what `shiftRefusal` finds. */
export function requireShift(last: Shift | null, counter: number, login: string): Shift {
  const refusal = shiftRefusal(last, counter, login);
  if (refusal) throw refusal;
  return last!;
}

export type ShiftAct = 'open' | 'close' | 'handover' | 'accept';

/** What the last shift left there; the first one brings its own. */
function leftThere(last: Shift | null, { counted }: { counted: Dong }): Dong {
  return last?.closing?.left ?? counted;
}

/** What should be in a drawer that is counted; what nobody left there is what is found. */
export function expectedAt(
  act: ShiftAct,
  { last, flow }: { last: Shift | null; flow: CashFlow },
  counted: Dong,
): Dong {
  if (act === 'open') return leftThere(last, { counted });
  if (act === 'accept') return last?.turns.at(-1)?.counted ?? counted;
  return last ? expectedCash(last.opening.counted, flow) : counted;
}

/** What somebody may do with the drawer of a counter, by the last shift there. */
export function allowedShiftActs(
  last: Shift | null,
  counter: number,
  { login, role }: Person,
): ShiftAct[] {
  if (!may(role, 'money.take')) return [];
  if (last === null || last.state === 'closed') return ['open'];
  if (last.state === 'offered') return last.turns.at(-1)?.to === login ? ['accept'] : [];
  return shiftRefusal(last, counter, login) === null ? ['close', 'handover'] : [];
}

/** Gives the drawer to another cashier, who has to count it too. */
export function offerShift(shift: Shift, to: string, check: CashCheck): NewEvent[] {
  if (to === shift.cashier.login) throw new Problem('shift.not_yours', { cashier: to, login: to });
  const told = toldCheck(check);
  const data = { shift: shift.id, from: shift.cashier.login, to, check: told.check };
  return [happened('shift.offered', shiftStream(shift.id), data, told.said)];
}

/** Takes an offered drawer. Throws `shift.none`, `shift.not_offered` or `shift.unexplained`. */
export function takeOverShift(
  shift: Shift | null,
  counter: number,
  taker: { login: string; name: string },
  cash: { counted: Dong; count: readonly Pieces[]; explanation: string | null },
): NewEvent[] {
  if (shift === null || shift.state === 'closed') throw new Problem('shift.none', { counter });
  const turn = shift.turns.at(-1);
  if (shift.state !== 'offered' || turn?.to !== taker.login) {
    throw new Problem('shift.not_offered', { login: taker.login, cashier: shift.cashier.name });
  }
  const found = checkedCash(cash.counted, turn.counted, cash.count, cash.explanation);
  const { check, said } = toldCheck(found);
  const personal = { cashierName: taker.name, ...said };
  return [
    happened('shift.taken_over', shiftStream(shift.id), { shift: shift.id, check }, personal),
  ];
}

/** Ends a shift; what is not banked stays for the next. Throws `shift.banked_too_much`. */
export function closeShift(shift: Shift, check: CashCheck, banked: Dong): NewEvent[] {
  const { counted } = check;
  if (banked > counted) throw new Problem('shift.banked_too_much', { banked, counted });
  const told = toldCheck(check);
  const data = { shift: shift.id, check: told.check, banked, left: dong(counted - banked) };
  return [happened('shift.closed', shiftStream(shift.id), data, told.said)];
}
