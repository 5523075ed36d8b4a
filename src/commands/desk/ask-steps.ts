/** The questions of a command that is asked in the counter's way, on whatever terminal. */
import type { Context } from '../../cli/context.ts';
import { leaving, runSteps, type Step } from '../../cli/steps.ts';
import { toScan } from './place.ts';
import { screenOf, type FlowPart } from './screen.ts';

/**
 * Asks them all. What is scanned meanwhile leads elsewhere, and from there back to the question.
 * Throws `input.cancelled`; as `TurnedBack`, where `<` led out of the first.
 */
export async function askSteps<A extends object>(
  steps: readonly Step<A>[],
  start: A,
  ctx: Context,
  flow: FlowPart<A> = {},
): Promise<A> {
  const screen = await screenOf<A>(ctx, flow);
  let answers = start;
  for (;;) {
    const ended = await runSteps(steps, answers, screen);
    if (ended.end === 'done') return ended.answers;
    if (ended.end === 'left') throw leaving(ended.by);
    const { walk } = await import('./walk.ts');
    await walk(ctx, toScan(ended.scan));
    answers = ended.answers;
  }
}
