/** A reception, and after it another for the same person, the same for the next, or home. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import type { Question } from '../../cli/steps.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { amountDue } from '../../domain/fee/fee-line.ts';
import { waysToPay } from '../../domain/payment/may-take.ts';
import { owedTogether } from '../../domain/payment/take-together.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { noDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import { actorHere } from '../dossier/act-facts.ts';
import { showReceived } from '../dossier/reception.ts';
import { atRatesNow } from '../payment/ledger.ts';
import { tillAt } from '../payment/till.ts';
import { debtsOfVisit } from '../payment/visit-debts.ts';
import { lastAnswers, newDraft, type Draft } from './draft.ts';
import { ownerAnswers } from './owner-step.ts';
import { fromCard } from './card-question.ts';
import { patiently, runPatiently } from '../../cli/patience.ts';
import { pageKeys } from './dossier-keys.ts';
import { heldPayment, type HeldAct } from './held-acts.ts';
import { toScan, type Next } from './place.ts';
import { noAnswers, type ReceiveAnswers } from './receive-answers.ts';
import { receiveFlow } from './receive-flow.ts';
import { askOne, keyed, noKeyHere, tellTroubles } from './screen.ts';
import type { Who } from './who.ts';

type After = 'another' | 'same' | 'pay' | 'home';

interface Answered {
  after: After;
  /** The next person, where a card was scanned at once. */
  next: Who | null;
}

/** Receives, and asks what comes after; a draft that is left or scanned away from is kept. */
export async function receptionPage(ctx: Context, draft: Draft, series: boolean): Promise<Next> {
  const ended = await receiveFlow(ctx, draft);
  if (ended.end === 'left') return 'back';
  // A draft is gone on with from home.
  if (ended.end === 'diverted') return away(toScan(ended.scan));
  const { value: received, troubles } = ended.outcome;
  await tellTroubles(ctx, troubles);
  const drawn = await linesOf(ctx, (ui) => showReceived(received, ui));
  return whatComesNext(ctx, { code: received.code, series, drawn });
}

/** What was received, for as long as nothing newer is to be told of it. */
interface JustReceived {
  code: string;
  series: boolean;
  drawn: readonly string[];
}

async function whatComesNext(ctx: Context, just: JustReceived): Promise<Next> {
  const { code, series, drawn } = just;
  const visit = (await patiently(ctx, () => visitOf(ctx, code)))?.value;
  if (!visit) return 'back';
  const begun: Answered = { after: 'home', next: null };
  const question = { ...afterQuestion(ctx, visit, series), drawn };
  const asked = await askOne(ctx, question, begun);
  const { after, next } = asked.end === 'done' ? asked.answers : begun;
  if (after === 'pay') {
    const all = visit.codes.length > 1 ? ['--visit'] : [];
    await runPatiently(ctx, ['payment', 'take', code, ...all, '--print', '--quiet']);
    return whatComesNext(ctx, { ...just, drawn: [] });
  }
  if (after === 'another') return orBack(ctx, () => another(ctx, visit));
  await closeVisit(ctx, visit);
  if (asked.end === 'diverted') return away(toScan(asked.scan));
  return after === 'same' ? orBack(ctx, () => same(ctx, next)) : 'back';
}

/** A reception that is over is not come back to. */
function away(next: Next): Next {
  return typeof next === 'object' && 'over' in next ? { to: next.over } : next;
}

/** What is received is not asked for again, whatever the server does: only what comes next is. */
async function orBack(ctx: Context, next: () => Promise<Next>): Promise<Next> {
  return (await patiently(ctx, next))?.value ?? 'back';
}

/** Another procedure for the same person, in the same visit: whoever came for them is there. */
async function another(ctx: Context, { id, owner, came }: Visit): Promise<Next> {
  const answers = { ...noAnswers, citizen: owner, more: came };
  const draft = await newDraft(ctx, { visit: id, answers });
  return { to: { at: 'reception', draft, series: false } };
}

