/**
 * A drawer is opened, given, taken or closed on a terminal: it is counted, then all that will be
 * recorded is shown and agreed to once; `<` leads back to the count.
 */
import type { Context } from '../../cli/context.ts';
import { drawnLines } from '../../cli/ink.ts';
import type { Step } from '../../cli/steps.ts';
import { expectedAt, type ShiftAct } from '../../domain/payment/shift.ts';
import { may } from '../../domain/staff/role.ts';
import { moneyText } from '../../locale/format.ts';
import { drawerCount, isDrawerCounted, type DrawerAnswers } from '../shift/drawer-input.ts';
import { openRequests, requestText } from '../payment/open-requests.ts';
import { checkTold, drawerEvents, drawerOf, requireTurn } from '../shift/drawer.ts';
import { shiftFacts, shiftView, showCount } from '../shift/shared.ts';
import { askSteps } from './ask-steps.ts';
import { bankStep, countStep, pieceSteps, whyStep, type Counting } from './count-steps.ts';
import { listed, sureStep } from './questions.ts';

/** Throws what forbids the act before anything is asked; and `input.cancelled`. */
export async function talkShift(
  act: ShiftAct,
  given: DrawerAnswers,
  ctx: Context,
): Promise<DrawerAnswers> {
  requireTurn(act, await drawerHere(ctx, null), await ctx.newId());
  const isTold = isDrawerCounted(given);
  const steps: Step<Counting>[] = [
    ...(act === 'handover' ? [toStep(ctx)] : []),
    ...(isTold ? [] : [countStep(ctx), ...pieceSteps(ctx)]),
    whyStep(ctx, async (counted) => expectedAt(act, await drawerHere(ctx, null), counted)),
    ...(act === 'close' ? [bankStep(ctx)] : []),
    sureStep(ctx, async (answers) => {
      const lines = await linesOf(act, counted(answers), ctx);
      const { counted: sum } = drawerCount(answers);
      return { act: ctx.texts.screen.shift.will[act](moneyText(sum)), lines };
    }),
  ];
  return counted(await askSteps(steps, { ...given, byNote: false }, ctx));
}

/** A count with its sum; of what there is none of, nothing is recorded. */
function counted({ byNote: _byNote, ...answers }: Counting): DrawerAnswers {
  const count = answers.count.filter(({ pieces }) => pieces > 0);
  return { ...answers, count, cash: drawerCount(answers).counted };
}

async function drawerHere(ctx: Context, to: string | null) {
  return drawerOf(await ctx.store(), await ctx.session(), to);
}

/** The count, what should be there, and of a shift that ends all that was taken and with what. */
async function linesOf(act: ShiftAct, answers: DrawerAnswers, ctx: Context): Promise<string[]> {
  const drawer = await drawerHere(ctx, answers.to);
  const events = drawerEvents(act, answers, drawer, await ctx.newId());
  const check = checkTold(events);
  const { last, session, taker } = drawer;
  const [end] = events.flatMap((event) => (event.type === 'shift.closed' ? [event.data] : []));
  if (last === null || end === undefined) {
    return drawnLines(ctx, (ui) => showCount(check, taker?.name ?? answers.to, ui));
  }
  const view = await shiftView(last, await ctx.store(), session.book);
  const { banked, left } = end;
  const closing = { ...check, at: await ctx.now(), by: session.staff.login, banked, left };
  const waiting = await openRequests(ctx);
  return [
    ...(await drawnLines(ctx, (ui) => ui.facts(shiftFacts({ ...view, closing }, ui)))),
    ...waiting.map((each) => `  ! ${requestText(each, ctx.texts)}`),
  ];
}

/** One of those who may take money here. */
function toStep(ctx: Context): Step<Counting> {
  const { shift } = ctx.texts.screen;
  return {
    name: 'to',
    answered: ({ to }) => to !== null,
    question: async () => {
      const { staff, office } = await ctx.session();
      const others = (await (await ctx.store()).offices.staffList()).filter(
        ({ login, office: at, active, role }) =>
          login !== staff.login && at === office.agencyId && active && may(role, 'money.take'),
      );
      const names = others.map(({ name, login }) => `${name} (${login})`);
      return listed(ctx, shift.askTo, names, (n) => ({ set: { to: others[n]!.login } }));
    },
  };
}
