/** Whether open dossiers of somebody whose record is corrected take that over. */
import type { Context } from '../../cli/context.ts';
import type { Following } from '../../domain/dossier/people.ts';
import type { Follower } from '../citizen/following.ts';
import { askSteps } from './ask-steps.ts';
import { followingQuestion } from './following-question.ts';

/** At a terminal the clerk says whether they follow, where there are any and no flag said it. */
export async function askFollowing(
  given: Following | null,
  followers: () => Promise<readonly Follower[]>,
  ctx: Context,
): Promise<Following> {
  if (given !== null) return given;
  if (!ctx.interactive || ctx.globals.yes || ctx.globals.json) return 'follow';
  const codes = (await followers()).map(({ code }) => code);
  if (codes.length === 0) return 'follow';
  const step = {
    name: 'following',
    answered: () => false,
    question: () =>
      followingQuestion<{ following: Following }>(ctx, codes, (following) => ({
        set: { following },
      })),
  };
  const asked: { following: Following } = { following: 'follow' };
  return (await askSteps([step], asked, ctx)).following;
}
