/** Questions that the whole counter asks: a line, one of a list, and agreement by typing. */
import type { Context } from '../../cli/context.ts';
import { typedAnswer } from '../../cli/dropped-file.ts';
import { saidBack } from '../../cli/fit.ts';
import { drawnLines } from '../../cli/ink.ts';
import type { LabelledFacts } from '../../cli/ui.ts';
import type { Kind } from '../../cli/option.ts';
import type { Question, Reply, Step } from '../../cli/steps.ts';
import { said, wantedHere, wantedOf, wantedText } from '../../cli/trouble.ts';
import { saidYes } from '../../cli/yes-no.ts';
import { Problem } from '../../domain/problem.ts';
import type { TextKind } from '../../domain/text-kind.ts';
import type { TypedLine } from '../../domain/scan/route.ts';
import { isStoreAway } from '../../domain/store-problems.ts';
import { hasLostLetters } from '../../domain/value/text.ts';
import { isForGood, takesBack } from '../taken-back.ts';
import { saidAtScreen } from './said-acts.ts';
import { numbered } from './screen.ts';
import type { ActName } from '../../locale/texts.ts';

/** What is asked for, and its kind, of which `?` gives an example; a reason is `reasonText`. */
interface AskedLine {
  message: string;
  kind: Exclude<TextKind, 'reason'>;
}

/** A line that must be typed; a scan leads elsewhere and is never taken for a name. */
export function lineQuestion<A>(
  ctx: Context,
  { message, kind }: AskedLine,
  then: (line: string) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk, examples } = ctx.texts.screen;
  return {
    lines: [],
    message,
    explain: [examples[kind], ...desk.explainLine],
    read: (typed) => {
      if (typed === '') return { say: [desk.needed] };
      return wholeLine(ctx, typed, then);
    },
  };
}

/** A line that may be left empty. */
export function optionalLine<A>(
  ctx: Context,
  { message, kind }: AskedLine,
  then: (line: string) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk, examples } = ctx.texts.screen;
  const read = (typed: string) => wholeLine(ctx, typed, then);
  return { lines: [], message, explain: [examples[kind], ...desk.explainLine], read };
}

/** Letters that a scanner or another program lost are typed again. */
function wholeLine<A>(
  ctx: Context,
  typed: string,
  then: (line: string) => Promise<Reply<A>> | Reply<A>,
): Promise<Reply<A>> | Reply<A> {
  return hasLostLetters(typed) ? { say: [wantedText(ctx.texts, 'text')] } : then(typed);
}

/** A value as an option takes it: what is none is said, and asked for again. */
export function valueQuestion<A, T>(
  ctx: Context,
  message: string,
  kind: Kind<T>,
  then: (value: T) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  return maybeQuestion(ctx, message, kind, (value) =>
    value === null ? { say: [desk.needed] } : then(value),
  );
}

/** The same of what may also be said not to be there: a dash, for which `then` gets nothing. */
export function emptiableQuestion<A, T>(
  ctx: Context,
  message: string,
  kind: Kind<T>,
  then: (value: T | '') => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const asked = valueQuestion(ctx, message, kind, then);
  return {
    ...asked,
    lines: [`  ${ctx.texts.screen.desk.dashForNone}`],
    read: (typed, entry) => (typed === '-' ? then('') : asked.read(typed, entry)),
  };
}

/** Where something was there before, Enter keeps it: `shown` tells it, and is `null` of nothing. */
export function orKept<A>(
  ctx: Context,
  asked: Question<A>,
  shown: string | null,
  keep: () => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  if (shown === null) return asked;
  return {
    ...asked,
    lines: [ctx.texts.screen.desk.asBefore(shown), ...asked.lines],
    read: (typed, entry) => (entry.kind === 'nothing' ? keep() : asked.read(typed, entry)),
  };
}

/** A value, or `null` for nothing. */
export function maybeQuestion<A, T>(
  ctx: Context,
  message: string,
  kind: Kind<T>,
  then: (value: T | null) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  return {
    lines: [],
    message,
    explain: [wantedHere(ctx.texts, kind), ...ctx.texts.screen.desk.explainLine],
    takes: kind.scans,
    read: async (typed) => {
      if (typed === '') return then(null);
      const today = await ctx.todayFor(kind);
      const value = kind.parse(typedAnswer(kind, typed), today);
      if (value !== null) return then(value);
      const meant = kind.meant(typed, today);
      if (meant.length === 0) return { say: [wantedOf(ctx.texts, kind)] };
      const which = listed<A>(ctx, ctx.texts.screen.whichMeant(saidBack(typed)), meant, (n) =>
        then(kind.parse(meant[n]!, today)),
      );
      return { instead: which };
    },
  };
}

/** One of a short list, by its number; `then` is told which, counted from nought. */
export function listed<A>(
  ctx: Context,
  message: string,
  names: readonly string[],
  then: (n: number) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  return {
    lines: numbered(names),
    message,
    explain: desk.explainList,
    read: (_typed, entry) =>
      entry.kind === 'number' && names[entry.n - 1] !== undefined
        ? then(entry.n - 1)
        : { say: [desk.oneOfThese(names.length)] },
  };
}

