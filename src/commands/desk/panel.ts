/** My counter today: the figures above the acts. Other rooms add one each. */
import type { Context } from '../../cli/context.ts';
import { isRolledBack } from '../../cli/known-heads.ts';
import type { Ui } from '../../cli/ui.ts';
import { storeNames } from '../../config/kept-names.ts';
import { burstOf, greatestBurst } from '../../domain/access/burst.ts';
import { expectedCash } from '../../domain/payment/cash.ts';
import type { Reversal } from '../../domain/payment/payment.ts';
import { servedAt } from '../../domain/queue/ticket.ts';
import { isNewer } from '../../domain/procedure/catalogue-update.ts';
import { may } from '../../domain/staff/role.ts';
import { localDate, localTime, parseInstant } from '../../domain/value/instant.ts';
import { sumDong } from '../../domain/value/money.ts';
import { addDays, type PlainDate } from '../../domain/value/plain-date.ts';
import { countText, dateText, moneyText, momentText } from '../../locale/format.ts';
import { loweredFacts, loweredTotals } from '../payment/lowered-view.ts';
import { toSendOnFrom } from '../dossier/to-send-on.ts';
import { papersWaiting } from '../print/jobs.ts';
import { hereOf, ticketsHere, ticketView } from '../queue/shared.ts';
import { colleagueNames } from '../staff/names.ts';
import { accountsHere, accountsText } from './accounts.ts';

export type Panel = Awaited<ReturnType<typeof panelOf>>;

/** What the drawer should hold, and whose it is, while a shift is open here; else `null`. */
async function openShift(ctx: Context) {
  const { office, counter } = await ctx.session();
  const { shifts } = await ctx.store();
  const shift = await shifts.last(office.agencyId, counter.number);
  if (!shift || shift.state === 'closed') return null;
  const cash = expectedCash(shift.opening.counted, await shifts.flow(shift.id));
  return { cash, cashier: shift.cashier };
}

/** Who saw more people today than work brings, for whoever is to know that. */
async function burstsSeen(ctx: Context) {
  const { staff } = await ctx.session();
  if (!may(staff.role, 'access.see')) return [];
  const { sights } = await ctx.store();
  const seen = await sights.ofMany(await ctx.today(), burstOf.people);
  if (seen.size === 0) return [];
  const nameOf = await colleagueNames(ctx);
  return [...seen].flatMap(([login, each]) => {
    const burst = greatestBurst(each);
    return burst === null ? [] : [{ staff: login, name: nameOf(login), ...burst }];
  });
}

/** How many requests about personal data are past their term, for whoever answers them. */
async function privacyOverdue(ctx: Context): Promise<number> {
  const { staff, office } = await ctx.session();
  if (!may(staff.role, 'privacy.manage')) return 0;
  return (await ctx.store()).privacy.overdue(office.agencyId, await ctx.today());
}

/** The day of a shipped catalogue that was not taken over yet, for whoever may do that. */
async function newerCatalogue(ctx: Context): Promise<PlainDate | null> {
  const { staff } = await ctx.session();
  if (!may(staff.role, 'config.manage')) return null;
  const { shippedMark } = await import('../../importing/shipped-mark.ts');
  const shipped = shippedMark(ctx.surroundings.dataFolder);
  return isNewer(shipped, await (await ctx.store()).catalogue.taken()) ? shipped.date : null;
}

/** What each person made smaller of what is due today, for whoever leads the office. */
async function loweredToday(ctx: Context) {
  const { staff, office } = await ctx.session();
  if (!may(staff.role, 'money.approve')) return [];
  const [store, today] = await Promise.all([ctx.store(), ctx.today()]);
  const day = { offices: [office.agencyId], from: today, before: addDays(today, 1) };
  return loweredTotals(await store.money.lowered(day), store);
}

/** What somebody has asked to undo: what is approved and to be paid out, what is to be approved. */
async function requestsOpen(ctx: Context) {
  const { staff, office } = await ctx.session();
  const concerns = may(staff.role, 'money.take') || may(staff.role, 'money.approve');
  const open = concerns ? await (await ctx.store()).money.openReversals(office.agencyId) : [];
  const sumOf = (wanted: Reversal['state']) => {
    const mine = open.filter(({ state }) => state === wanted);
    return { count: mine.length, amount: sumDong(mine.map(({ amount }) => amount)) };
  };
  return { toPayOut: sumOf('approved'), toApprove: sumOf('requested') };
}

/** What stands on the panel only for some, or only at times. */
async function forWhoLeads(ctx: Context) {
  const [bursts, overdue, lowered, newer, papers] = await Promise.all([
    burstsSeen(ctx),
    privacyOverdue(ctx),
    loweredToday(ctx),
    newerCatalogue(ctx),
    papersWaiting(ctx),
  ]);
  const rest = papers && { papers };
  return { bursts, lowered, privacyOverdue: overdue, newerCatalogue: newer, ...rest };
}

