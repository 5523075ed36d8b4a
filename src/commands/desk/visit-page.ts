/**
 * A visit after each reception: another dossier in it, paying for all of it, or its end. It ends
 * by Enter or with the next person, and with one paper for all that was received.
 */
import type { Context } from '../../cli/context.ts';
import { patiently, runPatiently } from '../../cli/patience.ts';
import type { Question } from '../../cli/steps.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { amountDue } from '../../domain/fee/fee-line.ts';
import { owingRefusal, waysToPay } from '../../domain/payment/may-take.ts';
import { owedTogether } from '../../domain/payment/take-together.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { noDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import { actorHere } from '../dossier/act-facts.ts';
import { atRatesNow } from '../payment/ledger.ts';
import { tillAt } from '../payment/till.ts';
import { debtOf, type Debt } from '../payment/visit-debts.ts';
import { fromCard } from './card-question.ts';
import { pageKeys } from './dossier-keys.ts';
import { lastAnswers, newDraft } from './draft.ts';
import { heldPayment, type HeldAct } from './held-acts.ts';
import { headOfDossier } from './head.ts';
import { ownerAnswers } from './owner-step.ts';
import { toScan, type Next, type Place, type Way } from './place.ts';
import { noAnswers, type ReceiveAnswers } from './receive-answers.ts';
import { askOne, keyed, noKeyHere } from './screen.ts';
import { visitBefore } from './visit-steps.ts';
import type { Who } from './who.ts';

/** `next` is who comes after the visit, with the same as the last dossier of it. */
type After = 'another' | 'same' | 'next' | 'pay' | 'home';

interface Answered {
  after: After;
  /** The next person, whose card was scanned. */
  next: Who | null;
}

type VisitPlace = Extract<Place, { at: 'visit' }>;

/** Shows what was received just now, and asks what comes next; its end leads to what is below. */
export async function visitPage(ctx: Context, place: VisitPlace, below: Way): Promise<Next> {
  const { code, series, drawn = [] } = place;
  const visit = (await patiently(ctx, () => visitOf(ctx, code)))?.value;
  if (!visit) return 'back';
  const begun: Answered = { after: 'home', next: null };
  // Come back to, nothing of what was received is drawn any more to say whose it is.
  const head = drawn.length > 0 ? [] : await headOfDossier(code, ctx);
  const message = await askingAfter(ctx, series, below);
  const question = { ...afterQuestion(ctx, visit, series), message, head, drawn };
  const asked = await askOne(ctx, question, begun);
  // What words lead to is come back from, and the visit goes on.
  if (asked.end === 'diverted' && asked.scan.kind === 'words') return toScan(asked.scan);
  const { after, next } = asked.end === 'done' ? asked.answers : begun;
  if (after === 'pay') {
    const all = visit.codes.length > 1 ? ['--visit'] : [];
    await runPatiently(ctx, ['payment', 'take', code, ...all, '--print', '--quiet']);
    return { to: { at: 'visit', code, series } };
  }
  if (after === 'another') return orBack(ctx, () => another(ctx, visit, code));
  if (after === 'same') return orBack(ctx, () => sameInVisit(ctx, visit, code));
  await closeVisit(ctx, visit);
  if (asked.end === 'diverted') return toScan(asked.scan);
  return next === null ? 'back' : orBack(ctx, () => sameForNext(ctx, next));
}

/** What is received is not asked for again, whatever the server does: only what comes next is. */
async function orBack(ctx: Context, next: () => Promise<Next>): Promise<Next> {
  return (await patiently(ctx, next))?.value ?? 'back';
}

/** Another procedure for the same person, in the same visit: whoever came for them is there. */
async function another(ctx: Context, { id, owner, came }: Visit, visit: string): Promise<Next> {
  const answers = { ...noAnswers, citizen: owner, more: came };
  const draft = await newDraft(ctx, { visit: id, answers });
  return { to: { at: 'reception', draft, series: false, visit } };
}

/** The same for another person in the same visit, who has papers of their own: twins have two. */
async function sameInVisit(ctx: Context, { id }: Visit, visit: string): Promise<Next> {
  const last = (await lastAnswers(ctx)) ?? noAnswers;
  const { papers, lookUps, needed, notNeeded, missingReason, declaration } = noAnswers;
  const answers = { ...last, papers, lookUps, needed, notNeeded, missingReason, declaration };
  const draft = await newDraft(ctx, { visit: id, answers });
  return { to: { at: 'reception', draft, series: false, visit } };
}

