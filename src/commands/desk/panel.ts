/** My counter today: the figures above the acts. Other rooms add a row each. */
import type { Context } from '../../cli/context.ts';
import type { Ui } from '../../cli/ui.ts';
import { localNames } from '../../config/local.ts';
import { expectedCash } from '../../domain/payment/cash.ts';
import { localDate, parseInstant, type Instant } from '../../domain/value/instant.ts';
import { dateText, moneyText, momentText } from '../../locale/format.ts';
import { hereOf, servedHere, ticketsToday, ticketView } from '../queue/shared.ts';

export type Panel = Awaited<ReturnType<typeof panelOf>>;

type PanelRow = { label: string; value: string } | null;

/** Rows that other rooms add: a label and a value, or `null` when there is nothing to show. */
const extraRows: ((ctx: Context) => Promise<PanelRow>)[] = [shiftRow];

/** What the drawer should hold while a shift is open here. */
async function shiftRow(ctx: Context): Promise<PanelRow> {
  const { office, counter } = await ctx.session();
  const { shifts } = await ctx.store();
  const shift = await shifts.last(office.agencyId, counter.number);
  if (!shift || shift.state === 'closed') return null;
  const cash = expectedCash(shift.opening.counted, await shifts.flow(shift.id));
  const { desk } = ctx.texts.screen;
  return { label: desk.shift, value: desk.drawer(moneyText(cash), shift.cashier.name) };
}

export async function panelOf(ctx: Context) {
  const store = await ctx.store();
  const { staff, office, counter } = await ctx.session();
  const now = await ctx.now();
  const today = localDate(now);
  const here = await hereOf(ctx);
  const tickets = await ticketsToday(store, here);
  const waiting = tickets.filter(({ state }) => state === 'waiting');
  const served = await servedHere(store, here);
  const rows = await Promise.all(extraRows.map((row) => row(ctx)));
  return {
    date: today,
    office: { agencyId: office.agencyId, name: office.name, kind: office.kind },
    counter: counter.number,
    staff: { login: staff.login, name: staff.name, role: staff.role },
    training: await ctx.isTraining(),
    ...(await store.dossiers.countsOfDay(office.agencyId, today)),
    ...(await store.counts.workOf(office.agencyId, now)),
    waiting: waiting.length,
    waitingPriority: waiting.filter(({ priority }) => priority !== null).length,
    held: tickets.filter(({ state }) => state === 'held').length,
    serving: served && ticketView(served, now),
    lastBackup: parseInstant((await store.local.get(localNames.lastBackup)) ?? ''),
    extra: rows.filter((row) => row !== null),
    store: store.path,
  };
}

/** Few lines, so that the acts below fit on a small screen. */
export function drawPanel(panel: Panel, ui: Ui): void {
  const { desk, status } = ui.texts.screen;
  ui.title(status.title(panel.office.name, panel.counter, dateText(panel.date)));
  if (panel.training) ui.warn(status.training);
  ui.facts([
    [desk.queue, desk.waiting(panel.waiting, panel.waitingPriority, panel.held)],
    [desk.today, desk.dayWork(panel.received, panel.resolved, panel.returned)],
    [desk.work, desk.openWork(panel.toReturn, panel.dueToday, panel.late)],
    ...panel.extra.map(({ label, value }): [string, string] => [label, value]),
    [desk.backup, backupText(panel.lastBackup)],
    [desk.signedIn, panel.staff.name],
  ]);
}

function backupText(at: Instant | null): string | null {
  return at && momentText(at);
}