/** The same as the last one for another person, who may be known already. */
async function same(ctx: Context, next: Who | null): Promise<Next> {
  const last = (await lastAnswers(ctx)) ?? noAnswers;
  const draft = await newDraft(ctx, { answers: { ...last, ...(next && ownerAnswers(next)) } });
  return { to: { at: 'reception', draft, series: true } };
}

interface Visit {
  id: Uuid;
  codes: string[];
  amountDue: number;
  /** What may be taken for it here and now, in đồng. */
  payable: Dong;
  /** Why nothing may, where something is owed. */
  held: HeldAct | null;
  /** The record of the last dossier's owner. */
  owner: string | null;
  /** Who came for the owner, and by which paper. */
  came: Pick<ReceiveAnswers['more'], 'submitter' | 'authorisedBy'>;
}

async function visitOf(ctx: Context, code: string): Promise<Visit> {
  const store = await ctx.store();
  const dossier = (await store.dossiers.byCode(code))!;
  const id = (await store.queue.visitOf(dossier.id))!;
  const codes = await store.queue.visit(id);
  const all = await Promise.all(
    codes.map(async (each) => atRatesNow((await store.dossiers.byCode(each))!, store)),
  );
  const due = all.reduce((sum, { fees }) => sum + amountDue(fees), 0);
  const { owner, submitter, authorisation } = dossier;
  const came = { submitter: submitter?.citizen ?? null, authorisedBy: authorisation };
  const payable = await payableHere(ctx, dossier);
  const owed = payable === 0 && due > 0;
  const held = owed ? await heldPayment(ctx, dossier, await actorHere(dossier, ctx)) : null;
  return { id, codes, amountDue: due, payable, held, owner: owner.citizen, came };
}

/** What the visit owes, where whoever sits here may take it. */
async function payableHere(ctx: Context, dossier: Dossier): Promise<Dong> {
  const store = await ctx.store();
  const debts = await debtsOfVisit(dossier, store);
  const till = await tillAt(await actorHere(dossier, ctx), store);
  const takes = debts.some((debt) => waysToPay({ ...debt, till }).length > 0);
  return takes ? owedTogether(debts) : noDong;
}

/** Several dossiers of one visit end in one paper that names them all. */
async function closeVisit(ctx: Context, { codes }: Visit): Promise<void> {
  if (codes.length > 1) await ctx.runCommand(['print', 'visit', codes[0]!, '--quiet']);
}

/** In a series of the same, the next card goes on at once. */
function afterQuestion(ctx: Context, visit: Visit, series: boolean): Question<Answered> {
  const { desk, payment } = ctx.texts.screen;
  const { codes } = visit;
  const sum = codes.length > 1 ? [desk.visitSum(codes.length, moneyText(visit.amountDue))] : [];
  const choices: [key: string, name: string, after: After][] = [
    ['1', desk.anotherProcedure, 'another'],
    ['2', desk.sameAsLast, 'same'],
  ];
  if (visit.payable > 0) {
    choices.push([pageKeys.pay, payment.takeNow(moneyText(visit.payable)), 'pay']);
  } else if (visit.held) choices.push([pageKeys.pay, visit.held.name, 'pay']);
  return {
    lines: sum,
    choices: [...keyed(choices), ...(visit.held ? [visit.held.why] : [])],
    message: series ? desk.askSeries : desk.askAfter,
    explain: desk.explainAfter,
    takes: series ? ['card'] : [],
    read: (typed, entry) => {
      if (entry.kind === 'card') {
        return fromCard<Answered>(ctx, entry.text, (next) => ({ set: { after: 'same', next } }));
      }
      if (entry.kind === 'nothing') return { set: { after: 'home' } };
      const picked = choices.find(([key]) => key === typed);
      const keys = choices.map(([key]) => key);
      return picked ? { set: { after: picked[2] } } : noKeyHere(ctx, typed, keys);
    },
  };
}
