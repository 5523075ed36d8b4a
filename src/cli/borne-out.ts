/** Whether what day it is rests on more than the clock of whoever does something for good. */
import { isBorneOut } from '../domain/checkup/clock.ts';
import type { Reader } from '../store/store.ts';
import type { Context } from './context.ts';

/** So many entries are asked, the newest ones. */
const MOST = 20_000;

/** Always in a training store, whose clock may be that of any day. */
export async function isTimeBorneOut(ctx: Context, reader: Reader): Promise<boolean> {
  if (await ctx.isTraining()) return true;
  const { staff } = await ctx.session();
  const entries = await reader.history.newest(MOST);
  return isBorneOut(entries, { now: await ctx.now(), who: staff.login });
}
