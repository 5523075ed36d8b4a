/** The supervisor's page: the day's money, what is late or waits, and the month's papers. */
import type { Context } from '../../cli/context.ts';
import { drawnLines } from '../../cli/ink.ts';
import { isMet } from '../../cli/need.ts';
import { runPatiently } from '../../cli/patience.ts';
import type { Question } from '../../cli/steps.ts';
import type { Ui } from '../../cli/ui.ts';
import { inDrawer } from '../../domain/payment/payment.ts';
import type { Shift } from '../../domain/payment/shift.ts';
import { moneySummary, type MethodSum } from '../../domain/payment/summary.ts';
import { moneyText } from '../../locale/format.ts';
import type { MoneyInOut } from '../../locale/vi/palette.ts';
import { needs } from '../needs.ts';
import { loweredFacts } from '../payment/lowered-view.ts';
import { differenceText } from '../shift/shared.ts';
import { liveQuestion } from './ask-value.ts';
import { panelOf } from './panel.ts';
import type { DeskList, Next } from './place.ts';
import { monthsAt, putReport, shownMonth } from './report-acts.ts';
import { runPicked } from './run-act.ts';
import { askThen, keyed, noKeyHere, screenOf, type Picked } from './screen.ts';
import { waitingHere } from './waiting.ts';

/** What is done where it is picked, and where that leads. */
type Task = (ctx: Context) => Promise<Next>;

export async function supervisorPage(ctx: Context): Promise<Next> {
  const { desk, supervisor } = ctx.texts.screen;
  const tasks = await tasksHere(ctx);
  const question: Question<Picked<Task>> = {
    lines: [...(await figureLines(ctx)), '', ...keyed(tasks)],
    message: desk.askNext,
    explain: supervisor.explain,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      const pick = tasks.find(([key]) => key === typed)?.[2];
      const keys = tasks.map(([key]) => key);
      return pick ? { set: { pick } } : noKeyHere(ctx, typed, keys);
    },
  };
  return askThen(ctx, question, { pick: null }, ({ pick }) => (pick ? pick(ctx) : 'back'));
}

async function figureLines(ctx: Context): Promise<string[]> {
  const { supervisor } = ctx.texts.screen;
  const store = await ctx.store();
  const { office } = await ctx.session();
  const panel = await panelOf(ctx);
  const { agencyId } = office;
  const { date } = panel;
  const [payments, reversals, shifts] = await Promise.all([
    store.money.takenOn(agencyId, date),
    store.money.paidBackOn(agencyId, date),
    store.shifts.ofDay(agencyId, null, date),
  ]);
  // As on the sheets of the day's shifts.
  const { methods } = moneySummary(payments, reversals);
  const waiting = await waitingHere(ctx);
  const mine = waiting.filter((each) => each.mine).length;
  return drawnLines(ctx, (ui) => {
    ui.title(supervisor.title);
    ui.facts([
      [supervisor.money, supervisor.moneyText(payments.length, sumsOf(methods))],
      [supervisor.drawers, shifts.map((each) => drawerText(each, ui)).join('; ') || null],
      [supervisor.work, supervisor.workText(panel.late, panel.dueToday)],
      [supervisor.waiting, supervisor.waitingText(panel.toReturn, panel.onTheRoad)],
      ...loweredFacts(panel.lowered, ui.texts),
      [supervisor.requests, supervisor.requestsText(mine, waiting.length - mine)],
    ]);
  });
}

/** In and out, in words: by notes and coins, and by all other ways. */
function sumsOf(methods: readonly MethodSum[]): MoneyInOut[] {
  return [true, false].map((cash) => {
    const mine = methods.filter(({ method }) => inDrawer(method) === cash);
    const sum = (of: 'amount' | 'paidBack') => mine.reduce((total, each) => total + each[of], 0);
    const [amount, back] = [sum('amount'), sum('paidBack')];
    return { cash, amount: moneyText(amount), back: back === 0 ? null : moneyText(back) };
  });
}

function drawerText({ counter, state, closing }: Shift, { texts }: Ui): string {
  const { supervisor, words } = texts.screen;
  const found = closing ? differenceText(closing.difference, texts) : words.shiftState[state];
  return supervisor.drawer(counter, found);
}

type Offered = [key: string, name: string, task: Task];

/** Each keeps its number; the last month's papers stand behind those of this one. */
async function tasksHere(ctx: Context): Promise<Offered[]> {
  const { acts } = ctx.texts.screen.supervisor;
  const { staff } = await ctx.session();
  const today = await ctx.today();
  const { current: month, last } = monthsAt(today);
  const reset: Offered[] = isMet('staff.reset_pin', staff)
    ? [['7', acts.pin, does('staff', 'pin')]]
    : [];
  return [
    ['1', acts.cash, does('report', 'cash', '--from', today, '--to', today)],
    ['2', acts.late, lists('late')],
    ['3', acts.uncollected, lists('collect')],
    ['4', acts.road, async () => ({ over: { at: 'road' } })],
    ['5', acts.cancelled, does('dossier', 'list', '--status', 'cancelled')],
    ['6', acts.requests, approve],
    ...reset,
    ['8', acts.month(shownMonth(month)), paper('summary', month)],
    ['9', acts.register(shownMonth(month)), paper('register', month)],
    ['10', acts.month(shownMonth(last)), paper('summary', last)],
    ['11', acts.register(shownMonth(last)), paper('register', last)],
    ...(isMet(needs['payment lowered'], staff)
      ? [['12', acts.lowered, does('payment', 'lowered')] satisfies Offered]
      : []),
  ];
}

function does(...words: string[]): Task {
  return async (ctx) => {
    await runPatiently(ctx, words);
    return { to: { at: 'supervisor' } };
  };
}

function lists(list: DeskList): Task {
  return async () => ({ over: { at: 'list', list } });
}

/** A month's report as a PDF among the office's papers. */
function paper(report: 'summary' | 'register', month: string): Task {
  return async (ctx) => {
    await putReport(report, ['--period', month], month, ctx);
    return { to: { at: 'supervisor' } };
  };
}

/** What waits for whoever sits here, and is approved as its act at the counter does it. */
async function approve(ctx: Context): Promise<Next> {
  const { supervisor } = ctx.texts.screen;
  const waiting = await waitingHere(ctx);
  const open = waiting.filter(({ mine }) => mine);
  if (open.length === 0) {
    (await screenOf<object>(ctx)).say([supervisor.noRequest(waiting.length)]);
    return { to: { at: 'supervisor' } };
  }
  const lines = open.map(({ number, text }) => [number, text] as const);
  const question = liveQuestion<{ number: string }>(
    ctx,
    supervisor.whichRequest,
    lines,
    ([number]) => ({ set: { number } }),
  );
  return askThen(ctx, question, { number: '' }, async ({ number }) => {
    // Meanwhile it may be done, or have run out: an account would be asked for anew.
    const still = (await waitingHere(ctx)).find((each) => each.mine && each.number === number);
    if (still) await runPicked(ctx, still.path, still.args, { more: false });
    else (await screenOf<object>(ctx)).say([supervisor.waitsNoMore(number)]);
    return { to: { at: 'supervisor' } };
  });
}
