/** What was received in person and is still to go on from an office, and what of it too late. */
import type { Context } from '../../cli/context.ts';
import { loadCalendar } from '../../config/load.ts';
import { lateBefore } from '../../domain/calendar/onward.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { ToSendOn } from '../../store/store.ts';

export async function toSendOnFrom(office: string, ctx: Context): Promise<ToSendOn> {
  const [store, now] = [await ctx.store(), await ctx.now()];
  const calendar = await loadCalendar(store, ctx.surroundings.env, localDate(now));
  return store.counts.toSendOn(office, lateBefore(calendar, now));
}
