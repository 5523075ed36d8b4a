/** What will be recorded of an act on a dossier: it stands above the question that agrees to it. */
import { basename } from 'node:path';
import type { Context } from '../../cli/context.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, maskedNumber, moneyText, momentText } from '../../locale/format.ts';
import { findDossier } from '../dossier/shared.ts';
import { resultText } from '../dossier/result-text.ts';
import { ledgerOf } from '../payment/ledger.ts';
import type { Collected } from './collector-steps.ts';
import type { Coming } from './coming.ts';
import { factsAbove } from './questions.ts';
import { reusedNames, type Supplied } from './stored-steps.ts';
import type { LabelledFacts } from '../../cli/ui.ts';

interface About {
  ctx: Context;
  dossier: Dossier;
}

type Tell<A> = (about: About, answers: A) => LabelledFacts | Promise<LabelledFacts>;

/** The preview of an act that records what was answered, and nothing that has to be computed. */
export function told<A>(tell: Tell<A>) {
  return async (ctx: Context, code: string, answers: A): Promise<Coming> => {
    const dossier = await findDossier(code, await ctx.store(), ctx);
    return { lines: await factsAbove(ctx, await tell({ ctx, dossier }, answers)), events: null };
  };
}

export function reasonFacts({ ctx }: About, { reason }: { reason: string | null }): LabelledFacts {
  return [[ctx.texts.screen.payment.reason, reason]];
}

/** The content of the notice: why, which papers, and that it is not the first. */
export function supplementFacts(about: About, answers: { reason: string | null }): LabelledFacts {
  const { ctx, dossier } = about;
  const { life } = ctx.texts.screen;
  const times = dossier.supplements.length + 1;
  const why: LabelledFacts =
    times === 1
      ? reasonFacts(about, answers)
      : [[life.supplements, life.supplementFact(times, answers.reason ?? '')]];
  return [...why, [life.papersAsked, dossier.missing.join('; ') || null]];
}

/** What was asked for and is there now: the last request, as the dossier's page tells it. */
export function completedFacts({ ctx, dossier }: About, { reuse }: Supplied): LabelledFacts {
  const { document, life } = ctx.texts.screen;
  const { items = [], reason = null } = dossier.supplements.at(-1) ?? {};
  const asked = life.supplementFact(dossier.supplements.length, reason ?? '');
  return [
    [life.supplements, reason && asked],
    [life.papersAsked, items.map(({ name }) => name).join('; ') || null],
    [document.reuse.papers, reusedNames(dossier, reuse ?? []).join('; ') || null],
  ];
}

export type ResolvedAnswers = {
  outcome: 'granted' | 'not_granted' | null;
  resultNumber: string | null;
  resultDate: PlainDate | null;
  /** The path of its file, or of none; `null` while nobody was asked. */
  file: readonly string[] | null;
};

export function resolvedFacts(
  { ctx }: About,
  { outcome, resultNumber, resultDate, file }: ResolvedAnswers,
): LabelledFacts {
  const { document, dossier } = ctx.texts.screen;
  const result = { outcome: outcome ?? 'granted', number: resultNumber ?? '' };
  return [
    [dossier.result, resultText(result, ctx.texts)],
    [dossier.resultDate, resultDate && dateText(resultDate)],
    [document.resultFile, file?.map((path) => basename(path)).join('; ') || null],
  ];
}

/**
 * The result, whom it goes to, what is still owed for it, held back here or not; and that nothing
 * is there to go online.
 */
export async function returnedFacts(
  { ctx, dossier: known }: About,
  { to, collectorName, collectorId, authority, paper }: Collected & { paper?: boolean | null },
): Promise<LabelledFacts> {
  const { document, dossier, handover, payment, words } = ctx.texts.screen;
  const { result } = known;
  const isOnline = result !== null && known.returnBy === 'online' && paper !== true;
  const files = isOnline ? await (await ctx.store()).documents.ofDossier(known.id) : [];
  const isFiled = files.some(({ of, gone }) => of === 'result' && gone === null);
  const money = moneyOf(await ledgerOf(known, await ctx.store()));
  const { outstanding, unknown } = money;
  const number = collectorId === null ? dossier.noPaperShown : maskedNumber(collectorId);
  const kind = words.collector[to ?? 'owner'];
  const who = to === 'owner' ? known.owner.name : `${collectorName ?? ''}, ${number}`;
  return [
    [dossier.result, result && resultText(result, ctx.texts)],
    [dossier.resultDate, result && dateText(result.date)],
    [document.resultFile, isOnline && !isFiled ? document.nothingGoes : null],
    [dossier.collector, `${who} (${kind})`],
    [handover.authority, authority && words.authority[authority]],
    [payment.outstanding, outstanding === 0 ? null : moneyText(outstanding)],
    [payment.unknown, unknown.join('; ') || null],
  ];
}

export function extendedFacts(
  about: About,
  { until, reason }: { until: PlainDate | null; reason: string | null },
): LabelledFacts {
  const { dossier, life } = about.ctx.texts.screen;
  const { dueAt } = about.dossier;
  return [
    [life.dueBefore, dueAt && momentText(dueAt)],
    [dossier.due, until && dateText(until)],
    ...reasonFacts(about, { reason }),
  ];
}

export function notedFacts({ ctx }: About, { text }: { text: string | null }): LabelledFacts {
  return [[ctx.texts.screen.dossier.note, text]];
}
