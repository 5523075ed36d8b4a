/** Who may run a command, asked before anything of the store is told. */
import { Problem } from '../domain/problem.ts';
import type { Context } from './context.ts';
import { requireWritable } from './require-act.ts';
import { isReading } from './need.ts';

type Needing = Pick<Context, 'needs' | 'session' | 'requireMay' | 'store'>;

/**
 * Throws `staff.not_signed_in`, or `staff.not_allowed`, where somebody lacks what the command
 * needs, and `store.read_only` where the store does: nobody is asked anything in vain.
 */
export async function requireNeeds(ctx: Needing): Promise<void> {
  const { needs } = ctx;
  if (needs === 'session') await ctx.session();
  else if (needs !== null) {
    await requireWritable(ctx, needs);
    await ctx.requireMay();
  }
}

/** What only reads is not begun for whoever may not see it: nothing later would ask. */
export async function requireSeeing(ctx: Needing): Promise<void> {
  if (isReading(ctx.needs)) await requireNeeds(ctx);
}

/**
 * What writes asks the role table when it writes. What it came upon before, a name that is nearly
 * the one that was typed, is not told in a refusal to somebody who may not do it.
 */
export async function refusedFirst<T>(ctx: Needing, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw (await lackOf(ctx)) ?? fault;
  }
}

async function lackOf(ctx: Needing): Promise<Problem | null> {
  // Who keeps a store asks the one that it is about, first of all.
  if (ctx.needs === 'store.keep' || ctx.needs === 'store.write') return null;
  try {
    await requireNeeds(ctx);
    return null;
  } catch (lack) {
    return lack instanceof Problem && /^(staff\.|store\.read_only)/.test(lack.code) ? lack : null;
  }
}
