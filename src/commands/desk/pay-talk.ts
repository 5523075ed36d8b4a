/** `payment take` on a terminal: what was not said is asked, and the sum is agreed to once. */
import type { Context } from '../../cli/context.ts';
import type { Step } from '../../cli/steps.ts';
import { requirePayment, waysToPay } from '../../domain/payment/may-take.ts';
import { approvedAccount } from '../../domain/payment/account.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import type { Method } from '../../domain/payment/payment.ts';
import { owedTogether, takeTogether } from '../../domain/payment/take-together.ts';
import type { TakeFacts } from '../../domain/payment/take.ts';
import type { Dong } from '../../domain/value/money.ts';
import { transferFault, vietQr } from '../../domain/payment/vietqr.ts';
import { moneyText } from '../../locale/format.ts';
import { actorHere } from '../dossier/act-facts.ts';
import { findDossier } from '../dossier/shared.ts';
import { qrBlocks } from '../payment/qr-blocks.ts';
import { takeFacts } from '../payment/shared.ts';
import {
  requestOf,
  requireWholeVisit,
  type OpenPayment,
  type PaymentInput,
} from '../payment/take-input.ts';
import { tillAt } from '../payment/till.ts';
import { payeeOf, transferTo } from '../payment/transfer.ts';
import { debtOf, debtsOfVisit } from '../payment/visit-debts.ts';
import { askSteps } from './ask-steps.ts';
import { dossierQuestion } from './dossier-question.ts';
import { headOfDossier } from './head.ts';
import {
  debtsOf,
  dueOf,
  methodStep,
  referenceStep,
  scopeStep,
  type PayAnswers,
  type PayFacts,
} from './pay-steps.ts';
import { factsAbove, printedAtCounter, sureStep, type WillDo } from './questions.ts';

interface Talked {
  input: PaymentInput;
  /** The sum that was agreed to; `null` where nothing was shown. */
  due: Dong | null;
}

/** Throws what forbids taking any money here, before anything is asked; and `input.cancelled`. */
export async function talkPayment(given: OpenPayment, ctx: Context): Promise<Talked> {
  requireWholeVisit(given);
  const input = { ...given, print: given.print ?? printedAtCounter(ctx) };
  const code = input.code ?? (await askCode(ctx));
  const factsOf = (): Promise<PayFacts> => payFacts(ctx, code);
  requireSomeWay(await factsOf(), input.method);
  const { method, tendered, amount, reference } = input;
  const named = method !== null || amount !== null;
  const visit = input.visit === true ? true : named ? false : null;
  const shown: { due: Dong | null } = { due: null };
  const steps: Step<PayAnswers>[] = [
    scopeStep(ctx, factsOf, amount),
    methodStep(ctx, factsOf, amount),
    referenceStep(ctx, (answers) => codeToPayBy(ctx, answers, factsOf)),
    sureStep(ctx, async (answers) => {
      const facts = await factsOf();
      shown.due = dueOf(answers, facts);
      return willTake(ctx, takeInput(input, code, answers), facts);
    }),
  ];
  const start = { visit, method, tendered, amount, reference };
  const head = async (so: PayAnswers): Promise<string[]> => headOfDebts(ctx, so, await factsOf());
  const answers = await askSteps<PayAnswers>(steps, start, ctx, { head });
  return { input: takeInput(input, code, answers), due: shown.due };
}

function takeInput(input: OpenPayment, code: string, answers: PayAnswers): PaymentInput {
  const { visit, method, tendered, amount, reference } = answers;
  const said = { visit: visit === true, tendered, amount, reference };
  return { ...input, code, ...said, method: method! };
}

/** Who pays, and for what: of a visit what is paid for, which need not be what was named. */
async function headOfDebts(ctx: Context, answers: PayAnswers, facts: PayFacts): Promise<string[]> {
  const debts = debtsOf(answers, facts);
  const [who, what] = await headOfDossier(debts[0]!.dossier.code, ctx);
  const sum = moneyText(owedTogether(debts));
  const all = ctx.texts.screen.payment.payVisit(debts.length, sum);
  return [who!, debts.length === 1 ? what! : all];
}

/** A dossier, by whatever names one. */
async function askCode(ctx: Context): Promise<string> {
  const question = dossierQuestion<{ code: string }>(ctx, (code) => ({ set: { code } }));
  const step = { name: 'code', answered: () => false, question: () => question };
  return (await askSteps([step], { code: '' }, ctx)).code;
}

async function payFacts(ctx: Context, code: string): Promise<PayFacts> {
  const store = await ctx.store();
  const dossier = await findDossier(code, store, ctx);
  const [meant, debts, till] = await Promise.all([
    debtOf(dossier, store),
    debtsOfVisit(dossier, store),
    tillAt(await actorHere(dossier, ctx), store),
  ]);
  return { meant, debts, till };
}

/** Or the one that was named, which is then not asked about. */
function requireSomeWay(
  { meant, debts: [first = meant], till }: PayFacts,
  method: Method | null,
): void {
  const facts = { ...first, till };
  if (method !== null) requirePayment(facts, method);
  else if (waysToPay(facts).length === 0) requirePayment(facts, 'cash');
}

/** All that will be recorded, decided as it will be. */
async function willTake(ctx: Context, input: PaymentInput, facts: PayFacts): Promise<WillDo> {
  const debts = debtsOf(input, facts);
  const store = await ctx.store();
  const session = await ctx.session();
  const request = requestOf(input);
  const { method, reference } = request;
  const now = await ctx.now();
  const takings: TakeFacts[] = [];
  for (const { dossier } of debts) {
    const given = { payment: await ctx.newId(), now, method, reference };
    takings.push(await takeFacts(dossier, store, session, given));
  }
  const [first, ...others] = takings;
  takeTogether(request, [first!, ...others]);
  const { payment, words, dossier: labels } = ctx.texts.screen;
  const due = dueOf(input, facts);
  const { tendered } = request;
  const { outstanding } = moneyOf(first!.ledger);
  const lines = await factsAbove(ctx, [
    ...takings.map(({ dossier, ledger }): [string, string] => [
      dossier.code,
      payment.owes(dossier.owner.name, moneyText(moneyOf(ledger).outstanding)),
    ]),
    [labels.procedure, others.length === 0 ? first!.dossier.procedure.name : null],
    [payment.outstanding, others.length > 0 || due === outstanding ? null : moneyText(outstanding)],
    [payment.amount, `${moneyText(due)} (${words.method[method]})`],
    [payment.payer, request.payer],
    [payment.reference, reference],
    [payment.tendered, tendered === null ? null : moneyText(tendered)],
    [payment.change, tendered === null ? null : moneyText(tendered - due)],
  ]);
  return { act: payment.willTake(moneyText(due), words.method[method]), lines };
}

/** The code for all that is asked for; none where it is another way, or no account is approved. */
async function codeToPayBy(
  ctx: Context,
  answers: PayAnswers,
  factsOf: () => Promise<PayFacts>,
): Promise<readonly string[]> {
  if (answers.method !== 'vietqr') return [];
  const facts = await factsOf();
  const account = approvedAccount(facts.till?.accounts ?? []);
  if (account === null) return [];
  const [first] = debtsOf(answers, facts);
  const transfer = transferTo(account, dueOf(answers, facts), first!.dossier.code);
  if (transferFault(transfer) !== null) return [];
  const { bank, holder } = payeeOf(account, ctx);
  const { live } = ctx.surroundings;
  return qrBlocks(vietQr(transfer), { transfer, bank, holder }, live, ctx.texts);
}
