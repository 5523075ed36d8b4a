/** What is said at the counter where words fit no procedure that is received. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { outOfForceName } from '../procedure/lines.ts';
import { outOfForceLines } from '../procedure/shared.ts';

const MOST_SAID = 3;

/** What has ended under those words, with what has come instead; else that there is none. */
export async function noneFits(ctx: Context, typed: string, on?: PlainDate): Promise<string[]> {
  const { found } = await outOfForceLines(typed, ctx, on);
  if (found.length === 0) return [ctx.texts.screen.desk.noProcedure(saidBack(typed))];
  const said = found.slice(0, MOST_SAID);
  return said.map((line) => `${line.code} ${outOfForceName(line, ctx.texts)}`);
}