/** The same for the next person, who has a visit of their own. */
async function sameForNext(ctx: Context, next: Who): Promise<Next> {
  const last = (await lastAnswers(ctx)) ?? noAnswers;
  const draft = await newDraft(ctx, { answers: { ...last, ...ownerAnswers(next) } });
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
  const all = await visitBefore(ctx, id);
  const atRates = await Promise.all(all.map((each) => atRatesNow(each, store)));
  const due = atRates.reduce((sum, { fees }) => sum + amountDue(fees), 0);
  const { owner, submitter, authorisation } = dossier;
  const came = { submitter: submitter?.citizen ?? null, authorisedBy: authorisation };
  const codes = all.map((each) => each.code);
  const money = await moneyHere(ctx, all);
  return { id, codes, amountDue: due, ...money, owner: owner.citizen, came };
}

/** What the visit owes, where whoever sits here may take it; else what stands in the way. */
async function moneyHere(
  ctx: Context,
  dossiers: readonly Dossier[],
): Promise<Pick<Visit, 'payable' | 'held'>> {
  const store = await ctx.store();
  const all = await Promise.all(dossiers.map((each) => debtOf(each, store)));
  const debts = all.filter((debt) => owingRefusal(debt) === null);
  // Where nothing is owed any more, nothing stands in the way of it.
  const [open] = [...debts, ...all.filter(isUnknown)];
  if (!open) return { payable: noDong, held: null };
  const actor = await actorHere(open.dossier, ctx);
  const till = await tillAt(actor, store);
  if (debts.some((debt) => waysToPay({ ...debt, till }).length > 0)) {
    return { payable: owedTogether(debts), held: null };
  }
  return { payable: noDong, held: await heldPayment(ctx, open.dossier, actor) };
}

/** What it costs, nobody has set: then it cannot be said to be paid. */
function isUnknown(debt: Debt): boolean {
  return owingRefusal(debt)?.code === 'payment.fee_unknown';
}

/** Several dossiers of one visit end in one paper that names them all. */
async function closeVisit(ctx: Context, { codes }: Visit): Promise<void> {
  if (codes.length > 1) await ctx.runCommand(['print', 'visit', codes[0]!, '--quiet']);
}

/** Enter ends the visit: where it then leads is said. */
async function askingAfter(ctx: Context, series: boolean, below: Way): Promise<string> {
  const { desk } = ctx.texts.screen;
  const under = below.at(-1);
  if (!under) return series ? desk.askSeries : desk.askAfter;
  if (under.at !== 'visit') return desk.askAfterBack(null);
  const before = await (await ctx.store()).dossiers.byCode(under.code);
  return desk.askAfterBack(before && before.owner.name);
}

/** In a series of the same, the next card goes on at once. */
function afterQuestion(
  ctx: Context,
  visit: Visit,
  series: boolean,
): Omit<Question<Answered>, 'message'> {
  const { desk, payment } = ctx.texts.screen;
  const { codes } = visit;
  const sum = codes.length > 1 ? [desk.visitSum(codes.length, moneyText(visit.amountDue))] : [];
  const choices: [key: string, name: string, after: After][] = [
    ['1', desk.anotherProcedure, 'another'],
    ['2', desk.sameInVisit, 'same'],
  ];
  if (visit.payable > 0) {
    choices.push([pageKeys.pay, payment.takeNow(moneyText(visit.payable)), 'pay']);
  } else if (visit.held) choices.push([pageKeys.pay, visit.held.name, 'pay']);
  return {
    lines: sum,
    choices: [...keyed(choices), ...(visit.held ? [visit.held.why] : [])],
    explain: desk.explainAfter,
    takes: series ? ['card'] : [],
    read: (typed, entry) => {
      if (entry.kind === 'card') {
        return fromCard<Answered>(ctx, entry.text, (next) => ({ set: { after: 'next', next } }));
      }
      if (entry.kind === 'nothing') return { set: { after: 'home' } };
      const picked = choices.find(([key]) => key === typed);
      const keys = choices.map(([key]) => key);
      return picked ? { set: { after: picked[2] } } : noKeyHere(ctx, typed, keys);
    },
  };
}
