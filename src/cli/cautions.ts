/** What is to be told beside an answer, once it has been given. */
import { Problem } from '../domain/problem.ts';
import type { Context } from './context.ts';
import { CLOCK } from './practice-clock.ts';
import { waysOut } from './next-steps.ts';
import { hintsOf, showCaution } from './trouble.ts';

export async function tellCautions(ctx: Context): Promise<void> {
  if (ctx.clockIgnored()) {
    ctx.caution(new Problem('usage.clock_only_in_training', { variable: CLOCK }));
  }
  for (const each of ctx.cautions()) {
    const next = await waysOut(hintsOf(each, ctx, null), ctx);
    showCaution(each, ctx, next);
  }
}
