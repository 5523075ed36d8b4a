/** Counting a drawer, at once or note by note; then why it is not what should be there. */
import type { Context } from '../../cli/context.ts';
import { whole } from '../../cli/option.ts';
import type { Step } from '../../cli/steps.ts';
import { amount, drawer, drawerGap } from '../../cli/value-option.ts';
import { countedCash, denominations, type parseDrawer } from '../../domain/payment/cash.ts';
import { noDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import type { DrawerAnswers } from '../shift/drawer-input.ts';
import { maybeQuestion, orKept, valueQuestion } from './questions.ts';

export function countedOf({ cash, count }: Pick<DrawerAnswers, 'cash' | 'count'>): Dong {
  return cash ?? countedCash(count);
}

/** What is answered while somebody counts. */
export interface Counting extends DrawerAnswers {
  /** Each kind of note is asked for in turn. */
  byNote: boolean;
}

/** The whole drawer in one line; left empty, its notes are asked for one kind after the other. */
export function countStep(ctx: Context): Step<Counting> {
  const { shift } = ctx.texts.screen;
  return {
    name: 'count',
    answered: () => false,
    question: (answers) => ({
      ...maybeQuestion<Counting, ReturnType<typeof parseDrawer>>(
        ctx,
        shift.askDrawer,
        drawer(),
        (found) => ({
          set: found === null ? { cash: null, byNote: true } : { ...found, byNote: false },
        }),
      ),
      lines: soFar(ctx, answers),
      explain: shift.explainDrawer,
    }),
  };
}

/** A question for each denomination, where they are counted one by one. */
export function pieceSteps(ctx: Context): Step<Counting>[] {
  return denominations.map((denomination) => ({
    name: `pieces ${denomination}`,
    answered: (answers) => piecesOf(answers, denomination) !== null,
    question: (answers) => (answers.byNote ? piecesQuestion(ctx, denomination, answers) : null),
  }));
}

function soFar(ctx: Context, answers: DrawerAnswers): string[] {
  const sum = countedOf(answers);
  return sum === 0 ? [] : [`  ${ctx.texts.screen.shift.countedSoFar(moneyText(sum))}`];
}

function piecesOf({ count }: DrawerAnswers, denomination: number): number | null {
  return count.find((each) => each.denomination === denomination)?.pieces ?? null;
}

function piecesQuestion(ctx: Context, denomination: number, answers: DrawerAnswers) {
  const { shift } = ctx.texts.screen;
  const before = piecesOf(answers, denomination);
  const question = maybeQuestion<Counting, number>(
    ctx,
    shift.askPieces(moneyText(denomination)),
    whole(0, 999_999),
    (found) => {
      const others = answers.count.filter((each) => each.denomination !== denomination);
      return { set: { count: [...others, { denomination, pieces: found ?? 0 }] } };
    },
  );
  const shown = before === null ? null : String(before);
  const kept = orKept(ctx, question, shown, () => ({ set: {} }));
  const lines = [...soFar(ctx, answers), ...kept.lines];
  return { ...kept, lines, explain: shift.explainPieces };
}

/** Asked only where the count is not what should be there. */
export function whyStep(
  ctx: Context,
  expectedOf: (counted: Dong) => Promise<Dong>,
): Step<Counting> {
  const { shift } = ctx.texts.screen;
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
      const question = valueQuestion<Counting, string>(ctx, message, drawerGap(), put);
      return orKept(ctx, question, answers.explain, () => ({ set: {} }));
    },
  };
}

/** How much of what was counted is taken to the bank; the rest stays for the next shift. */
export function bankStep(ctx: Context): Step<Counting> {
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
