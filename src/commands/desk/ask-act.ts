/** An act typed as a command on a terminal: asks for what the words left out. */
import type { Context } from '../../cli/context.ts';
import { actQuestions, type ActAnswers } from './act-questions.ts';
import { askSteps } from './ask-steps.ts';
import type { AskedAct } from './place.ts';

export async function askAct<Act extends AskedAct>(
  act: Act,
  given: ActAnswers[Act],
  ctx: Context,
  code = '',
): Promise<ActAnswers[Act]> {
  return askSteps(actQuestions[act].steps(ctx, code), given, ctx);
}
