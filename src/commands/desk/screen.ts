/** The counter's questions on a terminal: lines above, one line typed, plain words around them. */
import type { Asker } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { printable } from '../../domain/value/text.ts';
import { inkFor, linesOf } from '../../cli/ink.ts';
import { promptRows, screenfuls, type QuestionParts, type Screenful } from '../../cli/screenful.ts';
import type { LiveScreen } from '../../cli/stage.ts';
import type { Trouble } from '../../cli/outcome.ts';
import { runSteps, type Ended, type Question, type FlowScreen } from '../../cli/steps.ts';
import type { Ui } from '../../cli/ui.ts';
import { Problem } from '../../domain/problem.ts';
import { patiently, tell } from '../../cli/patience.ts';
import type { Texts } from '../../locale/texts.ts';
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

/** What is no key of a page: a number is none of these keys, all else is heard as it is at home. */
export function noKeyHere(
  { texts }: Pick<Context, 'texts'>,
  typed: string,
  keys: readonly string[],
): { say: readonly string[] } | { elsewhere: string } {
  if (!/^\d{1,5}$/.test(typed)) return { elsewhere: typed };
  return { say: [texts.screen.palette.noSuchKey(typed, keys)] };
}

/** What a flow adds to a screen: where its answers are kept, and whose act it is. */
export type FlowPart<A> = Partial<Pick<FlowScreen<A>, 'keep' | 'head'>>;

export async function screenOf<A>(
  ctx: Context,
  { keep = async () => undefined, head }: FlowPart<A> = {},
): Promise<FlowScreen<A>> {
  const asker: Asker = await ctx.ask();
  const { live, stage } = ctx.surroundings;
  stage.plain = asker.plain;
  const ui = await inkOf(ctx);
  const say = (lines: readonly string[]): void => {
    for (const line of lines) ui.line(line);
  };
  const paged = pagedAsker({ asker, live, words: ctx.texts.screen.desk });
  return {
    ask: async (question, again) => {
      const said = stage.taken();
      if (again) return paged.again(said, question);
      const shown = {
        head: (question.head ?? []).map(printable),
        lines: [...(question.drawn ?? []), ...question.lines.map(printable)],
        blocks: await codeLines(ctx, question.blocks ?? []),
        choices: (question.choices ?? []).map(printable),
        said,
      };
      return paged.anew(shown, question);
    },
    say,
    typedBefore: ctx.texts.screen.desk.typedBefore,
    tell: (problem) => tell(ctx, problem),
    patiently: (work) => patiently(ctx, work),
    keep,
    ...(head && { head }),
  };
}

/** A code to be scanned from the screen, as it is drawn. */
async function codeLines(ctx: Context, blocks: readonly string[]): Promise<readonly string[]> {
  return blocks.length === 0 ? [] : linesOf(ctx, (ui) => ui.lightOnDark(blocks));
}

interface AskedAt {
  asker: Asker;
  live: LiveScreen;
  words: Texts['screen']['desk'];
}

type PromptLine = Pick<Question<never>, 'message' | 'careful'>;

/**
 * Asks on as many screenfuls as it takes: `>` turns to the next, and behind the last the first.
 * Asked again, only what was said is shown; `>` goes on behind the screenful that stood there.
 */
function pagedAsker({ asker, live, words }: AskedAt) {
  let page: { shown: QuestionParts; at: number } = { shown: NOTHING_SHOWN, at: 0 };
  const roomFor = ({ message }: PromptLine): number => {
    // Whoever listens is told all of it, and nothing scrolls away.
    const height = asker.plain ? Infinity : live.rows;
    // A blank row above, and the rows of what is typed.
    return Math.max(LEAST_ROOM, height - 1 - promptRows(message, live));
  };
  const askOn = async (
    { rows, said }: Screenful,
    [at, all]: readonly [number, number],
    { message, careful = false }: PromptLine,
  ): Promise<string> => {
    const place = all > 1 ? [words.page(at + 1, all)] : [];
    const seen = [...rows, ...place, ...said];
    const apart = seen.length > roomFor({ message }) ? seen : ['', ...seen];
    live.write(apart.map((row) => `${row}\n`).join(''));
    return asker.line(message, { careful });
  };
  const turn = async (prompted: PromptLine): Promise<string> => {
    for (;;) {
      const all = screenfuls(page.shown, roomFor(prompted), live.columns);
      // A window may have been made larger meanwhile.
      const at = page.at % all.length;
      const typed = await askOn(all[at]!, [at, all.length], prompted);
      if (typed !== '>') return typed;
      page.at = (at + 1) % all.length;
    }
  };
  return {
    anew: (shown: QuestionParts, prompted: PromptLine): Promise<string> => {
      page = { shown, at: 0 };
      return turn(prompted);
    },
    again: async (said: string, prompted: PromptLine): Promise<string> => {
      // A row less: the page that stood there is named below what was said.
      const room = roomFor(prompted) - 1;
      const told = screenfuls({ ...NOTHING_SHOWN, said }, room, live.columns);
      const all = screenfuls(page.shown, roomFor(prompted), live.columns).length;
      for (const [n, each] of told.entries()) {
        const place = told.length > 1 ? ([n, told.length] as const) : ([page.at, all] as const);
        const typed = await askOn(each, place, prompted);
        if (typed !== '>' || told.length + all === 2) return typed;
      }
      page.at = (page.at + 1) % all;
      return turn(prompted);
    },
  };
}

const NOTHING_SHOWN: QuestionParts = { head: [], lines: [], blocks: [], choices: [], said: '' };

/** On a screen lower than this the page scrolls away. */
const LEAST_ROOM = 8;

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
  if (ended.end === 'done') return then(ended.answers);
  // What was answered on the way is gone: whoever typed it is told.
  if (ended.midway) (await screenOf<A>(ctx)).say([ctx.texts.screen.desk.nothingKept]);
  return 'back';
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
