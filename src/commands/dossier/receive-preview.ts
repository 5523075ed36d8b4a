/** What will be recorded, shown before the one question; and the check that it still holds. */
import type { Ui } from '../../cli/ui.ts';
import type { Context } from '../../cli/context.ts';
import type { NewEvent } from '../../domain/event.ts';
import { amountDue } from '../../domain/fee/fee-line.ts';
import { Problem } from '../../domain/problem.ts';
import { moneyText, momentText } from '../../locale/format.ts';
import type { PreparedReception, ReceptionTiming } from './receive-facts.ts';

/**
 * Asks once, on a terminal, and answers what was shown there; scripts and `--yes` have said it
 * already, and for them nothing is decided before the lock (`null`).
 */
export async function confirmReception(
  prepared: PreparedReception,
  ctx: Context,
): Promise<NewEvent[] | null> {
  if (!ctx.interactive || ctx.globals.yes || ctx.globals.json) return null;
  const { procedure, owner } = prepared;
  const events = await prepared.decide(await ctx.store(), await ctx.session());
  const reception = receptionOf(events);
  const { stderr } = ctx.surroundings;
  const { color, quiet } = ctx.globals;
  const { dossier } = ctx.texts.screen;
  const { createUi } = await import('../../cli/ui.ts');
  const ui = createUi(
    { out: stderr.write, err: stderr.write, color, quiet, columns: stderr.columns },
    ctx.texts,
  );
  const papers = reception.components.map((each) => each.name);
  const unknown = reception.fees.filter((fee) => !fee.known).length;
  ui.title(dossier.preview);
  ui.facts([
    [dossier.procedure, `${procedure.code} ${procedure.shortName}`],
    [dossier.owner, owner.name],
    [dossier.papers, papers.length === 0 ? dossier.noPapers : papers.join('; ')],
    [dossier.missing, reception.missing.length === 0 ? null : reception.missing.join('; ')],
    [dossier.due, reception.dueAt === null ? dossier.noDueDate : momentText(reception.dueAt)],
    [dossier.fee, moneyText(amountDue(reception.fees))],
    [dossier.alsoUnknown, unknown === 0 ? null : dossier.unknownFees(unknown)],
  ]);
  showTiming(prepared.timing(events), ui);
  await (await ctx.ask()).sure(dossier.sureReceive);
  return events;
}

/** Days off that nobody has announced yet, and papers that came outside working hours. */
export function showTiming({ unconfirmed, receivedIn }: ReceptionTiming, ui: Ui): void {
  const { calendar, life } = ui.texts.screen;
  if (unconfirmed.length > 0) ui.warn(calendar.unconfirmedDates(unconfirmed));
  if (receivedIn === 'outside') ui.warn(life.outsideHours);
}

/** Throws `dossier.changed_meanwhile` when a fee, term or due date is not what was shown. */
export function requireSame(preview: readonly NewEvent[], now: readonly NewEvent[]): void {
  const [before, after] = [receptionOf(preview), receptionOf(now)];
  const shown = (reception: typeof before): string =>
    JSON.stringify([reception.fees, reception.term, reception.dueAt, reception.components]);
  if (shown(before) !== shown(after)) {
    throw new Problem('dossier.changed_meanwhile', { code: after.code });
  }
}

function receptionOf(events: readonly NewEvent[]) {
  const [event] = events;
  if (event?.type !== 'dossier.received') throw new TypeError('a reception begins a dossier');
  return event.data;
}
