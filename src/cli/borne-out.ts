/** Which day it is at least, where something is done for good because time has passed. */
import { borneOutDay } from '../domain/checkup/borne-out.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import type { Reader } from '../store/store.ts';
import type { Context } from './context.ts';

/**
 * The day that the store's entries bear out for whoever is signed in, counted from `from`, else from
 * its first one: today at the latest. Always today in a training store, whose clock may be that of
 * any day.
 */
export async function dayBorneOut(
  ctx: Context,
  reader: Reader,
  from: PlainDate | null,
): Promise<PlainDate> {
  const today = await ctx.today();
  if (await ctx.isTraining()) return today;
  const { staff } = await ctx.session();
  const worked = await reader.history.workedDays(staff.login, from);
  return borneOutDay(worked, { from, today }) ?? today;
}
