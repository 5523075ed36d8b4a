/** From a file to the store, or to a plan: `import dossiers|citizens|procedures|certifications`. */

import { dirname, join } from 'node:path';
import { removeAll, removeFile } from '../../files/remove.ts';
import type { Context } from '../../cli/context.ts';
import type { ImportKind } from '../../domain/import/facts.ts';
import { RowReading } from '../../domain/import/reading.ts';
import { Problem } from '../../domain/problem.ts';
import { scratchFolder } from '../../files/unfinished.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { keepTidy } from '../../importing/frugal.ts';
import type { BatchBegin, ChunkRules, RowOutcome } from '../../importing/chunk.ts';
import type { RunEnd } from '../../importing/runner.ts';
import { isUnchanged, lookAt, type SourceFile } from '../../importing/source.ts';
import type { LeftToSay } from './ask-left.ts';
import { readyList, type ReadyList } from './ready.ts';
import { answerOf, Tally, type ImportAnswer } from './answer.ts';
import {
  listName,
  linePlanned,
  planWriter,
  type FileRequest,
  type ImportRequest,
  type OpenedList,
} from './opened.ts';
import { applyPlan } from './plan.ts';
import { workFor } from './facts.ts';
import { importAct, finish, runJob, type Job } from './job.ts';
import { sidesOf } from './sides.ts';
import { startProgress } from '../../cli/progress.ts';

/** Reads a file and does, or plans, what its rows say. */
export async function importFile(
  kind: ImportKind,
  request: FileRequest,
  ctx: Context,
): Promise<ImportAnswer & { replayed: boolean }> {
  await ctx.requireMay(importAct(kind));
  keepTidy();
  const ask = ctx.interactive ? await import('./ask-file.ts') : null;
  const pick = ask && { pick: async (sheets: readonly string[]) => ask.askSheet(sheets, ctx) };
  const source = await lookAt(request.file, { ...request, ...pick }, () => inputOf(ctx));
  try {
    return await untilSaid(await readyList({ kind, request, source }, ctx), ctx);
  } finally {
    source.close();
  }
}

/** What rows leave for a person to say is asked behind them; then they are read once more. */
async function untilSaid(ready: ReadyList, ctx: Context) {
  let { request } = ready;
  for (;;) {
    const found = await withProgress({ ...ready, request }, ctx);
    const { answer, left } = found;
    const mayAsk = ctx.interactive && ctx.globals.key === null && !answer.stopped;
    if (!mayAsk || request.dryRun || request.plan !== null) return answer;
    if (left.changed.length + left.poorer.length + left.far.length === 0) return answer;
    const { askLeft } = await import('./ask-left.ts');
    const said = await askLeft(found, ctx);
    if (said === null) return answer;
    const { files } = answer;
    // They told of rows that are read again now.
    for (const path of Object.values(files ?? {})) if (path !== null) removeFile(path);
    request = Object.assign({ ...ready.request }, said);
  }
}

async function* inputOf({ surroundings: { stdin } }: Context): AsyncGenerator<Uint8Array> {
  if (stdin.bytes) yield* stdin.bytes();
  else yield Buffer.from(await stdin.read());
}

async function withProgress(ready: ReadyList, ctx: Context): Promise<FirstPass> {
  const { source } = ready;
  const progress = startProgress(ctx, source.format === 'xlsx' ? null : source.bytes);
  try {
    return await withDates({ ...ready, progress }, ctx);
  } finally {
    progress.end();
  }
}

async function withDates(asked: ReadyList & ImportRequest, ctx: Context): Promise<FirstPass> {
  const { request, source, open, legacy, dates } = asked;
  const table = await open();
  const { fontsOf } = await import('../../importing/font-look.ts');
  const fonts = await fontsOf(source, table, legacy);
  // Whoever wants all or nothing is told of every bad row before the first good one goes in.
  const first = request.allOrNothing && !request.dryRun && request.plan === null;
  const { header } = table;
  const files = (await sidesOf({ stem: stemOf(request, source), header }, ctx))();
  try {
    const found = await firstPass({ ...asked, table, dates, files, legacy, fonts }, first, ctx);
    const all = first && found.answer.refused === 0;
    return all ? { ...found, answer: await secondPass(found, request.now, ctx) } : found;
  } catch (error) {
    files.drop();
    throw error;
  }
}

interface FirstPass extends LeftToSay {
  answer: ImportAnswer & { replayed: boolean };
  /** Where the plan lies that the second pass applies. */
  plan: string | null;
}

