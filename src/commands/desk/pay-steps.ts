/** Taking money at the counter: for what, by which way, and of cash how much was handed over. */
import type { Context } from '../../cli/context.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { said } from '../../cli/trouble.ts';
import { amount, paymentReference } from '../../cli/value-option.ts';
import { isDoubtfulCash } from '../../domain/payment/cash.ts';
import { owingRefusal, paymentBlockers, type Till } from '../../domain/payment/may-take.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import { methods, needsReference, type Method } from '../../domain/payment/payment.ts';
import { booksRefusal } from '../../domain/payment/number-receipt.ts';
import { owedTogether } from '../../domain/payment/take-together.ts';
import type { Problem } from '../../domain/problem.ts';
import { noDong, parseSaidDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import type { Debt } from '../payment/visit-debts.ts';
import { listed, maybeQuestion, refusalLines, valueQuestion } from './questions.ts';
import { numbered } from './screen.ts';

export interface PayAnswers {
  /** Whether all of the visit is paid for; `null` while that is open. */
  visit: boolean | null;
  method: Method | null;
  tendered: Dong | null;
  /** A part of what is due. */
  amount: Dong | null;
  reference: string | null;
}

/** What the questions are asked about, as it stands when they are asked. */
export interface PayFacts {
  /** The dossier that was named. */
  meant: Debt;
  /** All of its visit that owe something, it among them if it does. */
  debts: readonly Debt[];
  till: Till | null;
}

type FactsOf = () => Promise<PayFacts>;

/** Whose money is taken: never nothing. */
export function debtsOf(
  { visit }: Pick<PayAnswers, 'visit'>,
  { meant, debts }: PayFacts,
): readonly Debt[] {
  return visit === true && debts.length > 0 ? debts : [meant];
}

/** What is asked for, in đồng. */
export function dueOf(answers: Pick<PayAnswers, 'visit' | 'amount'>, facts: PayFacts): Dong {
  return answers.amount ?? owedTogether(debtsOf(answers, facts));
}

/**
 * Asked where others of the same visit owe something too: then it may be paid in one. Where the
 * one that was named owes nothing, the others are all there is to pay. `part` is the sum the
 * command named: a part is of one dossier, and leaves nothing to ask.
 */
export function scopeStep(ctx: Context, factsOf: FactsOf, part: Dong | null): Step<PayAnswers> {
  const { payment } = ctx.texts.screen;
  return {
    name: 'scope',
    answered: ({ visit }) => visit !== null,
    question: async () => {
      const { meant, debts, till } = await factsOf();
      const owes = owingRefusal(meant) === null;
      if (part !== null || debts.length < (owes ? 2 : 1)) return null;
      const own = payment.payOne(meant.dossier.code, moneyText(moneyOf(meant.ledger).outstanding));
      const visit = payment.payVisit(debts.length, moneyText(owedTogether(debts)));
      const names = owes ? [visit, own] : [visit];
      const put = (n: number) => ({ set: { visit: n === 0 } });
      const question = listed<PayAnswers>(ctx, payment.askScope, names, put);
      const short = till && booksRefusal(till.books, debts.length);
      return short
        ? { ...question, lines: [...refusalLines(ctx, short), ...question.lines] }
        : question;
    },
  };
}

/**
 * By which way; of cash also how much was handed over, which may be the sum itself and may be typed
 * at once. A way that is not possible here keeps its number, which hands know, and says why. `part`
 * is the sum the command named: one that came of cash that was short is forgotten when the question
 * is answered again.
 */
export function methodStep(ctx: Context, factsOf: FactsOf, part: Dong | null): Step<PayAnswers> {
  const { payment, words, desk } = ctx.texts.screen;
  return {
    name: 'method',
    answered: ({ method }) => method !== null,
    question: async (answers) => {
      const facts = await factsOf();
      const meant = debtsOf(answers, facts);
      const [first] = meant;
      const receipts = meant.length;
      const due = dueOf({ ...answers, amount: part }, facts);
      const asked = { due, part, whole: answers.visit === true };
      const refused = methods.map((method) => {
        const [why] = paymentBlockers({ ...first!, till: facts.till, receipts }, method);
        return why ?? null;
      });
      const whyNot = (why: Problem): string => said(why, ctx.texts).what;
      const names = methods.map((method, n) => {
        const why = refused[n] ?? null;
        return why === null
          ? words.method[method]
          : payment.notThisWay(words.method[method], whyNot(why));
      });
      const picked = (n: number) => {
        const [method, why] = [methods[n]!, refused[n] ?? null];
        // Told with who can change it, and how.
        if (why?.code === 'payment.no_account') throw why;
        if (why) return { say: [payment.notThisWay(words.method[method], whyNot(why))] };
        if (method === 'cash') return { instead: tenderedQuestion(ctx, asked, null) };
        return { set: { method, tendered: null, amount: part } };
      };
      return {
        lines: numbered(names),
        message: payment.askMethod(moneyText(asked.due)),
        explain: payment.explainMethod,
        read: (typed, entry) => {
          if (entry.kind === 'number' && methods[entry.n - 1]) return picked(entry.n - 1);
          const tendered = parseSaidDong(typed);
          if (tendered === null || tendered < SMALLEST_NOTE) {
            return { say: [desk.oneOfThese(methods.length)] };
          }
          return refused[0] === null
            ? handedOver(ctx, asked, { tendered, doubted: null })
            : picked(0);
        },
      };
    },
  };
}

/** No sum that is handed over is smaller, and no way has a number as large. */
const SMALLEST_NOTE = 100;

interface AskedFor {
  due: Dong;
  /** The sum the command named, `null` for all. */
  part: Dong | null;
  /** For a whole visit: no part of it can be taken. */
  whole: boolean;
}

interface HandedOver {
  /** `null` for the sum itself. */
  tendered: Dong | null;
  /** What was typed before, and asked about. */
  doubted: Dong | null;
}

/**
 * Asked again when it is far more than is due, or less; what is typed once more is meant, and is
 * a part of what is due where it is less.
 */
function handedOver(ctx: Context, asked: AskedFor, { tendered, doubted }: HandedOver) {
  const { due, part, whole } = asked;
  const short = tendered !== null && tendered < due;
  const meant = tendered === doubted && tendered !== noDong && !(short && whole);
  if (tendered !== null && !meant && (short || isDoubtfulCash(tendered, due))) {
    return { instead: tenderedQuestion(ctx, asked, tendered) };
  }
  const sum = short ? { amount: tendered, visit: false } : { amount: part };
  return { set: { method: 'cash' as const, tendered, reference: null, ...sum } };
}

function tenderedQuestion(
  ctx: Context,
  asked: AskedFor,
  doubted: Dong | null,
): Question<PayAnswers> {
  const message = tenderedMessage(ctx, asked, doubted);
  return maybeQuestion(ctx, message, amount(), (tendered) =>
    handedOver(ctx, asked, { tendered, doubted }),
  );
}

function tenderedMessage(ctx: Context, { due, whole }: AskedFor, doubted: Dong | null): string {
  const { payment } = ctx.texts.screen;
  if (doubted === null) return payment.askTendered(moneyText(due));
  if (doubted >= due) return payment.askTenderedAgain(moneyText(doubted));
  const [sum, given, lacking] = [due, doubted, due - doubted].map((each) => moneyText(each));
  return whole
    ? payment.askTenderedWhole(sum!, given!, lacking!)
    : payment.askTenderedShort(sum!, given!, lacking!);
}

/** The code to pay by, where there is one to show. */
type BlocksOf = (answers: PayAnswers) => Promise<readonly string[]>;

/** The other side's own number; of VietQR the code is shown meanwhile. */
export function referenceStep(ctx: Context, blocksOf: BlocksOf): Step<PayAnswers> {
  const { payment } = ctx.texts.screen;
  return {
    name: 'reference',
    answered: ({ reference }) => reference !== null,
    question: async (answers) => {
      const { method } = answers;
      if (method === null || method === 'cash') return null;
      const put = (reference: string | null) => ({ set: { reference } });
      const question = needsReference(method)
        ? valueQuestion<PayAnswers, string>(ctx, payment.askReference, paymentReference(), put)
        : maybeQuestion<PayAnswers, string>(
            ctx,
            payment.askMaybeReference,
            paymentReference(),
            put,
          );
      return { ...question, blocks: await blocksOf(answers) };
    },
  };
}
