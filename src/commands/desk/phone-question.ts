/** A phone number, checked before it is kept. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { parsePhone } from '../../domain/value/phone.ts';
import { detailOptions } from '../citizen/options.ts';
import { keepOrAgain, maybeQuestion } from './questions.ts';

/** A phone, or nothing; one that rings nowhere is asked about. */
export function phoneQuestion<A>(
  ctx: Context,
  then: (phone: string | null) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  return maybeQuestion<A, string>(ctx, desk.askPhone, detailOptions.phone, (phone) => {
    if (phone === null || parsePhone(phone)?.e164) return then(phone);
    return keepOrAgain(ctx, desk.phoneUnusual(saidBack(phone)), () => then(phone));
  });
}
