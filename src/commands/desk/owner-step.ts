/** Whose dossier it is: the first step of a reception. */
import type { Context } from '../../cli/context.ts';
import type { Reply } from '../../cli/steps.ts';
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { saw, sightOfCitizen } from '../access/saw.ts';
import { personQuestion } from './person-question.ts';
import type { ReceiveAnswers, ReceiveStep } from './receive-answers.ts';
import type { Who } from './who.ts';

/** A newcomer waits in the answers until the reception is agreed to. */
export function ownerStep(ctx: Context): ReceiveStep {
  return {
    name: 'owner',
    answered: ({ citizen, newcomer }) => (citizen ?? newcomer) !== null,
    question: async (answers) => {
      const { citizen, newcomer } = answers;
      const { citizens } = await ctx.store();
      const known = citizen === null ? null : await citizens.byId(citizen as Uuid);
      const before = known ? { known } : newcomer && { newcomer };
      return personQuestion<ReceiveAnswers>(ctx, before, (who) => asOwner(ctx, answers, who));
    },
  };
}

/** The record of the owner, or what will be recorded; `null` where nobody was named yet. */
export async function answeredOwner(
  ctx: Context,
  { citizen, newcomer }: ReceiveAnswers,
): Promise<CitizenDetails | null> {
  if (newcomer) return newcomer.details;
  const { citizens } = await ctx.store();
  return citizen === null ? null : citizens.byId(citizen as Uuid);
}

/** Where a person goes in the answers of a reception. */
export function ownerAnswers(who: Who): Pick<ReceiveAnswers, 'citizen' | 'newcomer'> {
  return 'known' in who
    ? { citizen: who.known.id, newcomer: null }
    : { citizen: null, newcomer: who.newcomer };
}

/** The same as a reply; whose record it is has been seen then, be the dossier received or not. */
async function asOwner(
  ctx: Context,
  before: ReceiveAnswers,
  who: Who,
): Promise<Reply<ReceiveAnswers>> {
  if ('known' in who) await saw([sightOfCitizen(who.known.id, 'dossier receive')], ctx);
  return { set: { ...ownerAnswers(who), ...withoutPapersOf(before, who) } };
}

/** What one has in the store is not used for another: their papers are asked about anew. */
function withoutPapersOf(
  { citizen, reuse }: ReceiveAnswers,
  who: Who,
): Partial<Pick<ReceiveAnswers, 'papers' | 'reuse'>> {
  const same = 'known' in who && who.known.id === citizen;
  return same || reuse.length === 0 ? {} : { papers: null, reuse: [] };
}
