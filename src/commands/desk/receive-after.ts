/** After a receipt: another procedure for the same person, the same for the next, or home. */
import type { Context } from '../../cli/context.ts';
import type { Ended, Question } from '../../cli/steps.ts';
import type { Scan } from '../../domain/scan/route.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { moneyText } from '../../locale/format.ts';
import { showReceived } from '../dossier/reception.ts';
import { dossierView } from '../dossier/view.ts';
import { lastAnswers, newDraft, type Draft } from './draft.ts';
import { asOwner, fromCard, type Who } from './owner-step.ts';
import { noAnswers } from './receive-answers.ts';
import { receiveFlow } from './receive-flow.ts';
import { askOne, inkOf, screenOf, tellTroubles } from './screen.ts';

type After = 'another' | 'same' | 'home';

interface Answered {
  after: After;
  /** The next person, where a card was scanned at once. */
  next: Who | null;
}

/**
 * Receives, then goes on as the clerk says; gives the scan that led elsewhere, or `null`. In a
 * `series` of the same the next card scanned is the next person.
 */
export async function receiveAndAfter(
  ctx: Context,
  first: Draft,
  series = false,
): Promise<Scan | null> {
  let draft: Draft | null = first;
  let inSeries = series;
  while (draft) {
    const ended = await receiveFlow(ctx, draft);
    if (ended.end === 'left') return null;
    if (ended.end === 'diverted') return ended.scan;
    const ink = await inkOf(ctx, 'stdout');
    ink.line();
    const { value: received, troubles } = ended.outcome;
    showReceived(received, ink);
    tellTroubles(ctx, troubles);
    const visit = await visitOf(ctx, received.code);
    const begun: Answered = { after: 'home', next: null };
    const asked: Ended<Answered> = await askOne(ctx, afterQuestion(ctx, visit, inSeries), begun);
    const { after, next }: Answered = asked.end === 'done' ? asked.answers : begun;
    const more: boolean = after === 'another';
    if (!more) await closeVisit(ctx, visit);
    if (asked.end === 'diverted') return asked.scan;
    if (after === 'home') return null;
    const last = (await lastAnswers(ctx)) ?? noAnswers;
    const person = next ? asOwner(next) : { set: {} };
    const owned = 'set' in person ? person.set : {};
    const answers = more ? { ...noAnswers, citizen: visit.owner } : { ...last, ...owned };
    draft = await newDraft(ctx, { visit: more ? visit.id : null, answers });
    inSeries = !more;
  }
  return null;
}

/** As the last one, for another person: only the person is asked for. */
export async function receiveSame(ctx: Context): Promise<Scan | null> {
  const answers = await lastAnswers(ctx);
  if (answers) return receiveAndAfter(ctx, await newDraft(ctx, { answers }), true);
  (await screenOf<object>(ctx)).say([ctx.texts.screen.desk.nothingLast]);
  return null;
}

interface Visit {
  id: Uuid;
  codes: string[];
  amountDue: number;
  /** The record of the last dossier's owner. */
  owner: string | null;
}

async function visitOf(ctx: Context, code: string): Promise<Visit> {
  const store = await ctx.store();
  const dossier = (await store.dossiers.byCode(code))!;
  const id = (await store.queue.visitOf(dossier.id))!;
  const codes = await store.queue.visit(id);
  const all = await Promise.all(codes.map((each) => store.dossiers.byCode(each)));
  const amountDue = all.reduce((sum, each) => sum + dossierView(each!).amountDue, 0);
  return { id, codes, amountDue, owner: dossier.owner.citizen };
}

/** Several dossiers of one visit end in one paper that names them all. */
async function closeVisit(ctx: Context, { codes }: Visit): Promise<void> {
  if (codes.length > 1) await ctx.runCommand(['print', 'visit', codes[0]!, '--quiet']);
}

/** In a series of the same, the next card goes on at once. */
function afterQuestion(ctx: Context, visit: Visit, series: boolean): Question<Answered> {
  const { desk } = ctx.texts.screen;
  const { codes, amountDue } = visit;
  const sum = codes.length > 1 ? [desk.visitSum(codes.length, moneyText(amountDue))] : [];
  return {
    lines: [...sum, `  1  ${desk.anotherProcedure}`, `  2  ${desk.sameAsLast}`],
    message: series ? desk.askSeries : desk.askAfter,
    explain: desk.explainAfter,
    takes: series ? ['card'] : [],
    read: (typed, entry) => {
      if (entry.kind === 'card') {
        return fromCard<Answered>(ctx, entry.text, (next) => ({ set: { after: 'same', next } }));
      }
      if (entry.kind === 'nothing') return { set: { after: 'home' } };
      if (typed === '1') return { set: { after: 'another' } };
      return typed === '2' ? { set: { after: 'same' } } : { say: [desk.oneOfThese(2)] };
    },
  };
}
