/** Whether open dossiers take over what was corrected of somebody. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { followings, type Following } from '../../domain/dossier/people.ts';
import type { DossierCode } from '../../domain/value/id.ts';
import { listed } from './questions.ts';

/** `then` gets what was picked. */
export function followingQuestion<A>(
  ctx: Context,
  codes: readonly DossierCode[],
  then: (following: Following) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { citizen } = ctx.texts.screen;
  const ways = followings.map((way) => citizen.following[way]);
  return listed<A>(ctx, citizen.askFollowing(codes), ways, (n) => then(followings[n]!));
}
