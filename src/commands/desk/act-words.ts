/** Keys and words of acts where a person's name is asked for: they are nobody's name. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { Reply } from '../../cli/steps.ts';
import { fold } from '../../domain/value/text.ts';
import { servingLines } from '../at-counter.ts';
import { actOfLine, actsCalled, actsHere, groupOf, type ScreenEntry } from './palette.ts';
import { keepOrAgain } from './questions.ts';

/** An act by its key, which is done; the acts that words name; none where they name none. */
export async function actsTyped(
  ctx: Context,
  typed: string,
): Promise<'key' | readonly ScreenEntry[]> {
  // Elsewhere there are no keys, and perhaps nobody is signed in.
  if (!ctx.surroundings.stage.isHeld || /^\d/.test(typed)) return [];
  const acts = await actsHere(ctx);
  const key = fold(typed);
  const keys = acts.flatMap((act) => [act.key, groupOf(act)]);
  if (servingLines[key] || keys.includes(key) || actOfLine(typed, acts)) return 'key';
  return actsCalled(typed, acts);
}

/** A name is taken as one, unless it is what an act is called: that is asked about. */
export async function unlessAct<A>(
  ctx: Context,
  name: string,
  keep: () => Promise<Reply<A>> | Reply<A>,
): Promise<Reply<A>> {
  const acts = await actsTyped(ctx, name);
  if (acts === 'key') return { elsewhere: name };
  if (acts.length === 0) return keep();
  const { isAct } = ctx.texts.screen.desk;
  return keepOrAgain(
    ctx,
    isAct(
      saidBack(name),
      acts.map(({ key }) => key),
    ),
    keep,
  );
}