export async function panelOf(ctx: Context) {
  const [store, now, here] = [await ctx.store(), await ctx.now(), await hereOf(ctx)];
  const { staff, office, counter } = await ctx.session();
  const today = localDate(now);
  const { agencyId } = office;
  const [
    tickets,
    day,
    work,
    coming,
    backup,
    drill,
    shift,
    toSendOn,
    accounts,
    training,
    rolledBack,
    leading,
    requests,
  ] = await Promise.all([
    ticketsHere(store, here),
    store.dossiers.countsOfDay(agencyId, today),
    store.counts.workOf(agencyId, now),
    store.handovers.coming(agencyId),
    store.values.get(storeNames.lastBackup),
    store.values.get(storeNames.lastDrill),
    openShift(ctx),
    toSendOnFrom(agencyId, ctx),
    accountsHere(ctx),
    ctx.isTraining(),
    isRolledBack(store, ctx.surroundings.stateFolder),
    forWhoLeads(ctx),
    requestsOpen(ctx),
  ]);
  const waiting = tickets.filter(({ state }) => state === 'waiting');
  const served = servedAt(tickets, here.counter);
  return {
    date: today,
    office: { agencyId, name: office.name, kind: office.kind },
    counter: counter.number,
    staff: { login: staff.login, name: staff.name, role: staff.role },
    training,
    rolledBack,
    ...day,
    ...work,
    toSendOn,
    coming,
    waiting: waiting.length,
    waitingPriority: waiting.filter(({ priority }) => priority !== null).length,
    held: tickets.filter(({ state }) => state === 'held').length,
    serving: served && ticketView(served, now, tickets),
    lastBackup: parseInstant(backup ?? ''),
    lastDrill: parseInstant(drill ?? ''),
    shift,
    requests,
    ...leading,
    accounts,
    store: store.path,
  };
}

/** Few lines, so that the acts below fit on a small screen. */
export function drawPanel(panel: Panel, ui: Ui): void {
  const { desk, elsewhere, status } = ui.texts.screen;
  ui.title(status.title(panel.office.name, panel.counter, dateText(panel.date)));
  if (panel.training) ui.warn(status.training);
  if (panel.rolledBack) ui.warn(status.rolledBack);
  warnOffice(panel, ui);
  ui.facts([
    [desk.queue, desk.waiting(panel.waiting, panel.waitingPriority, panel.held)],
    [desk.today, desk.dayWork(panel.received, panel.resolved, panel.returned)],
    [desk.work, desk.openWork(panel.toReturn, panel.dueToday, panel.late)],
    [elsewhere.toSendOn, toSendOnText(panel, ui)],
    [desk.coming, comingText(panel, ui)],
    [desk.shift, drawerText(panel, ui)],
    [ui.texts.screen.moneyPage.openRequests, requestsText(panel, ui)],
    [ui.texts.screen.outbox.label, papersText(panel, ui)],
    ...loweredFacts(panel.lowered, ui.texts),
    [desk.backup, backupText(panel, ui)],
    [ui.texts.screen.staff.accounts, accountsText(panel.accounts, ui.texts)],
    [desk.signedIn, panel.staff.name],
  ]);
}

/** What is still to go on, and how much of it too late; nothing where all has gone. */
export function toSendOnText({ toSendOn }: Pick<Panel, 'toSendOn'>, ui: Ui): string | null {
  const { waiting, late } = toSendOn;
  return waiting === 0 ? null : ui.texts.screen.elsewhere.waiting(waiting, late);
}

/** Whoever leads the office is told who looked at many, and which answers are late. */
export function warnOffice(panel: Panel, ui: Ui): void {
  const { bursts, privacyOverdue: late, newerCatalogue: newer } = panel;
  const { access, catalogue, privacy } = ui.texts.screen;
  if (newer !== null) ui.warn(catalogue.newer(dateText(newer)));
  if (late > 0) ui.warn(privacy.overdue(late));
  for (const { name, people, since } of bursts) {
    ui.warn(access.burst(name, countText(people), localTime(since)));
  }
}

/** What should lie in the drawer; nothing while no shift is open. */
export function drawerText({ shift }: Panel, ui: Ui): string | null {
  return shift && ui.texts.screen.desk.drawer(moneyText(shift.cash), shift.cashier.name);
}

/** What waits of voids, refunds and write-offs; nothing where nothing does. */
export function requestsText({ requests }: Pick<Panel, 'requests'>, ui: Ui): string | null {
  const { toPayOut, toApprove } = requests;
  const { moneyPage } = ui.texts.screen;
  const said = [
    ...(toPayOut.count === 0
      ? []
      : [moneyPage.toPayOut(toPayOut.count, moneyText(toPayOut.amount))]),
    ...(toApprove.count === 0
      ? []
      : [moneyPage.toApprove(toApprove.count, moneyText(toApprove.amount))]),
  ];
  return said.join('; ') || null;
}

/** What waits for a printer or for somebody's word; nothing where nothing does. */
export function papersText({ papers }: Pick<Panel, 'papers'>, ui: Ui): string | null {
  return papers ? ui.texts.screen.outbox.waits(papers) : null;
}

/** What is on its way here; nothing while nothing is. */
export function comingText({ coming, date }: Panel, ui: Ui): string | null {
  const { slips, dossiers, oldest } = coming;
  if (oldest === null) return null;
  const since = localDate(oldest) === date ? localTime(oldest) : momentText(oldest);
  return ui.texts.screen.handover.comingHere(slips, dossiers, since);
}

/** When one was last made, and when one was last found good; nothing while none was made. */
export function backupText({ lastBackup, lastDrill }: Panel, ui: Ui): string | null {
  if (lastBackup === null) return null;
  const { backup } = ui.texts.screen;
  const drill =
    lastDrill === null ? backup.noDrill : backup.lastDrill(dateText(localDate(lastDrill)));
  return `${momentText(lastBackup)}; ${drill}`;
}
