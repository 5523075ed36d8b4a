/**
 * Voids, refunds and write-offs on a terminal: which payment or request is chosen from a list, and
 * all that will be recorded is shown before it is agreed to.
 */
import type { Context } from '../../cli/context.ts';
import { textValue } from '../../cli/option.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { amount, reasonText, basisPaper, paymentReference } from '../../cli/value-option.ts';
import { approvalRefusal } from '../../domain/payment/approval.ts';
import type { ReversalKind } from '../../domain/payment/payment.ts';
import { decideReversal, payReversal } from '../../domain/payment/reversal.ts';
import { dong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import {
  concernFacts,
  ledgerById,
  payOutFacts,
  requestEvents,
  requestOn,
  reversalFacts,
  targetOf,
} from '../payment/reversal-facts.ts';
import { approverOf, findReversal, oneLine } from '../payment/shared.ts';
import { askSteps } from './ask-steps.ts';
import { factsAbove, listed, maybeQuestion, sureStep, valueQuestion } from './questions.ts';
import {
  debtStep,
  headOfReceipt,
  headOfRequest,
  paymentStep,
  requestStep,
} from './reversal-steps.ts';

interface Requested {
  receipt: string | null;
  amount: Dong | null;
  reason: string | null;
  paper: string | null;
}

type WithAnswers<A, Needed extends keyof A> = A & { [K in Needed]: NonNullable<A[K]> };

export async function talkRequest(
  kind: ReversalKind,
  given: Requested,
  ctx: Context,
): Promise<WithAnswers<Requested, 'receipt' | 'reason'>> {
  const { payment } = ctx.texts.screen;
  // Who said why has said all: a paper and a part are only asked for beside it.
  const asksMore = given.reason === null;
  const text = (name: 'reason' | 'paper', message: string): Question<Requested> =>
    name === 'reason'
      ? valueQuestion(ctx, message, reasonText(), (reason) => ({ set: { reason } }))
      : maybeQuestion(ctx, message, basisPaper(), (paper) => ({ set: { paper } }));
  const steps: Step<Requested>[] = [
    (kind === 'write_off' ? debtStep : paymentStep)<Requested>(ctx, (receipt) => ({ receipt })),
    {
      name: 'amount',
      answered: (answers) => answers.amount !== null,
      question: () =>
        kind === 'void' || !asksMore
          ? null
          : maybeQuestion(ctx, payment.askPart, amount(), (part) => ({ set: { amount: part } })),
    },
    {
      name: 'reason',
      answered: ({ reason }) => reason !== null,
      question: () => text('reason', payment.askReason),
    },
    {
      name: 'paper',
      answered: ({ paper }) => paper !== null,
      question: () => (asksMore ? text('paper', payment.askMaybePaper) : null),
    },
    sureStep(ctx, (answers) => willRequest(kind, answers, ctx)),
  ];
  const answers = await askSteps<Requested>(steps, given, ctx, { head: headOfReceipt(ctx, kind) });
  return { ...answers, receipt: answers.receipt!, reason: answers.reason! };
}

async function willRequest(kind: ReversalKind, answers: Requested, ctx: Context) {
  const { payment } = ctx.texts.screen;
  const reader = await ctx.store();
  const session = await ctx.session();
  const input = { ...answers, reason: answers.reason ?? '' };
  const id = await targetOf(kind, answers.receipt ?? '', ctx);
  const asked = await requestOn(kind, input, await ctx.newId(), { reader, session });
  const events = await requestEvents(asked, id, reader);
  const [request] = events.flatMap((each) => (each.type === 'reversal.requested' ? [each] : []));
  const sum = moneyText(request!.data.amount);
  const lines = await factsAbove(ctx, [
    ...(await concernFacts(request!.data, ctx)),
    [payment.amount, sum],
    [payment.reason, asked.reason],
    [payment.paper, asked.paper],
  ]);
  return { act: payment.willRequest[kind](sum), lines };
}

interface Decided {
  request: string | null;
  decline: string | null;
  countersignedBy: string | null;
}

export async function talkDecision(
  kind: ReversalKind,
  given: Decided,
  ctx: Context,
): Promise<WithAnswers<Decided, 'request'>> {
  const { payment } = ctx.texts.screen;
  // One that was named is approved, unless it can only be declined.
  let chosen = given.request !== null && (await mayBeApproved(kind, given.request, ctx));
  const steps: Step<Decided>[] = [
    requestStep<Decided>(ctx, kind, ['requested', 'approved'], (request) => ({ request })),
    {
      name: 'decision',
      answered: ({ decline }) => chosen || decline !== null,
      question: async ({ request }) => {
        const put = (decline: string) => ({ set: { decline } });
        const why = valueQuestion<Decided, string>(ctx, payment.askReason, reasonText(), put);
        // What was approved can only be taken back.
        if (await isApproved(kind, request ?? '', ctx)) return why;
        return listed(ctx, payment.askDecision, [payment.approveIt, payment.declineIt], (n) => {
          chosen = true;
          return n === 0 ? { set: { decline: null } } : { instead: why };
        });
      },
    },
    {
      name: 'countersigned',
      answered: ({ countersignedBy }) => countersignedBy !== null,
      question: async ({ request, decline }) => {
        if (decline !== null || !(await needsSignature(kind, request ?? '', ctx))) return null;
        const put = (countersignedBy: string) => ({ set: { countersignedBy } });
        return valueQuestion(ctx, payment.askCountersigned, textValue('name'), put);
      },
    },
    sureStep(ctx, (answers) => willDecide(kind, answers, ctx)),
  ];
  const answers = await askSteps<Decided>(steps, given, ctx, { head: headOfRequest(ctx, kind) });
  return { ...answers, request: answers.request! };
}

async function isApproved(kind: ReversalKind, number: string, ctx: Context): Promise<boolean> {
  const reversal = await findReversal(number, [kind], await ctx.store(), await ctx.session());
  return reversal.state === 'approved';
}

/** By whoever sits here, maybe with a signature from outside. */
async function mayBeApproved(kind: ReversalKind, number: string, ctx: Context): Promise<boolean> {
  if (await isApproved(kind, number, ctx)) return false;
  const refusal = await refusalHere(kind, number, ctx);
  return refusal === null || refusal === 'payment.countersign_later';
}

/** Nobody else of the office may approve: somebody outside it has signed a paper. */
async function needsSignature(kind: ReversalKind, number: string, ctx: Context): Promise<boolean> {
  return (await refusalHere(kind, number, ctx)) === 'payment.countersign_later';
}

async function refusalHere(kind: ReversalKind, number: string, ctx: Context) {
  const store = await ctx.store();
  const session = await ctx.session();
  const { requestedBy: by, requestedAt: at } = await findReversal(number, [kind], store, session);
  const approver = await approverOf(store, session, await ctx.now(), null);
  return approvalRefusal({ by, at }, approver)?.code ?? null;
}

async function willDecide(kind: ReversalKind, answers: Decided, ctx: Context) {
  const { payment } = ctx.texts.screen;
  const store = await ctx.store();
  const session = await ctx.session();
  const { request, decline, countersignedBy } = answers;
  const reversal = await findReversal(request ?? '', [kind], store, session);
  const approver = await approverOf(store, session, await ctx.now(), countersignedBy);
  const ledger = await ledgerById(reversal.dossier, store);
  const declined = oneLine(decline);
  decideReversal(reversal, approver, declined, ledger);
  const lines = await factsAbove(ctx, [
    ...(await reversalFacts(reversal, ctx)),
    [payment.countersigned, countersignedBy],
    [payment.declinedFor, declined],
  ]);
  const will = declined === null ? payment.willApprove : payment.willDecline;
  return { act: will(reversal.number, moneyText(reversal.amount)), lines };
}

interface PaidOut {
  request: string | null;
  method: 'cash' | 'transfer' | null;
  reference: string | null;
}

export async function talkPayOut(
  kind: 'void' | 'refund',
  given: PaidOut,
  ctx: Context,
): Promise<WithAnswers<PaidOut, 'request'>> {
  const { payment, words } = ctx.texts.screen;
  const ways = ['cash', 'transfer'] as const;
  const names = ways.map((way) => words.method[way]);
  const isTold = given.request !== null;
  const steps: Step<PaidOut>[] = [
    requestStep<PaidOut>(ctx, kind, ['approved'], (request) => ({ request })),
    {
      name: 'method',
      // A request that was named is paid back as it came, unless another way is said.
      answered: ({ method }) => isTold || method !== null,
      question: () => listed(ctx, payment.askPayOut, names, (n) => ({ set: { method: ways[n]! } })),
    },
    {
      name: 'reference',
      answered: ({ reference }) => reference !== null,
      question: ({ method }) =>
        method !== 'transfer'
          ? null
          : maybeQuestion(ctx, payment.askMaybeReference, paymentReference(), (reference) => ({
              set: { reference },
            })),
    },
    sureStep(ctx, (answers) => willPayOut(kind, answers, ctx)),
  ];
  const answers = await askSteps<PaidOut>(steps, given, ctx, { head: headOfRequest(ctx, kind) });
  return { ...answers, request: answers.request! };
}

async function willPayOut(kind: 'void' | 'refund', answers: PaidOut, ctx: Context) {
  const { payment, shift, words } = ctx.texts.screen;
  const store = await ctx.store();
  const session = await ctx.session();
  const { request, method, reference } = answers;
  const reversal = await findReversal(request ?? '', [kind], store, session);
  const facts = await payOutFacts(reversal, store, session);
  payReversal(reversal, { method, reference }, facts);
  const way = method ?? facts.payment.method;
  const left = way === 'cash' ? moneyText(dong(facts.drawer - reversal.amount)) : null;
  const lines = await factsAbove(ctx, [
    ...(await reversalFacts(reversal, ctx)),
    [payment.by, words.method[way]],
    [payment.reference, reference],
    [shift.leftInDrawer, left],
  ]);
  return { act: payment.willPayOut(moneyText(reversal.amount), words.method[way]), lines };
}
