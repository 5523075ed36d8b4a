/** What closing a discrepancy and calling a batch back ask at the counter. */
import type { Context } from '../../cli/context.ts';
import { flagWord } from '../../cli/option.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { reasonText } from '../../cli/value-option.ts';
import type { Resolution } from '../../domain/handover/discrepancy.ts';
import type { HandoverView } from '../handover/view.ts';
import { agreement, listed, maybeQuestion, optionalLine } from './questions.ts';

export interface SettleAnswers {
  code: string | null;
  as: Resolution | null;
  /** `null` while it is not asked; empty where there is nothing to say. */
  note: string | null;
}

export const notSettled: SettleAnswers = { code: null, as: null, note: null };

/** The command line that closes it. */
export function settleWords({ slip }: HandoverView, { code, as, note }: SettleAnswers): string[] {
  const words = ['handover', 'settle', slip, code!, '--as', as!];
  return note ? [...words, flagWord('note', note)] : words;
}

/** Which of them, how it ended, and a word about it. */
export function settleSteps(ctx: Context, view: HandoverView): Step<SettleAnswers>[] {
  const { handover: said, words } = ctx.texts.screen;
  const open = view.discrepancies.filter(({ endings }) => endings.length > 0);
  const told = ({ kind, code, note }: (typeof open)[number]): string =>
    [`${words.discrepancy[kind]}: ${code}`, note].filter((part) => part !== null).join('  ');
  return [
    {
      name: 'which',
      answered: ({ code }) => code !== null,
      question: () =>
        listed(ctx, said.askWhich, open.map(told), (n) => ({
          set: { code: open[n]!.code, as: null },
        })),
    },
    {
      name: 'how',
      answered: ({ as }) => as !== null,
      question: ({ code }) => {
        const { endings } = open.find((each) => each.code === code)!;
        const ways = endings.map((each) => words.resolution[each]);
        return listed(ctx, said.askEnding, ways, (n) => ({ set: { as: endings[n]! } }));
      },
    },
    {
      name: 'note',
      answered: ({ note }) => note !== null,
      question: (): Question<SettleAnswers> =>
        optionalLine(ctx, { message: said.askNote, kind: 'text' }, (note) => ({ set: { note } })),
    },
    {
      name: 'sure',
      answered: () => false,
      question: ({ code, as }) => {
        const line = `  ${code}: ${words.resolution[as!]}`;
        return agreement(ctx, { act: said.settleIt, lines: [line], path: 'handover settle' });
      },
    },
  ];
}

export interface RecallAnswers {
  reason: string | null;
}

export const notRecalled: RecallAnswers = { reason: null };

/** The command line that calls it back. */
export function recallWords({ slip }: HandoverView, { reason }: RecallAnswers): string[] {
  return ['handover', 'recall', slip, ...(reason ? [flagWord('reason', reason)] : [])];
}

export function recallSteps(ctx: Context, { count }: HandoverView): Step<RecallAnswers>[] {
  const { handover: said } = ctx.texts.screen;
  return [
    {
      name: 'why',
      answered: ({ reason }) => reason !== null,
      question: () =>
        maybeQuestion(ctx, said.askWhyRecalled, reasonText(), (reason) => ({
          set: { reason: reason ?? '' },
        })),
    },
    {
      name: 'sure',
      answered: () => false,
      question: () => {
        const lines = [`  ${said.comesBack(count)}`];
        return agreement(ctx, { act: said.recallIt, lines, path: 'handover recall' });
      },
    },
  ];
}
