/** A question where nothing may be opened yet: before there is a store, or anybody signed in. */
import type { Context } from '../../cli/context.ts';
import { leaving, type Question } from '../../cli/steps.ts';
import { askOne, screenOf } from './screen.ts';

/**
 * Asks until it is answered; what is scanned is told `scanned`. Throws `input.cancelled`; as
 * `TurnedBack`, where the way out was `<`.
 */
export async function askAlone<A extends object>(
  ctx: Context,
  question: Question<A>,
  start: A,
  scanned: string,
): Promise<A> {
  for (;;) {
    const ended = await askOne(ctx, question, start);
    if (ended.end === 'done') return ended.answers;
    if (ended.end === 'left') throw leaving(ended.by);
    (await screenOf<object>(ctx)).say([scanned]);
  }
}
