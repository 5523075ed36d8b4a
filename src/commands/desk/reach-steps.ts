/** Where a result goes by post, and whom the postman calls, where the record tells neither. */
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
import { keepOrAgain, valueQuestion } from './questions.ts';
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
      return reachQuestion(ctx, owner, (reach) => ({
        set: { more: { ...answers.more, ...reach } },
      }));
    },
  };
}

/** The address that a letter needs, then a postman's phone; `null` where both are known. */
export function reachQuestion(
  ctx: Context,
  owner: CitizenDetails,
  then: (reach: Pick<More, 'address' | 'phone'>) => Reply<ReceiveAnswers>,
): Question<ReceiveAnswers> | null {
  const { desk } = ctx.texts.screen;
  const askPhone = (told: { address: string | null }): Question<ReceiveAnswers> =>
    phoneQuestion(ctx, (phone) => then({ ...told, phone }));
  if (owner.address !== null) return owner.phone === null ? askPhone({ address: null }) : null;
  const further = (address: string): Reply<ReceiveAnswers> =>
    owner.phone === null ? { instead: askPhone({ address }) } : then({ address, phone: null });
  return valueQuestion<ReceiveAnswers, string>(
    ctx,
    desk.askPostalAddress,
    detailOptions.address,
    (address) =>
      namesProvince(address)
        ? further(address)
        : keepOrAgain(ctx, desk.noProvince(saidBack(address)), () => further(address)),
  );
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
  const asked = phoneQuestion(ctx, put);
  return known === null
    ? asked
    : { ...asked, lines: [ctx.texts.screen.desk.asBefore(known), ...asked.lines] };
}
