/** Which law waives a fee, and what was seen for it. */
import type { Context } from '../../cli/context.ts';
import { textValue } from '../../cli/option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { WaiverProposal } from '../../domain/fee/waiver.ts';
import { offeredLines, waiverView } from '../payment/waiver-view.ts';
import { listed, valueQuestion } from './questions.ts';

/** The law that was picked, and what was seen; none for Enter. */
export interface PickedWaiver {
  waiver: string[];
  seen: string | null;
}

/** One of those that fit, or may, by its number; Enter for none of them. */
export function waiverQuestion<A>(
  ctx: Context,
  proposals: readonly WaiverProposal[],
  message: string,
  then: (picked: PickedWaiver) => Reply<A>,
): Question<A> {
  const { waiver: texts, desk } = ctx.texts.screen;
  const lines = offeredLines(proposals.map(waiverView), ctx);
  const asked = listed<A>(ctx, message, lines, (n) => {
    const { id, seen: condition } = proposals[n]!.waiver;
    if (condition === undefined) return then({ waiver: [id], seen: null });
    const message = texts.askSeen(condition);
    const question = valueQuestion<A, string>(ctx, message, textValue('seen'), (seen) =>
      then({ waiver: [id], seen }),
    );
    return { instead: question };
  });
  return {
    ...asked,
    explain: [...texts.explainLaw, ...desk.explainList],
    read: (typed, entry) =>
      entry.kind === 'nothing' ? then({ waiver: [], seen: null }) : asked.read(typed, entry),
  };
}