/** `planned`: all is looked at before the first row goes in. */
async function firstPass(asked: OpenedList, planned: boolean, ctx: Context): Promise<FirstPass> {
  const { kind, request, source, progress, table, files } = asked;
  const planning = planned || request.dryRun || request.plan !== null;
  const batch = await batchFor(kind, source, planning, ctx);
  const resumed = batch.begun;
  const rules = await rulesFor(asked, planning ? null : batch.id, ctx);
  const tally = new Tally(files, ctx.texts, request.update);
  const planFile = request.plan ?? (planned ? scratchPlan() : null);
  const plan = planFile === null ? null : await planWriter(planFile, asked, ctx);
  // Chunk by chunk, and so once: what is done all together comes by a plan.
  const telling = () => (outcome: RowOutcome<unknown>) => {
    tally.add(outcome);
    plan?.add(linePlanned(outcome));
  };
  const job: Job = {
    kind,
    pages: () => table.pages,
    rules,
    batch,
    planning,
    together: false,
    telling,
    progress,
    passed: (raw) => tally.pass(raw),
  };
  try {
    const end = await runJob(job, ctx);
    refuseInterrupted(end, source, batch);
    await refuseChanged(end, source, batch);
    plan?.finish();
    const about = {
      ...aboutFile(asked, planning),
      batch: batch.begun ? batch.id : null,
      plan: request.plan,
      unmapped: table.unmapped(),
      unclearDates: asked.dates.unclear.flatMap(({ dayFirst: _day, either: _either, ...unclear }) =>
        tally.unclear.has(unclear.column) ? [unclear] : [],
      ),
      resumed,
      stopped: end.why === 'refusals',
      seconds: progress.seconds(),
      ...files.finish(),
    };
    const answer = answerOf(about, end.counts, tally);
    const { left } = tally;
    const finished = await finish(job, end.counts, answer, ctx);
    return { answer: finished, left, work: rules.work, table, plan: planFile };
  } catch (error) {
    plan?.drop();
    throw error;
  }
}

/** Everything was good: now it goes in, in one piece. */
async function secondPass(found: FirstPass, now: boolean, ctx: Context) {
  try {
    const { answer } = found;
    const applied = await applyPlan(found.plan!, { together: true, now, files: null }, ctx);
    const { batch, imported, updated, seconds, replayed } = applied;
    return { ...answer, dryRun: false, batch, imported, updated, seconds, replayed };
  } finally {
    removeAll(dirname(found.plan!));
  }
}

function scratchPlan(): string {
  return join(scratchFolder(), 'plan.ndjson');
}

function aboutFile({ kind, source, request }: ImportRequest, planning: boolean) {
  const { format } = source;
  // A workbook's letters are its own affair.
  const encoding = format === 'xlsx' ? null : source.encoding;
  const dryRun = planning && (request.dryRun || request.plan !== null || request.allOrNothing);
  const sheets = { sheet: source.sheet, otherSheets: [...source.otherSheets] };
  const { update } = request;
  return { kind, file: source.name, format, encoding, ...sheets, dryRun, update };
}

/** Beside the file; for standard input, and where somebody says so, in another folder. */
function stemOf({ file, out }: FileRequest, source: SourceFile): string {
  if (out !== null) return join(out, source.name);
  return file === '-' ? source.name : file;
}

/** A batch of the same bytes that was cut off goes on; else a new one begins with its first row. */
async function batchFor(
  kind: ImportKind,
  source: SourceFile,
  planning: boolean,
  ctx: Context,
): Promise<BatchBegin> {
  const store = await ctx.store();
  const { digest } = source;
  const file = listName(source);
  const open = planning
    ? null
    : await store.imports.unfinished(digest, kind, file.slice(source.name.length));
  const id = open ?? (await ctx.newId());
  return { id, begun: open !== null, file, digest, plan: null };
}

/** `batch` is what is written; `null` while only planning. */
async function rulesFor(
  { kind, request, table, dates, legacy, fonts }: OpenedList,
  batch: Uuid | null,
  ctx: Context,
): Promise<ChunkRules<unknown>> {
  const store = await ctx.store();
  const { restoreZeros, update, replace, stopAfter, source, book, acceptGaps } = request;
  const reading = {
    legacy,
    fonts,
    today: await ctx.today(),
    restoreZeros,
    ownColumns: !table.fixed,
    dates: dates.orders,
  };
  return {
    work: await workFor(kind, { source, book, acceptGaps, day: await ctx.today() }, ctx),
    reading: new RowReading(table.places, reading),
    seen: await store.seen(),
    options: { update, replace, batch },
    columns: table.fixed ? new Set(table.places.keys()) : null,
    refusalsLeft: stopAfter ?? Infinity,
  };
}

function refuseInterrupted(end: RunEnd, source: SourceFile, batch: BatchBegin): void {
  if (end.why !== 'interrupt') return;
  const kept = end.counts.imported + end.counts.updated;
  const id = batch.begun ? batch.id : null;
  throw new Problem('import.interrupted', { file: source.name, batch: id, kept });
}

/**
 * Whoever still writes in a file would have its rows half old and half new. What went in stays as a
 * batch that is not over. Throws `import.file_changed`.
 */
async function refuseChanged(end: RunEnd, source: SourceFile, batch: BatchBegin): Promise<void> {
  if (await isUnchanged(source)) return;
  const kept = end.counts.imported + end.counts.updated;
  const id = batch.begun ? batch.id : null;
  throw new Problem('import.file_changed', { file: source.name, batch: id, kept });
}
