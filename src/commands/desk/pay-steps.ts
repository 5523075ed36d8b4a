/** By which method money is taken, and of cash how much was handed over. */
import type { Context } from '../../cli/context.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { said } from '../../cli/trouble.ts';
import { amount } from '../../cli/value-option.ts';
import { isDoubtfulCash } from '../../domain/payment/cash.ts';
import { paymentBlockers } from '../../domain/payment/may-take.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import { methods, type Method } from '../../domain/payment/payment.ts';
import { noDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import { actorHere } from '../dossier/act-facts.ts';
import { findDossier } from '../dossier/shared.ts';
import { ledgerOf } from '../payment/ledger.ts';
import { tillAt } from '../payment/till.ts';
import { listed, maybeQuestion } from './questions.ts';

export type TakeAnswers = { method: Method | null; tendered: Dong | null; amount: Dong | null };

/**
 * By which method; of cash also how much was handed over, which may be the sum itself. A way that
 * is not possible here keeps its number, which hands know, and says why it is none.
 */
export function methodStep(ctx: Context, code: string): Step<TakeAnswers> {
  const { payment, words } = ctx.texts.screen;
  return {
    name: 'method',
    answered: ({ method }) => method !== null,
    question: async ({ amount: wanted }) => {
      const facts = await payFacts(ctx, code);
      const refused = methods.map((method) => {
        const [first] = paymentBlockers(facts, method);
        return first ? said(first, ctx.texts).what : null;
      });
      const names = methods.map((method, n) => {
        const why = refused[n] ?? null;
        return why === null ? words.method[method] : payment.notThisWay(words.method[method], why);
      });
      return listed(ctx, payment.askMethod, names, (n) => {
        const [method, why] = [methods[n]!, refused[n] ?? null];
        if (why !== null) return { say: [payment.notThisWay(words.method[method], why)] };
        if (method !== 'cash') return { set: { method, tendered: null } };
        const due = wanted ?? moneyOf(facts.ledger).outstanding;
        return { instead: tenderedQuestion(ctx, due, null) };
      });
    },
  };
}

/** What `paymentBlockers` looks at, for whoever sits here. */
async function payFacts(ctx: Context, code: string) {
  const store = await ctx.store();
  const dossier = await findDossier(code, store, ctx);
  const till = await tillAt(await actorHere(dossier, ctx), store);
  return { dossier, ledger: await ledgerOf(dossier, store), till };
}

/**
 * Asked again when it is far more than is due, or less; `doubted` typed once more is meant, and is
 * a part of what is due where it is less.
 */
function tenderedQuestion(ctx: Context, due: Dong, doubted: Dong | null): Question<TakeAnswers> {
  const { payment } = ctx.texts.screen;
  const again = (tendered: Dong): string =>
    tendered > due
      ? payment.askTenderedAgain(moneyText(tendered))
      : payment.askTenderedShort(...shortOf(tendered, due));
  const message = doubted === null ? payment.askTendered : again(doubted);
  return maybeQuestion(ctx, message, amount(), (tendered) => {
    const short = tendered !== null && tendered < due;
    const doubtful = short || (tendered !== null && isDoubtfulCash(tendered, due));
    if (doubtful && (tendered !== doubted || tendered === noDong)) {
      return { instead: tenderedQuestion(ctx, due, tendered) };
    }
    return { set: { method: 'cash', tendered, ...(short && { amount: tendered }) } };
  });
}

function shortOf(tendered: Dong, due: Dong): [tendered: string, due: string, lacking: string] {
  return [moneyText(tendered), moneyText(due), moneyText(due - tendered)];
}
