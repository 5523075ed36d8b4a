/** Who stands at the counter for the owner, and by which paper. */
import type { Context } from '../../cli/context.ts';
import { textValue } from '../../cli/option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { mayComeAlone } from '../../domain/citizen/comes.ts';
import type { ReceiveInput } from '../dossier/receive-options.ts';
import { answeredOwner } from './owner-step.ts';
import { personQuestion, recordOf } from './person-question.ts';
import { maybeQuestion } from './questions.ts';
import type { ReceiveAnswers, ReceiveStep } from './receive-answers.ts';

type More = ReceiveAnswers['more'];

/** Asked of itself where the owner cannot come alone, and where no flag said it. */
export function submitterStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  return {
    name: 'submitter',
    answered: ({ more }) => more.submitter !== undefined,
    question: async (answers) => {
      // What is received in the place of another was brought by the same person.
      if ((base.submitter ?? base.replaces ?? null) !== null) return null;
      const owner = await answeredOwner(ctx, answers);
      if (owner === null || mayComeAlone(owner, await ctx.today())) return null;
      return submitterQuestion(ctx, answers, (more) => ({ set: { more } }));
    },
  };
}

/** A person, and the paper that lets them; Enter for nobody but the owner. */
export function submitterQuestion(
  ctx: Context,
  { more }: Pick<ReceiveAnswers, 'more'>,
  then: (more: More) => Reply<ReceiveAnswers>,
): Question<ReceiveAnswers> {
  const { desk } = ctx.texts.screen;
  const asked = personQuestion<ReceiveAnswers>(ctx, null, async (who) => {
    const submitter = await recordOf(ctx, who);
    const byPaper = (authorisedBy: string | null): Reply<ReceiveAnswers> =>
      then({ ...more, submitter, authorisedBy });
    return {
      instead: maybeQuestion<ReceiveAnswers, string>(
        ctx,
        desk.askAuthorityOrNone,
        textValue(),
        byPaper,
      ),
    };
  });
  return {
    ...asked,
    message: desk.askSubmitterOrNone,
    read: (typed, entry) =>
      entry.kind === 'nothing'
        ? then({ ...more, submitter: null, authorisedBy: null })
        : asked.read(typed, entry),
  };
}
