/** Doing what a plan says and nothing else. */
import type { Context } from '../../cli/context.ts';
import { RowReading } from '../../domain/import/reading.ts';
import { Problem } from '../../domain/problem.ts';
import { keepTidy } from '../../importing/frugal.ts';
import {
  overtaken,
  readRow,
  type BatchBegin,
  type ChunkRules,
  type ReadRow,
  type RowOutcome,
} from '../../importing/chunk.ts';
import { checkPlan, newPlanKey, planLines, type CheckedPlan } from '../../importing/plan-file.ts';
import type { PlanLine } from '../../importing/plan-line.ts';
import { CHUNK_ROWS, type Batchable } from '../../importing/runner.ts';
import { writes } from '../../importing/work.ts';
import { isServer } from '../../store/place.ts';
import { answerOf, Tally, type ImportAnswer } from './answer.ts';
import { legacyTables, workFor } from './facts.ts';
import { importAct, finish, runJob, type Job } from './job.ts';
import { sidesOf } from './sides.ts';
import { storeNames } from '../../config/kept-names.ts';
import { startProgress, type ProgressLine } from '../../cli/progress.ts';

export interface ApplyOptions {
  together: boolean;
  /** Though others wait while so many rows go in together. */
  now: boolean;
  /** Before which name the files beside are left; `null` leaves none. */
  files: string | null;
}

/**
 * Applies a plan: each row is decided again under the lock, and done only where that comes out as
 * planned. Throws `import.plan_damaged` and `import.plan_foreign`.
 */
export async function applyPlan(
  path: string,
  options: ApplyOptions,
  ctx: Context,
): Promise<ImportAnswer & { replayed: boolean }> {
  const plan = await checkPlan(path, await planKeyToRead(ctx));
  const { head } = plan;
  await ctx.requireMay(importAct(head.kind));
  if (options.together || head.allOrNothing) await requireShort(plan, options, ctx);
  keepTidy();
  const progress = startProgress(ctx, null);
  const { files: stem } = options;
  const sides = stem === null ? null : await sidesOf({ stem, header: head.header }, ctx);
  const fresh = () => {
    const files = sides?.() ?? null;
    return { files, tally: new Tally(files, ctx.texts, head.update) };
  };
  let told = fresh();
  const telling = () => {
    told.files?.drop();
    told = fresh();
    return (outcome: RowOutcome<unknown>) => told.tally.add(outcome);
  };
  try {
    const { job, resumed } = await planJob({ plan, progress, telling }, options, ctx);
    const end = await runJob(job, ctx);
    if (end.why === 'interrupt') {
      const kept = end.counts.imported + end.counts.updated;
      throw new Problem('import.interrupted', { file: path, batch: job.batch.id, kept });
    }
    const { kind, file, update } = head;
    const about = {
      batch: job.batch.begun ? job.batch.id : null,
      kind,
      file,
      format: null,
      encoding: null,
      dryRun: false,
      update,
      plan: path,
      sheet: null,
      otherSheets: [],
      unmapped: [],
      unclearDates: [],
      resumed,
      stopped: false,
      seconds: progress.seconds(),
      ...(told.files?.finish() ?? { files: null, kept: false }),
    };
    return await finish(job, end.counts, answerOf(about, end.counts, told.tally), ctx);
  } catch (error) {
    told.files?.drop();
    throw error;
  } finally {
    progress.end();
  }
}

/** With which plans of this store are sealed: made at its set-up, or with its first plan. */
export async function planKey(ctx: Context): Promise<string> {
  const { values } = await ctx.store();
  const kept = await values.get(storeNames.planKey);
  if (kept !== null) return kept;
  const made = newPlanKey();
  await values.set({ [storeNames.planKey]: made });
  return made;
}

/** The same to hold a plan against: where there is none, none was made here, and none is kept. */
async function planKeyToRead(ctx: Context): Promise<string> {
  return (await (await ctx.store()).values.get(storeNames.planKey)) ?? newPlanKey();
}

/** Above about so many rows a second go in where nothing else is written. */
const ROWS_A_SECOND = 5_000;

/**
 * What goes in all together keeps every counter of a store that is a file waiting. Throws
 * `import.long_together`.
 */
async function requireShort(
  { rows, head: { file } }: CheckedPlan,
  { now }: ApplyOptions,
  ctx: Context,
): Promise<void> {
  if (now || rows <= CHUNK_ROWS || isServer((await ctx.store()).path)) return;
  const seconds = Math.ceil(rows / ROWS_A_SECOND);
  throw new Problem('import.long_together', { file, rows, seconds });
}

interface Planned {
  plan: CheckedPlan;
  progress: ProgressLine;
  telling: Job['telling'];
}

async function planJob(
  { plan, progress, telling }: Planned,
  options: ApplyOptions,
  ctx: Context,
): Promise<{ job: Job; resumed: boolean }> {
  const store = await ctx.store();
  const { head, sha256 } = plan;
  const { kind, file, digest, update, replace, source, day, restoreZeros, ownColumns } = head;
  const { book = null } = head;
  const open = await store.imports.unfinished(digest, kind, file);
  const batch: BatchBegin = {
    id: open ?? (await ctx.newId()),
    begun: open !== null,
    file,
    digest,
    plan: sha256,
  };
  const places = new Map(
    head.columns.flatMap((column, at) => (column === null ? [] : [[column, at]])),
  );
  const legacy = await legacyTables(ctx);
  const dates = new Map((head.dates ?? []).map(({ column, order }) => [column, order]));
  const fonts = new Map((head.fonts ?? []).map(({ column, ...verdict }) => [column, verdict]));
  const reading = { legacy, fonts, today: day, restoreZeros, ownColumns, dates };
  const rules: ChunkRules<unknown> = {
    // What waits for a yes is in no plan's rows that go in.
    work: await workFor(kind, { source, book, acceptGaps: true, day }, ctx),
    reading: new RowReading(places, reading),
    seen: await store.seen(),
    options: { update, replace, batch: batch.id },
    columns: ownColumns ? null : new Set(places.keys()),
    refusalsLeft: Infinity,
  };
  const job: Job = {
    kind,
    pages: () => planPages(plan, rules),
    rules,
    batch,
    planning: false,
    together: options.together || head.allOrNothing,
    telling,
    progress,
  };
  return { job, resumed: open !== null };
}

async function* planPages(
  plan: CheckedPlan,
  rules: ChunkRules<unknown>,
): AsyncGenerator<Batchable<unknown>> {
  for await (const lines of planLines(plan)) {
    yield { rows: lines.map((line) => plannedRow(line, rules)), bytes: null };
  }
}

/**
 * A row of a plan. What goes in is read from its cells once more, and is done only where it says
 * what the plan says: nothing is written that our own reading has not made.
 */
function plannedRow(
  { place, cells, decision, row, notes, faults }: PlanLine,
  rules: ChunkRules<unknown>,
): ReadRow<unknown> {
  const raw = { row: place, cells, trouble: null };
  if (!writes(decision)) return { raw, row: null, own: null, notes, faults, planned: decision };
  const read = readRow(raw, rules);
  const same = read.row !== null && JSON.stringify(read.row) === JSON.stringify(row);
  return { ...read, notes, faults: [], planned: same ? decision : overtaken };
}
