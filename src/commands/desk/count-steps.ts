/** Counting a drawer: each denomination in turn, then why it is not what should be there. */
import type { Context } from '../../cli/context.ts';
import { textValue, whole } from '../../cli/option.ts';
import type { Step } from '../../cli/steps.ts';
import { amount } from '../../cli/value-option.ts';
import { countedCash, denominations } from '../../domain/payment/cash.ts';
import { noDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import type { DrawerAnswers } from '../shift/drawer-input.ts';
import { maybeQuestion, valueQuestion } from './questions.ts';

export function countedOf({ cash, count }: Pick<DrawerAnswers, 'cash' | 'count'>): Dong {
  return cash ?? countedCash(count);
}

/** A question for each denomination; none of them where the command was told the count. */
export function pieceSteps(ctx: Context, given: DrawerAnswers): Step<DrawerAnswers>[] {
  const isTold = given.cash !== null || given.count.length > 0;
  return denominations.map((denomination) => ({
    name: `pieces ${denomination}`,
    answered: (answers) => isTold || piecesOf(answers, denomination) !== null,
    question: (answers) => piecesQuestion(ctx, denomination, answers),
  }));
}

function piecesOf({ count }: DrawerAnswers, denomination: number): number | null {
  return count.find((each) => each.denomination === denomination)?.pieces ?? null;
}

function piecesQuestion(ctx: Context, denomination: number, answers: DrawerAnswers) {
  const { desk, shift } = ctx.texts.screen;
  const before = piecesOf(answers, denomination);
  const sum = countedOf(answers);
  const question = maybeQuestion<DrawerAnswers, number>(
    ctx,
    shift.askPieces(moneyText(denomination)),
    whole(0, 999_999),
    (found) => {
      const others = answers.count.filter((each) => each.denomination !== denomination);
      const pieces = found ?? before ?? 0;
      // What was told as a sum is counted anew by pieces.
      return { set: { cash: null, count: [...others, { denomination, pieces }] } };
    },
  );
  const lines = [
    ...(sum === 0 ? [] : [`  ${shift.countedSoFar(moneyText(sum))}`]),
    ...(before === null ? [] : [desk.asBefore(String(before))]),
  ];
  return { ...question, lines, explain: shift.explainPieces };
}

/** Asked only where the count is not what should be there. */
export function whyStep(
  ctx: Context,
  expectedOf: (counted: Dong) => Promise<Dong>,
): Step<DrawerAnswers> {
  const { shift, desk } = ctx.texts.screen;
  return {
    name: 'why',
    answered: ({ explain }) => explain !== null,
    question: async (answers) => {
      const counted = countedOf(answers);
      const expected = await expectedOf(counted);
      if (counted === expected) return null;
      const sums = [expected, counted, counted - expected].map((each) => moneyText(each));
      const message = shift.askExplanation(sums[0]!, sums[1]!, sums[2]!);
      const put = (explain: string) => ({ set: { explain } });
      const question = valueQuestion<DrawerAnswers, string>(ctx, message, textValue(), put);
      const { explain } = answers;
      if (explain === null) return question;
      return {
        ...question,
        lines: [desk.asBefore(explain)],
        read: (typed, entry) => (typed === '' ? { set: {} } : question.read(typed, entry)),
      };
    },
  };
}

/** How much of what was counted is taken to the bank; the rest stays for the next shift. */
export function bankStep(ctx: Context): Step<DrawerAnswers> {
  const { shift } = ctx.texts.screen;
  return {
    name: 'bank',
    answered: ({ bank }) => bank !== null,
    question: (answers) => {
      const counted = countedOf(answers);
      if (counted === 0) return null;
      return maybeQuestion(ctx, shift.askBank(moneyText(counted)), amount(), (bank) => ({
        set: { bank: bank ?? noDong },
      }));
    },
  };
}
