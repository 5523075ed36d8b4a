/**
 * What somebody does with a drawer: what it is decided by, what comes of it, and writing it. A
 * question shows what `drawerEvents` gives, and the writing appends the same.
 */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import type { NewEvent } from '../../domain/event.ts';
import { checkedCash, type CashCheck, type CashFlow } from '../../domain/payment/cash.ts';
import {
  closeShift,
  expectedAt,
  offerShift,
  openShift,
  requireShift,
  takeOverShift,
  type Shift,
  type ShiftAct,
} from '../../domain/payment/shift.ts';
import { Problem } from '../../domain/problem.ts';
import { requireMay } from '../../domain/staff/require-may.ts';
import type { StaffMember } from '../../domain/staff/role.ts';
import { noDong } from '../../domain/value/money.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';
import { COUNT_FLAGS, drawerCount, isDrawerCounted, type DrawerAnswers } from './drawer-input.ts';
import { shiftView, type ShiftView } from './shared.ts';

/** What is known of a drawer when somebody counts it. */
export interface Drawer {
  session: Session;
  last: Shift | null;
  /** What moved in the last shift. */
  flow: CashFlow;
  /** Who is to be given it; `null` where nobody, or nobody there is, was named. */
  taker: StaffMember | null;
}

export async function drawerOf(
  reader: Reader,
  session: Session,
  to: string | null,
): Promise<Drawer> {
  const { office, counter } = session;
  const last = await reader.shifts.last(office.agencyId, counter.number);
  const flow = last ? await reader.shifts.flow(last.id) : { taken: noDong, paidBack: noDong };
  const taker = to === null ? null : await reader.offices.staff(to);
  return { session, last, flow, taker };
}

/** What comes of a count; `id` is that of a shift which begins. Throws what forbids it. */
export function drawerEvents(
  act: ShiftAct,
  answers: DrawerAnswers,
  drawer: Drawer,
  id: Uuid,
): NewEvent[] {
  const { last, taker } = drawer;
  const { staff, office, counter } = drawer.session;
  const { number } = counter;
  const cash = drawerCount(answers);
  if (act === 'open') {
    const where = { shift: id, office: office.agencyId, counter: number };
    return openShift(cash, { ...where, cashierName: staff.name, last });
  }
  if (act === 'accept') {
    return takeOverShift(last, number, { login: staff.login, name: staff.name }, cash);
  }
  const shift = requireShift(last, number, staff.login);
  if (act === 'handover') requireTaker(taker, answers.to ?? '');
  const { counted, count, explanation } = cash;
  const expected = expectedAt(act, drawer, counted);
  // Nobody need count where nothing should be there.
  if (!isDrawerCounted(answers) && expected > 0) {
    throw new Problem('usage.missing', { command: `shift ${act}`, names: [COUNT_FLAGS] });
  }
  const check = checkedCash(counted, expected, count, explanation);
  if (act === 'close') return closeShift(shift, check, answers.bank ?? noDong);
  return offerShift(shift, answers.to ?? '', check);
}

function requireTaker(taker: StaffMember | null, typed: string): void {
  if (taker?.active !== true) throw new Problem('staff.not_found', { typed, near: [] });
  requireMay(taker, 'money.take');
}

/** Throws what forbids the act whatever is counted, and to whomever the drawer is given. */
export function requireTurn(act: ShiftAct, drawer: Drawer, id: Uuid): void {
  if (act === 'handover') {
    const { staff, counter } = drawer.session;
    requireShift(drawer.last, counter.number, staff.login);
    return;
  }
  const cash = expectedAt(act, drawer, noDong);
  drawerEvents(act, { to: null, cash, count: [], explain: null, bank: null }, drawer, id);
}

/** The count that such events tell, with the explanation that is kept apart. */
export function checkTold(events: readonly NewEvent[]): CashCheck {
  for (const event of events) {
    switch (event.type) {
      case 'shift.opened':
        return { ...event.data.opening, explanation: event.personal.explanation };
      case 'shift.offered':
      case 'shift.taken_over':
      case 'shift.closed':
        return { ...event.data.check, explanation: event.personal.explanation };
    }
  }
  throw new TypeError('no drawer was counted');
}

/** Records it; `tell` makes the answer of the shift as it then stands. */
export async function writeDrawer<T extends object>(
  act: ShiftAct,
  input: DrawerAnswers,
  ctx: Context,
  tell: (view: ShiftView, drawer: Drawer) => T,
): Promise<T & { replayed: boolean }> {
  const id = await ctx.newId();
  const { value, replayed } = await ctx.write(async (writer, session) => {
    const { office, counter, book } = session;
    const drawer = await drawerOf(writer, session, input.to);
    await writer.append(drawerEvents(act, input, drawer, id));
    const after = (await writer.shifts.last(office.agencyId, counter.number))!;
    return tell(await shiftView(after, writer, book), drawer);
  });
  return { ...value, replayed };
}
