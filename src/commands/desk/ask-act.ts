/** An act typed as a command on a terminal: asks for what the words left out. */
import type { Context } from '../../cli/context.ts';
import type { Step } from '../../cli/steps.ts';
import { agreeToAct } from './act-prompt.ts';
import { actQuestions, type ActAnswers } from './act-questions.ts';
import { askSteps } from './ask-steps.ts';
import { dossierHeads } from './head.ts';
import type { AskedAct } from './place.ts';

/** Where anything was asked, what will be recorded is shown and agreed to by typing. */
export async function askAct<Act extends AskedAct>(
  act: Act,
  given: ActAnswers[Act],
  ctx: Context,
  code: string | null,
): Promise<ActAnswers[Act]> {
  const steps = actQuestions[act].steps(ctx, code ?? '');
  // Without a code nothing can be done, which is said once all is asked.
  if (code === null) return askSteps(steps, given, ctx);
  let asked = false;
  const noting = steps.map((step): Step<ActAnswers[Act]> => ({
    ...step,
    question: async (answers) => {
      const question = await step.question(answers);
      asked ||= question !== null;
      return question;
    },
  }));
  const agree = agreeToAct<Act>(act, code, ctx);
  const sure: Step<ActAnswers[Act]> = {
    ...agree,
    question: (answers) => (asked ? agree.question(answers) : null),
  };
  return askSteps([...noting, sure], given, ctx, dossierHeads(code, ctx));
}
