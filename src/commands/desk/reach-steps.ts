/** Where a result goes by post, and whom the postman calls: as the record tells, or elsewhere. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import { flagWord } from '../../cli/option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import { parsePhone } from '../../domain/value/phone.ts';
import { namesProvince } from '../../domain/value/postal-address.ts';
import { detailOptions } from '../citizen/options.ts';
import type { ReceiveInput } from '../dossier/receive-options.ts';
import { answeredOwner } from './owner-step.ts';
import { phoneQuestion } from './phone-question.ts';
import { keepOrAgain, orKept, valueQuestion } from './questions.ts';
import type { ReceiveAnswers, ReceiveStep } from './receive-answers.ts';

type More = ReceiveAnswers['more'];

/** Asked where a flag, or a reception before, says that the result goes by post. */
export function reachStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  return {
    name: 'reach',
    answered: ({ more }) => more.address !== undefined,
    question: async (answers) => {
      const { returnBy = base.returnBy } = answers.more;
      const owner = await answeredOwner(ctx, answers);
      if (returnBy !== 'post' || owner === null || (base.address ?? null) !== null) return null;
      return reachQuestion(ctx, owner, answers.more, (reach) => ({
        set: { more: { ...answers.more, ...reach } },
      }));
    },
  };
}

/**
 * The address that a letter needs, then a postman's phone. What the owner's record tells of them is
 * kept by Enter; what is typed is told of this dossier, and fills the record where it had none.
 */
export function reachQuestion(
  ctx: Context,
  owner: CitizenDetails,
  before: Pick<More, 'address' | 'phone'>,
  then: (reach: Pick<More, 'address' | 'phone'>) => Reply<ReceiveAnswers>,
): Question<ReceiveAnswers> {
  const { desk } = ctx.texts.screen;
  const [address, phone] = [before.address ?? null, before.phone ?? null];
  const further = (to: string | null): Reply<ReceiveAnswers> => {
    const asked = phoneQuestion<ReceiveAnswers>(ctx, (typed) =>
      then({ address: to, phone: typed }),
    );
    const shown = phone ?? owner.phone?.typed ?? null;
    return { instead: orKept(ctx, asked, shown, () => then({ address: to, phone })) };
  };
  const asked = valueQuestion<ReceiveAnswers, string>(
    ctx,
    desk.askPostalAddress,
    detailOptions.address,
    (typed) =>
      namesProvince(typed)
        ? further(typed)
        : keepOrAgain(ctx, desk.noProvince(saidBack(typed)), () => further(typed)),
  );
  return orKept(ctx, asked, address ?? owner.address, () => further(address));
}

/** The owner's phone: of a record that has another it is corrected at once, as on its page. */
export function ownPhoneQuestion(
  ctx: Context,
  answers: ReceiveAnswers,
  owner: CitizenDetails | null,
): Question<ReceiveAnswers> {
  const { more, newcomer, citizen } = answers;
  const known = owner?.phone?.typed ?? more.phone ?? null;
  const put = async (phone: string | null): Promise<Reply<ReceiveAnswers>> => {
    if (phone === null) return { set: {} };
    if (newcomer) {
      const details = { ...newcomer.details, phone: parsePhone(phone) };
      return { set: { newcomer: { ...newcomer, details } } };
    }
    if (citizen === null || !owner?.phone) return { set: { more: { ...more, phone } } };
    await ctx.runCommand(['citizen', 'edit', citizen, flagWord('phone', phone), '--quiet']);
    return { set: {} };
  };
  return orKept(ctx, phoneQuestion(ctx, put), known, () => ({ set: {} }));
}
