/** The counter's questions on a terminal: lines above, one line typed, plain words around them. */
import type { Asker } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { printable } from '../../domain/value/text.ts';
import { inkFor } from '../../cli/ink.ts';
import { wrapped } from '../../cli/fit.ts';
import type { Trouble } from '../../cli/outcome.ts';
import { runSteps, type Ended, type Question, type FlowScreen } from '../../cli/steps.ts';
import type { Ui } from '../../cli/ui.ts';
import { Problem } from '../../domain/problem.ts';
import { patiently, tell } from '../../cli/patience.ts';
import { toScan, type Next } from './place.ts';

/** Draws results; `stderr` for what belongs to a question, `stdout` for what was done. */
export function inkOf(ctx: Context, to: 'stdout' | 'stderr' = 'stderr'): Promise<Ui> {
  // Hints of what to type in a shell have no place where one presses numbers.
  return inkFor(ctx, to);
}

/** `1  first`, `2  second` …, from a list of names. */
export function numbered(names: readonly string[]): string[] {
  return names.map((name, index) => `  ${index + 1}  ${name}`);
}

/** Choices by their keys: what a key does stays the same, whatever else there is. */
export function keyed(choices: readonly (readonly [key: string, name: string, ...unknown[]])[]) {
  return choices.map(([key, name]) => ` ${key.padStart(2)}  ${name}`);
}

export async function screenOf<A>(
  ctx: Context,
  keep: (answers: A) => Promise<void> = async () => undefined,
): Promise<FlowScreen<A>> {
  const asker: Asker = await ctx.ask();
  const { stderr } = ctx.surroundings;
  const ui = await inkOf(ctx);
  const say = (lines: readonly string[]): void => {
    for (const line of lines) ui.line(line);
  };
  return {
    ask: ({ lines, blocks = [], message, careful }: Question<A>) => {
      stderr.write('\n');
      for (const line of lines) stderr.write(`${fitted(ctx, line)}\n`);
      if (blocks.length > 0) ui.lightOnDark(blocks);
      return asker.line(message, { careful: careful ?? false });
    },
    say,
    typedBefore: ctx.texts.screen.desk.typedBefore,
    tell: (problem) => tell(ctx, problem),
    patiently: (work) => patiently(ctx, work),
    keep,
  };
}

/** A line broken between words, its continuation set in. */
function fitted(ctx: Context, line: string): string {
  const { columns } = ctx.surroundings.stderr;
  const text = printable(line);
  if (text.length <= columns) return text;
  const indent = /^\s*(?:[a-z]?\d+\s+)?/.exec(text)![0];
  const [first = '', ...more] = wrapped(text.slice(indent.length), columns - indent.length);
  return [indent + first, ...more.map((each) => ' '.repeat(indent.length) + each)].join('\n');
}

/** What a page is told to do; `null` is to leave it. */
export interface Picked<Choice> {
  pick: Choice | null;
}

/** One question alone: a page with its choices. */
export async function askOne<A extends object>(
  ctx: Context,
  question: Question<A>,
  start: A,
): Promise<Ended<A>> {
  const step = { name: 'page', answered: () => false, question: () => question };
  return runSteps([step], start, await screenOf<A>(ctx));
}

/** One question alone, and where its answer leads; a scan leads elsewhere, leaving leads back. */
export async function askThen<A extends object>(
  ctx: Context,
  question: Question<A>,
  start: A,
  then: (answers: A) => Promise<Next> | Next,
): Promise<Next> {
  const ended = await askOne(ctx, question, start);
  if (ended.end === 'diverted') return toScan(ended.scan);
  return ended.end === 'done' ? then(ended.answers) : 'back';
}

/** Runs an act; what is refused is told, `null` is given, and the counter goes on. */
export async function attempt<T>(ctx: Context, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await tell(ctx, error);
    return null;
  }
}

/** What went wrong after a write: the write stands, and the trouble is told once. */
export async function tellTroubles(ctx: Context, troubles: readonly Trouble[]): Promise<void> {
  for (const { fault } of troubles) {
    if (!(fault instanceof Problem)) throw fault;
    await tell(ctx, fault);
  }
}
