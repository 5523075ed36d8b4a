/** Who stands at the counter for the owner, and by which paper. */
import type { Context } from '../../cli/context.ts';
import { authorityPaper } from '../../cli/value-option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { Citizen, CitizenDetails } from '../../domain/citizen/citizen.ts';
import { mayComeAlone, maySubmit } from '../../domain/citizen/comes.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Draft } from './draft.ts';
import { answeredOwner } from './owner-step.ts';
import { personQuestion, recordOf } from './person-question.ts';
import { maybeQuestion } from './questions.ts';
import type { ReceiveAnswers, ReceiveStep } from './receive-answers.ts';
import { visitBefore } from './visit-steps.ts';
import type { Take } from './who.ts';
import { said } from '../../cli/trouble.ts';
import { Problem } from '../../domain/problem.ts';

type More = ReceiveAnswers['more'];

/**
 * Asked of itself where the owner cannot come alone, or where somebody else stands here in this
 * visit, and where no flag said it.
 */
export function submitterStep(
  ctx: Context,
  { base, visit }: Pick<Draft, 'base' | 'visit'>,
): ReceiveStep {
  return {
    name: 'submitter',
    answered: ({ more }) => more.submitter !== undefined,
    question: async (answers) => {
      // What is received in the place of another was brought by the same person.
      if ((base.submitter ?? base.replaces ?? null) !== null) return null;
      const owner = await answeredOwner(ctx, answers);
      if (owner === null) return null;
      const today = await ctx.today();
      const came = await whoCame(ctx, visit);
      const alone = mayComeAlone(owner, today);
      if (alone && (came === null || came.id === answers.citizen)) return null;
      const before = came !== null && maySubmit(came, today) ? came : null;
      return submitterQuestion(ctx, answers, { owner, came: before }, (more) => ({
        set: { more },
      }));
    },
  };
}

/** A child is brought: somebody else has to be named. */
function childIsBrought({ texts }: Context, name: string): { say: readonly string[] } {
  const { what, why } = said(new Problem('dossier.child_alone', { name }), texts);
  return { say: [`${what} ${why}`] };
}

/** Who has handed in what the visit has so far. */
async function whoCame(ctx: Context, visit: Uuid | null): Promise<Citizen | null> {
  const last = (await visitBefore(ctx, visit)).at(-1);
  const id = last?.submitter?.citizen ?? last?.owner.citizen ?? null;
  return id === null ? null : (await ctx.store()).citizens.byId(id);
}

interface CameHere {
  owner: CitizenDetails | null;
  /** Who has stood here for others of the visit: kept by Enter. */
  came: Citizen | null;
}

/**
 * A person, and the paper that lets them. Where nobody has come before, Enter is the owner in
 * person; a child is always brought.
 */
export async function submitterQuestion(
  ctx: Context,
  { more, citizen }: Pick<ReceiveAnswers, 'more' | 'citizen'>,
  { owner, came }: CameHere,
  then: (more: More) => Reply<ReceiveAnswers>,
): Promise<Question<ReceiveAnswers>> {
  const { desk } = ctx.texts.screen;
  const today = await ctx.today();
  const brought = owner !== null && !maySubmit(owner, today);
  const take: Take<ReceiveAnswers> = async (who) => {
    const details = 'known' in who ? who.known : who.newcomer.details;
    if (!maySubmit(details, today)) return childIsBrought(ctx, details.name);
    const submitter = await recordOf(ctx, who);
    if (submitter === citizen) return then({ ...more, submitter: null, authorisedBy: null });
    const byPaper = (authorisedBy: string | null): Reply<ReceiveAnswers> =>
      then({ ...more, submitter, authorisedBy });
    const paper = maybeQuestion(ctx, desk.askAuthorityOrNone, authorityPaper(), byPaper);
    return { instead: paper };
  };
  const byOwner = (): Reply<ReceiveAnswers> =>
    brought
      ? childIsBrought(ctx, owner.name)
      : then({ ...more, submitter: null, authorisedBy: null });
  const asked = personQuestion<ReceiveAnswers>(ctx, came && { known: came }, take);
  return {
    ...asked,
    lines: [...asked.lines, ...(came === null || brought ? [] : [`  ${desk.dashForOwner}`])],
    message: came === null && !brought ? desk.askSubmitterOrNone : desk.askSubmitter,
    explain: desk.explainSubmitter,
    read: (typed, entry) => {
      const own = came === null ? entry.kind === 'nothing' : typed === '-';
      return own ? byOwner() : asked.read(typed, entry);
    },
  };
}
