/** An act typed as a command on a terminal: asks for what the words left out. */
import type { Context } from '../../cli/context.ts';
import { runSteps } from '../../cli/steps.ts';
import { Problem } from '../../domain/problem.ts';
import { actQuestions, type ActAnswers, type AskedAct } from './act-questions.ts';
import { toScan } from './place.ts';
import { screenOf } from './screen.ts';

/** What is scanned meanwhile leads elsewhere, and from there back to the question. */
export async function askAct<Act extends AskedAct>(
  act: Act,
  given: ActAnswers[Act],
  ctx: Context,
  code = '',
): Promise<ActAnswers[Act]> {
  const steps = actQuestions[act].steps(ctx, code);
  const screen = await screenOf<ActAnswers[Act]>(ctx);
  let answers = given;
  for (;;) {
    const ended = await runSteps(steps, answers, screen);
    if (ended.end === 'done') return ended.answers;
    if (ended.end === 'left') throw new Problem('input.cancelled', {});
    const { walk } = await import('./walk.ts');
    await walk(ctx, toScan(ended.scan));
    answers = ended.answers;
  }
}
