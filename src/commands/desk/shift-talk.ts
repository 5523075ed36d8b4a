/**
 * A drawer is opened, given, taken or closed on a terminal: it is counted, then all that will be
 * recorded is shown and agreed to once; `<` leads back to the count.
 */
import type { Context } from '../../cli/context.ts';
import { drawnLines } from '../../cli/ink.ts';
import type { Step } from '../../cli/steps.ts';
import { checkedCash, expectedCash, type CashFlow } from '../../domain/payment/cash.ts';
import {
  closeShift,
  offerShift,
  openShift,
  requireShift,
  takeOverShift,
  type Shift,
  type ShiftAct,
} from '../../domain/payment/shift.ts';
import { may, type StaffMember } from '../../domain/staff/role.ts';
import { dong, noDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import type { Ui } from '../../cli/ui.ts';
import type { Session } from '../../cli/session.ts';
import type { DrawerAnswers } from '../shift/drawer-input.ts';
import { drawerCount, shiftFacts, shiftView, showCount } from '../shift/shared.ts';
import { askSteps } from './ask-steps.ts';
import { bankStep, pieceSteps, whyStep } from './count-steps.ts';
import { listed, sureStep } from './questions.ts';

/** What is known of the drawer when somebody counts it. */
interface Drawer {
  session: Session;
  last: Shift | null;
  /** What moved in the last shift. */
  flow: CashFlow;
  /** Who may be given the drawer. */
  others: readonly StaffMember[];
}

/** Throws what forbids the act before anything is asked; and `input.cancelled`. */
export async function talkShift(
  act: ShiftAct,
  given: DrawerAnswers,
  ctx: Context,
): Promise<DrawerAnswers> {
  requireTurn(act, await drawerOf(ctx), await ctx.newId());
  const steps: Step<DrawerAnswers>[] = [
    ...(act === 'handover' ? [toStep(ctx)] : []),
    ...pieceSteps(ctx, given),
    whyStep(ctx, async (counted) => expectedIn(act, await drawerOf(ctx), counted)),
    ...(act === 'close' ? [bankStep(ctx)] : []),
    sureStep(ctx, async (answers) => {
      const lines = await linesOf(act, answers, ctx);
      const { counted } = drawerCount(answers);
      return { act: ctx.texts.screen.shift.will[act](moneyText(counted)), lines };
    }),
  ];
  const answers = await askSteps(steps, given, ctx);
  // Of what there is none of, nothing is recorded.
  return { ...answers, count: answers.count.filter(({ pieces }) => pieces > 0) };
}

async function drawerOf(ctx: Context): Promise<Drawer> {
  const session = await ctx.session();
  const store = await ctx.store();
  const { office, counter, staff } = session;
  const last = await store.shifts.last(office.agencyId, counter.number);
  const flow = last ? await store.shifts.flow(last.id) : { taken: noDong, paidBack: noDong };
  const others = (await store.offices.staffList()).filter(
    ({ login, office: at, active, role }) =>
      login !== staff.login && at === office.agencyId && active && may(role, 'money.take'),
  );
  return { session, last, flow, others };
}

/** What should be there; what nobody left there is what is found. */
function expectedIn(act: ShiftAct, { last, flow }: Drawer, counted: Dong): Dong {
  if (act === 'open') return last?.closing?.left ?? counted;
  if (act === 'accept') return last?.turns.at(-1)?.counted ?? counted;
  return last ? expectedCash(last.opening.counted, flow) : counted;
}

/** Decided as it will be, on what was counted. */
function decide(act: ShiftAct, answers: DrawerAnswers, drawer: Drawer, id: Shift['id']): void {
  const { session, last } = drawer;
  const { staff, office, counter } = session;
  const cash = drawerCount(answers);
  const { number } = counter;
  if (act === 'open') {
    const where = { shift: id, office: office.agencyId, counter: number };
    openShift(cash, { ...where, cashierName: staff.name, last });
  } else if (act === 'accept') {
    takeOverShift(last, number, { login: staff.login, name: staff.name }, cash);
  } else {
    const shift = requireShift(last, number, staff.login);
    const expected = expectedIn(act, drawer, cash.counted);
    const check = checkedCash(cash.counted, expected, cash.count, cash.explanation);
    if (act === 'close') closeShift(shift, check, answers.bank ?? noDong);
    else offerShift(shift, answers.to ?? '', check);
  }
}

/** Refuses what cannot be done whatever is counted. */
function requireTurn(act: ShiftAct, drawer: Drawer, id: Shift['id']): void {
  const nothing = { to: null, count: [], explain: null, bank: null };
  decide(act, { ...nothing, cash: expectedIn(act, drawer, noDong) }, drawer, id);
}

/** The count, what should be there, and of a shift that ends all that was taken and with what. */
async function linesOf(act: ShiftAct, answers: DrawerAnswers, ctx: Context): Promise<string[]> {
  const drawer = await drawerOf(ctx);
  decide(act, answers, drawer, await ctx.newId());
  const { counted, count, explanation } = drawerCount(answers);
  const expected = expectedIn(act, drawer, counted);
  const difference = counted - expected;
  const check = { counted, expected, difference, explanation, count: [...count] };
  const { last, session, others } = drawer;
  if (act !== 'close' || last === null) {
    const taker = others.find(({ login }) => login === answers.to);
    return drawnLines(ctx, (ui) => showCount(check, taker?.name ?? answers.to, ui));
  }
  const view = await shiftView(last, await ctx.store(), session.book);
  const banked = answers.bank ?? noDong;
  const left = dong(counted - banked);
  const { staff } = session;
  const closing = { ...check, at: await ctx.now(), by: staff.login, banked, left };
  const draw = (ui: Ui): void => ui.facts(shiftFacts({ ...view, closing }, ui));
  return drawnLines(ctx, draw);
}

/** One of those who may take money here. */
function toStep(ctx: Context): Step<DrawerAnswers> {
  const { shift } = ctx.texts.screen;
  return {
    name: 'to',
    answered: ({ to }) => to !== null,
    question: async () => {
      const { others } = await drawerOf(ctx);
      const names = others.map(({ name, login }) => `${name} (${login})`);
      return listed(ctx, shift.askTo, names, (n) => ({ set: { to: others[n]!.login } }));
    },
  };
}
