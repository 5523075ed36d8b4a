/** A fee waived on a terminal: by a law that fits, or which, how much, why, and by which paper. */
import type { Context } from '../../cli/context.ts';
import type { Kind } from '../../cli/option.ts';
import type { Step } from '../../cli/steps.ts';
import { amount, reasonText, basisPaper } from '../../cli/value-option.ts';
import { owingRefusal, requireWaivable } from '../../domain/payment/may-take.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import { sumDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import { findDossier } from '../dossier/shared.ts';
import type { WaiverProposal } from '../../domain/fee/waiver.ts';
import { ledgerOf } from '../payment/ledger.ts';
import { reductionFacts } from '../payment/quote.ts';
import { decideWaiver, proposedOn, type WaiveInput } from '../payment/waiver.ts';
import { waiversHere } from '../payment/waivers-here.ts';
import { askSteps } from './ask-steps.ts';
import { dossierQuestion } from './dossier-question.ts';
import { dossierHeads } from './head.ts';
import { factsAbove, listed, maybeQuestion, sureStep, valueQuestion } from './questions.ts';
import { waiverQuestion } from './waiver-question.ts';

interface Waived {
  code: string | null;
  fee: string | null;
  amount: Dong | null;
  reason: string | null;
  paper: string | null;
  waiver: readonly string[];
  seen: string | null;
}

/**
 * Throws `payment.fee_unknown` and its like before anything but the dossier is asked,
 * `payment.too_much` at the last question, and `input.cancelled` where left.
 */
export async function talkWaiver(given: Waived, ctx: Context): Promise<WaiveInput> {
  const codeStep: Step<Waived> = {
    name: 'code',
    answered: ({ code }) => code !== null,
    question: () => dossierQuestion(ctx, (code) => ({ set: { code } })),
  };
  const { code } = await askSteps([codeStep], given, ctx);
  const laws = await lawsFor(ctx, code);
  if (laws.length === 0 && given.waiver.length === 0) await requireOwing(ctx, code);
  const { payment } = ctx.texts.screen;
  // Who said why has said all: a fee and a part are only asked for beside it.
  const asksMore = given.reason === null;
  const needed = (name: 'reason' | 'paper', message: string, kind: Kind<string>): Step<Waived> => ({
    name,
    answered: (answers) => answers[name] !== null,
    question: byPaper(() =>
      valueQuestion(ctx, message, kind, (text) => ({ set: { [name]: text } })),
    ),
  });
  const steps: Step<Waived>[] = [
    ...(asksMore ? [lawStep(ctx, laws), feeStep(ctx), amountStep(ctx)] : []),
    needed('reason', payment.askReason, reasonText()),
    needed('paper', payment.askPaper, basisPaper()),
    sureStep(ctx, (answers) => willWaive(inputOf(answers), ctx)),
  ];
  return inputOf(await askSteps(steps, { ...given, code }, ctx, dossierHeads(code, ctx)));
}

function inputOf({ code, ...told }: Waived): WaiveInput {
  return { ...told, code: code ?? '' };
}

/** Laws by which something can be taken off now, paid for or not. */
async function lawsFor(ctx: Context, code: string | null): Promise<WaiverProposal[]> {
  const store = await ctx.store();
  const dossier = await findDossier(code ?? '', store, ctx);
  requireWaivable(dossier);
  const proposed = proposedOn(dossier, await ledgerOf(dossier, store), await waiversHere(ctx));
  return proposed.filter(({ amount }) => amount > 0);
}

/** Of what a law says itself nothing is asked. */
function byPaper(question: Step<Waived>['question']): Step<Waived>['question'] {
  return (answers) => (answers.waiver.length > 0 ? null : question(answers));
}

/** Which law, or by another paper: Enter. */
function lawStep(ctx: Context, laws: readonly WaiverProposal[]): Step<Waived> {
  const { waiver: texts } = ctx.texts.screen;
  return {
    name: 'waiver',
    answered: ({ waiver }) => waiver.length > 0,
    question: () =>
      laws.length === 0
        ? null
        : waiverQuestion(ctx, laws, texts.askLaw, (picked) => ({ set: picked })),
  };
}

async function requireOwing(ctx: Context, code: string | null): Promise<void> {
  const store = await ctx.store();
  const dossier = await findDossier(code ?? '', store, ctx);
  const refusal = owingRefusal({ dossier, ledger: await ledgerOf(dossier, store) });
  if (refusal) throw refusal;
}

async function owedLines(ctx: Context, code: string | null) {
  const store = await ctx.store();
  const dossier = await findDossier(code ?? '', store, ctx);
  const { lines } = moneyOf(await ledgerOf(dossier, store));
  return lines.filter(({ left }) => left > 0);
}

/** Which of several fees; all of them first, as most waivers are of all. */
function feeStep(ctx: Context): Step<Waived> {
  const { payment } = ctx.texts.screen;
  return {
    name: 'fee',
    answered: ({ fee }) => fee !== null,
    question: byPaper(async ({ code }) => {
      const lines = await owedLines(ctx, code);
      if (lines.length < 2) return null;
      const total = sumDong(lines.map(({ left }) => left));
      const names = [
        payment.allFees(moneyText(total)),
        ...lines.map(({ line, left }) => `${line.name}: ${moneyText(left)}`),
      ];
      return listed(ctx, payment.askFee, names, (n) => ({
        set: { fee: lines[n - 1]?.line.id ?? null },
      }));
    }),
  };
}

function amountStep(ctx: Context): Step<Waived> {
  const { payment } = ctx.texts.screen;
  return {
    name: 'amount',
    answered: (answers) => answers.amount !== null,
    question: byPaper(() =>
      maybeQuestion(ctx, payment.askPart, amount(), (part) => ({ set: { amount: part } })),
    ),
  };
}

async function willWaive(input: WaiveInput, ctx: Context) {
  const store = await ctx.store();
  const { payment } = ctx.texts.screen;
  const dossier = await findDossier(input.code, store, ctx);
  const { events } = await decideWaiver(input, dossier, store, await waiversHere(ctx));
  const ledger = await ledgerOf(dossier, store);
  const waived = events.filter((each) => each.type === 'fee.reduced');
  const named = (fee: string): string => ledger.lines.find(({ id }) => id === fee)?.name ?? fee;
  const sum = moneyText(sumDong(waived.map(({ data }) => data.amount)));
  const lines = await factsAbove(
    ctx,
    waived.flatMap(({ data, personal }): [string, string | null][] => [
      [payment.waived, named(data.fee)],
      ...reductionFacts({ ...data, ...personal }, ctx),
    ]),
  );
  return { act: payment.willWaive(sum), lines };
}
