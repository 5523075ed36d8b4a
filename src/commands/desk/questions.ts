/** Questions that the whole counter asks: a line, one of a list. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { numbered } from './screen.ts';

/** A line that must be typed; a scan leads elsewhere and is never taken for a name. */
export function lineQuestion<A>(
  ctx: Context,
  message: string,
  then: (line: string) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  return {
    lines: [],
    message,
    explain: desk.explainLine,
    read: (typed) => (typed === '' ? { say: [desk.needed] } : then(typed)),
  };
}

/** A line that may be left empty. */
export function optionalLine<A>(
  ctx: Context,
  message: string,
  then: (line: string) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  return { lines: [], message, explain: desk.explainLine, read: (typed) => then(typed) };
}

/** One of a short list, by its number. */
export function listed<A>(
  ctx: Context,
  message: string,
  names: readonly string[],
  put: (n: number) => Partial<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  return {
    lines: numbered(names),
    message,
    explain: desk.explainList,
    read: (_typed, entry) =>
      entry.kind === 'number' && names[entry.n - 1] !== undefined
        ? { set: put(entry.n - 1) }
        : { say: [desk.oneOfThese(names.length)] },
  };
}
