/** `dossier correct` on a terminal: field by field, or only why. */
import type { Context } from '../../cli/context.ts';
import type { OpenInput } from '../../cli/option.ts';
import { saysNothing, type correctOptions } from '../dossier/correct-facts.ts';
import { actQuestions } from './act-questions.ts';
import { askAct } from './ask-act.ts';
import { askSteps } from './ask-steps.ts';
import { correctInput, nothingWrong } from './correct-answers.ts';
import { dossierHeads } from './head.ts';

type AskedCorrection = OpenInput<typeof correctOptions> & { code: string | null };

/** Field by field where nothing was said to be wrong; else only why. */
export async function askCorrection(
  input: AskedCorrection,
  ctx: Context,
): Promise<Partial<AskedCorrection>> {
  if (!saysNothing(input)) {
    const steps = actQuestions['dossier cancel'].steps(ctx, '');
    return askSteps(steps, { reason: input.reason }, ctx, dossierHeads(input.code, ctx));
  }
  const given = { ...nothingWrong, reason: input.reason };
  return correctInput(await askAct('dossier correct', given, ctx, input.code));
}