/**
 * Where rows have numbers a short number is one of theirs, or a slip of the hand: it is never taken
 * for the beginning of something else's. What is said of it, or `null`.
 */
export function slippedRow(
  ctx: Context,
  entry: TypedLine,
  rows: number,
): { say: readonly string[] } | null {
  const short = entry.kind === 'number' && entry.text.length <= MOST_ROW_DIGITS;
  const slipped = short && (entry.n < 1 || entry.n > rows);
  return slipped ? { say: [ctx.texts.screen.desk.oneOfThese(rows)] } : null;
}

const MOST_ROW_DIGITS = 2;

/** What may be a slip of the hand: kept as it is, or typed anew. */
export function keepOrAgain<A>(
  ctx: Context,
  doubt: string,
  keep: () => Promise<Reply<A>> | Reply<A>,
): Reply<A> {
  const { desk } = ctx.texts.screen;
  const question = listed<A>(ctx, desk.askKeepTyped, [desk.keepTyped], keep);
  return { instead: { ...question, lines: [`! ${doubt}`, ...question.lines] } };
}

/**
 * No default: what is written is agreed to by typing, and by nothing typed before. A word for no
 * leaves it.
 */
export async function agreement<A>(
  ctx: Context,
  { act, lines, path }: WillDo,
): Promise<Question<A>> {
  const { desk } = ctx.texts.screen;
  return {
    lines,
    message: desk.sure(act),
    explain: await howFinal(ctx, path ?? ctx.command),
    careful: true,
    read: (typed) => {
      const answer = saidYes(typed, ctx.texts);
      if (answer === null) return { say: [desk.typeYes] };
      return answer ? { set: {} } : { leave: 'escape' };
    },
  };
}

/** Why Enter is not enough: that it is for good only where it is, else what takes it back. */
async function howFinal(ctx: Context, path: string): Promise<readonly string[]> {
  const { desk } = ctx.texts.screen;
  if (isForGood(path)) return desk.explainForGood;
  const back = takesBack(path);
  const way = back && (await saidAtScreen(`motcua ${back}`, ctx));
  return way === null ? desk.explainSure : [desk.takenBackBy(way), ...desk.explainSure];
}

/**
 * Answered by a word for yes or one for no. `blank` is what Enter alone means; where it is left
 * out, Enter means nothing, and nothing typed before the question is heard.
 */
export function yesNoQuestion<A>(
  ctx: Context,
  message: string,
  then: (yes: boolean) => Promise<Reply<A>> | Reply<A>,
  blank: boolean | null = null,
): Question<A> {
  const { desk, sureHint, yesNoRule } = ctx.texts.screen;
  return {
    lines: [],
    message: `${message} ${blank === null ? sureHint : desk.yesNoHint(blank)}`,
    explain: [yesNoRule, ...desk.explainLine],
    careful: blank === null,
    read: (typed) => {
      if (typed === '' && blank !== null) return then(blank);
      const answer = saidYes(typed, ctx.texts);
      return answer === null ? { say: [yesNoRule] } : then(answer);
    },
  };
}

/** Label and value, a line each, as they stand above a question. */
export function factsAbove(ctx: Context, facts: LabelledFacts): Promise<string[]> {
  return drawnLines(ctx, (ui) => ui.facts(facts));
}

/** What is agreed to: in words behind "to", and with all that will be recorded. */
export interface WillDo {
  act: string;
  lines: readonly string[];
  /** The act that does it; the command that asks, if left out. */
  path?: ActName;
}

/**
 * The last question of what is written: shows what will be recorded and is agreed to by
 * typing. What is refused of it is said there, where `<` leads back to what was answered; a server
 * that is away refuses nothing. Whoever said `--yes`, or asks for JSON, has agreed.
 */
export function sureStep<A>(ctx: Context, tell: (answers: A) => Promise<WillDo>): Step<A> {
  return {
    name: 'sure',
    answered: () => false,
    question: async (answers) => {
      if (ctx.globals.yes || ctx.globals.json) return null;
      try {
        return await agreement(ctx, await tell(answers));
      } catch (error) {
        if (!(error instanceof Problem) || isStoreAway(error.code)) throw error;
        return refusedQuestion(ctx, error);
      }
    },
  };
}

/** Nothing can be agreed to: back to what was answered, or away. */
export function refusedQuestion<A>(ctx: Context, problem: Problem): Question<A> {
  const { desk } = ctx.texts.screen;
  return {
    lines: refusalLines(ctx, problem),
    message: desk.cannotDo,
    explain: desk.explainLine,
    read: () => ({ say: [desk.cannotDo] }),
  };
}

/** What is refused, and why, above the question that would have agreed to it. */
export function refusalLines({ texts }: Context, problem: Problem): string[] {
  const { what, why } = said(problem, texts);
  return [`✗ ${what}`, ...(why === undefined ? [] : [`  ${why}`])];
}

/** What is picked at the counter prints its paper at once, to the usual place; `null` elsewhere. */
export function printedAtCounter({ surroundings }: Context): string | null {
  return (surroundings.picked ?? null) === null ? null : '';
}
