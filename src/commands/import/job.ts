/** One import from its rows to its answer: what a file and a plan have in common. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import { happened } from '../../domain/event.ts';
import type { ImportCounts, ImportKind } from '../../domain/import/facts.ts';
import type { RawRow } from '../../domain/import/reading.ts';
import { Problem } from '../../domain/problem.ts';
import type { Act } from '../../domain/staff/role.ts';
import { importStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { BatchBegin, ChunkRules, RowOutcome } from '../../importing/chunk.ts';
import { BREATH_SECONDS, Pace } from '../../importing/pace.ts';
import {
  CHUNK_ROWS,
  run,
  type Batchable,
  type RunEnd,
  type RunHooks,
} from '../../importing/runner.ts';
import type { Writer } from '../../store/store.ts';
import type { ProgressLine } from '../../cli/progress.ts';

export interface Job {
  kind: ImportKind;
  /** From the first one, each time it is asked. */
  pages: () => AsyncIterable<Batchable<unknown>>;
  rules: ChunkRules<unknown>;
  batch: BatchBegin;
  /** Nothing is written. */
  planning: boolean;
  /** All rows in one transaction, or none. */
  together: boolean;
  /** Whom outcomes are told; one that knows of none yet, each time it is asked. */
  telling: () => (outcome: RowOutcome<unknown>) => void;
  progress: ProgressLine;
  /** Told of rows that tell of nobody; a plan has none. */
  passed?: (raw: RawRow) => void;
}

/** A catalogue is everybody's; papers and people are the counter's own work. */
export function importAct(kind: ImportKind): Act {
  return kind === 'procedures' ? 'config.manage' : 'import.write';
}

/**
 * Few at first: how slow the machine is shows only then. Fewer than least write the same pages
 * again and again, and the counters wait longer for what is over later.
 */
const PIECES = { first: 500, least: 100, most: CHUNK_ROWS };

/** Runs the rows. Throws `import.interrupted` when somebody asked to stop. */
export async function runJob(job: Job, ctx: Context): Promise<RunEnd> {
  const store = await ctx.store();
  // Nobody waits for a plan, and what is written together is one write in any case.
  const atOnce = job.together || job.planning ? { ...PIECES, first: PIECES.most } : PIECES;
  const pace = new Pace(atOnce);
  const go = (write: RunHooks<unknown>['write']): Promise<RunEnd> =>
    run(job.pages(), job.rules, job.batch, {
      write,
      pace,
      known: (wanted) => store.known(wanted),
      ended: job.telling(),
      passed: (raw) => job.passed?.(raw),
      progress: ({ rows }, bytes) => job.progress.show(rows, bytes),
      stopped: () => job.progress.stopped(),
    });
  const end = await (job.together
    ? writeRows(job, false, async (writer) => allOf(await go((work) => work(writer))), ctx)
    : go(job.planning ? null : chunksOf(job, pace, ctx)));
  job.batch.begun = end.begun;
  return end;
}

/** Writes chunk after chunk, each as large as the pace allows, and lets others in between. */
function chunksOf(job: Job, pace: Pace, ctx: Context): NonNullable<RunHooks<unknown>['write']> {
  const { stopwatch, pause } = ctx.surroundings;
  return async (work, { rows, full }) => {
    let began = 0;
    const timed: typeof work = (writer) => {
      began = stopwatch();
      return work(writer);
    };
    const value = await writeRows(job, full, timed, ctx);
    pace.held(rows, stopwatch() - began);
    // Meanwhile the rows behind are read.
    if (full) await pause(BREATH_SECONDS);
    return value;
  };
}

async function writeRows<T>(
  { kind, batch }: Job,
  many: boolean,
  work: (writer: Writer) => Promise<T>,
  ctx: Context,
): Promise<T> {
  const unlessUndone = async (writer: Writer): Promise<T> => {
    await requireNotUndone(batch.id, writer);
    return work(writer);
  };
  const aside = many && kind === 'dossiers';
  const { value } = await ctx.write(unlessUndone, { act: importAct(kind), key: null, aside });
  return value;
}

/**
 * Asked under the lock: nothing is added to a batch that is taken back, and nothing is decided by
 * what another leaves. Throws `import.already_undone` and `import.being_undone`.
 */
async function requireNotUndone(batch: Uuid, { imports }: Writer): Promise<void> {
  const now = await imports.undoneOr(batch);
  if (now === null) return;
  if (now.status === 'undone') throw new Problem('import.already_undone', { batch });
  throw new Problem('import.being_undone', { batch: now.id, file: now.file, what: null });
}

function allOf(end: RunEnd): RunEnd {
  if (end.counts.refused > 0) throw new Problem('import.changed_meanwhile', { row: 0 });
  return end;
}

/** Ends the batch, and keeps the answer under the command's own key. */
export async function finish<Answer extends object>(
  { kind, batch, planning }: Pick<Job, 'kind' | 'batch' | 'planning'>,
  counts: ImportCounts,
  answer: Answer,
  ctx: Context,
): Promise<Answer & { replayed: boolean }> {
  if (planning || (!batch.begun && ctx.globals.key === null)) return { ...answer, replayed: false };
  const work = async (writer: Writer, _session: Session): Promise<Answer> => {
    if (!batch.begun) return answer;
    await requireNotUndone(batch.id, writer);
    const data = { batch: batch.id, counts };
    await writer.append([happened('import.finished', importStream(batch.id), data, null)]);
    return answer;
  };
  const { value, replayed } = await ctx.write(work, { act: importAct(kind) });
  return { ...value, replayed };
}
