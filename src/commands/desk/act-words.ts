/** Keys and words of acts where a person's name is asked for: they are nobody's name. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { Reply } from '../../cli/steps.ts';
import { isOneOf } from '../../domain/value/said-word.ts';
import { fold } from '../../domain/value/text.ts';
import { servingLines } from './serving-lines.ts';
import { actsCalled } from './meant-acts.ts';
import { actOfLine, actsHere, groupOf, type ScreenEntry } from './palette.ts';
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

/** Words that lead back, home, or to an act by its key; `null` for any others. */
export async function wayBack(
  ctx: Context,
  typed: string,
): Promise<{ leave: 'back' | 'escape' } | { elsewhere: string } | null> {
  const leave = leaveBy(ctx, typed);
  if (leave) return leave;
  return (await actsTyped(ctx, typed)) === 'key' ? { elsewhere: typed } : null;
}

/** Words that lead back or home; `null` for any others. */
export function leaveBy(ctx: Context, typed: string): { leave: 'back' | 'escape' } | null {
  const { backWords, homeWords } = ctx.texts.screen.desk;
  if (isOneOf(typed, backWords)) return { leave: 'back' };
  return isOneOf(typed, homeWords) ? { leave: 'escape' } : null;
}

/** The same, and words that name an act, where nothing of the name was found. */
export async function wayFrom(ctx: Context, typed: string, found: number) {
  const acts = await actsTyped(ctx, typed);
  const named = acts !== 'key' && acts.length > 0 && found === 0;
  return named ? { elsewhere: typed } : wayBack(ctx, typed);
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
