/** Lines of lists as JSON gives them, told from where and when they are looked at. */
import type { Context } from '../../cli/context.ts';
import { loadCalendar } from '../../config/load.ts';
import { hidden } from '../../domain/access/mask.ts';
import { onwardOf } from '../../domain/calendar/onward.ts';
import { leftUntil } from '../../domain/calendar/left.ts';
import type { DossierLine } from '../../domain/dossier/dossier.ts';
import { isClosed, isDecided } from '../../domain/dossier/transition.ts';
import { localDate } from '../../domain/value/instant.ts';
import { smallOf } from './small-number.ts';

export const dossierLineFields = [
  'number code status procedure citizen phone channel receivedAt dueAt dueDate awaitsReview left',
  'sendBy waitingSince limitDate holder inTransit amountDue feesUnknown money',
] as const;

export type DossierLineView = ReturnType<Awaited<ReturnType<typeof lineTeller>>>;

/**
 * Tells one line after the other: days by one calendar, small numbers by one counter. Phones are
 * `whole` where it was said what for.
 */
export async function lineTeller(ctx: Context, { toSendOn = false, whole = false } = {}) {
  const store = await ctx.store();
  const now = await ctx.now();
  const today = localDate(now);
  const [calendar, viewer] = await Promise.all([
    loadCalendar(store, ctx.surroundings.env, today),
    ctx.viewer(),
  ]);
  // Without somebody signed in no command takes a small number.
  const from = viewer?.person ? { ...viewer, today } : null;
  return (line: DossierLine) => {
    const { code, status, dueAt, inTransit } = line;
    const runs = dueAt !== null && !isDecided(status) && !isClosed(status);
    return {
      /** What every command takes for its code here; `null` where only the code will do. */
      number: from && smallOf(code, from),
      code,
      status,
      procedure: line.procedure,
      citizen: { name: line.ownerName },
      phone: whole ? line.phone : hidden(line.phone),
      channel: line.channel,
      receivedAt: line.receivedAt,
      dueAt,
      dueDate: dueAt && localDate(dueAt),
      awaitsReview: line.awaitsReview,
      /** Working days left or late, while its clock runs. */
      left: runs ? leftUntil(calendar, now, dueAt) : null,
      /** In a list of what is to go on: until when. */
      sendBy: toSendOn ? onwardOf(calendar, line.receivedAt).by : null,
      waitingSince: line.waitingSince,
      limitDate: line.limit,
      holder: inTransit ? null : line.holder,
      inTransit: inTransit && { slip: inTransit.slip, from: line.holder, to: inTransit.to },
      amountDue: line.amountDue,
      feesUnknown: line.feesUnknown,
      money: line.money,
    };
  };
}
