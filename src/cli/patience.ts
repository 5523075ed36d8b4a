/**
 * What becomes of who sits at a screen while its server is away: it says so, what was typed stays,
 * and is tried again when they say so.
 */
import { isLeaving } from './asker.ts';
import type { Context } from './context.ts';
import { hintsOf, showProblem } from './trouble.ts';
import { waysOut } from './next-steps.ts';
import type { Surroundings } from './surroundings.ts';
import { Problem } from '../domain/problem.ts';
import { isStoreAway } from '../domain/store-problems.ts';

/** In words, without a command line to type. */
export async function tell(ctx: Context, problem: Problem): Promise<void> {
  const next = await waysOut(hintsOf(problem, ctx, null), ctx);
  showProblem(problem, ctx.texts, ctx.surroundings, { json: false, next });
}

/** What may be tried again as it is. */
type Passing = (problem: Problem) => boolean;

/** While the store cannot be reached nothing is recorded. */
export const whileAway: Passing = ({ code }) => isStoreAway(code);

/** Under one key nothing is recorded twice, whatever became of the try before. */
export const underKey: Passing = ({ code }) => isStoreAway(code) || code === 'store.commit_unknown';

/** Does something until the store can be reached; `null` where the clerk gives up. */
export async function patiently<T>(
  ctx: Context,
  work: () => Promise<T>,
  passing = whileAway,
): Promise<{ value: T } | null> {
  const ended = await triedOn(ctx, work, passing);
  return 'value' in ended ? ended : null;
}

/**
 * The same for whoever is not asked anything behind it. Where the clerk gives up it throws
 * `input.cancelled`, and `store.commit_unknown` where it is not known whether something was
 * recorded: nobody is told then that nothing was.
 */
export async function patientlyOrLeft<T>(
  ctx: Context,
  work: () => Promise<T>,
  passing: Passing,
): Promise<T> {
  const ended = await triedOn(ctx, work, passing);
  if ('value' in ended) return ended.value;
  throw ended.unknown ?? new Problem('input.cancelled', {});
}

/** `unknown`: of which try nobody knows what became of it. */
async function triedOn<T>(
  ctx: Context,
  work: () => Promise<T>,
  passing: Passing,
): Promise<{ value: T } | { unknown: Problem | null }> {
  let unknown: Problem | null = null;
  for (;;) {
    try {
      return { value: await work() };
    } catch (error) {
      if (!(error instanceof Problem) || !passing(error)) throw error;
      if (error.code === 'store.commit_unknown') unknown = error;
      await tell(ctx, error);
      if (!(await triedAgain(ctx))) return { unknown };
    }
  }
}

/** Whether the clerk has it tried again, by Enter; `<`, Esc and Ctrl-C leave it. */
export async function triedAgain(ctx: Context): Promise<boolean> {
  const { askAgain, explainAgain } = ctx.texts.screen.desk;
  const asker = await ctx.ask();
  for (;;) {
    const typed = await asker.line(askAgain, { careful: true }).catch(leaving);
    if (typed === '' || typed === '<') return typed === '';
    ctx.surroundings.stderr.write(explainAgain.map((line) => `${line}\n`).join(''));
  }
}

function leaving(error: unknown): '<' {
  if (isLeaving(error)) return '<';
  throw error;
}

/**
 * Runs a line that was put together by asking. What the server's being away kept from its end is
 * run again as it was typed, under one key: nothing is asked or recorded twice.
 */
export async function runPatiently(
  ctx: Context,
  words: readonly string[],
  changed: Partial<Surroundings> = {},
): Promise<number> {
  const line = [...words, '--key', await ctx.newId(), '--quiet'];
  for (;;) {
    let away = false;
    const heard = (problem: Problem): void => void (away ||= underKey(problem));
    const code = await ctx.runCommand(line, { ...changed, heard });
    if (!away || !(await triedAgain(ctx))) return code;
  }
}
