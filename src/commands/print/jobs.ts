/** Papers on their way to a printer, as the commands on them show and name them. */
import type { Context } from '../../cli/context.ts';
import { needsSomebody } from '../../domain/printing/job.ts';
import { isOnItsWay } from '../../domain/printing/next.ts';
import { Problem } from '../../domain/problem.ts';
import type { Texts } from '../../locale/texts.ts';
import type { KeptJob, Outbox } from '../../store/outbox.ts';
import { sightHere } from '../dossier/shared.ts';
import { outboxOf } from './bring.ts';

/** What people type of a job's id: its end, which is chance. */
const CODE_LENGTH = 6;

export const jobFields = [
  'job code paper of number printer state reason tries copies by at since',
] as const;

export function jobView(job: KeptJob) {
  const { id, paper, of, number, printer, state, reason, tries, copies, by, at, since } = job;
  return {
    ...{ job: id, code: id.slice(-CODE_LENGTH), paper, of, number, printer, state, reason },
    ...{ tries, copies, by, at, since },
  };
}

/** How many papers wait, failed, and are not known to be printed. */
export function jobCounts(jobs: readonly Pick<KeptJob, 'state'>[]) {
  const count = (is: (state: KeptJob['state']) => boolean): number =>
    jobs.filter(({ state }) => is(state)).length;
  return {
    waiting: count(isOnItsWay),
    failed: count((state) => state === 'failed'),
    unknown: count((state) => state === 'unknown'),
  };
}

/** Whether anything may go on by itself, whoever sits here. */
export async function isOutboxOpen(ctx: Context): Promise<boolean> {
  const open = await openIn(ctx, async (outbox) => outbox.all());
  return jobCounts(open).waiting > 0;
}

/**
 * What waits here, for a screen; `null` where nothing does. Nothing is asked of any printer, and no
 * trouble with this machine's own file is told here.
 */
export async function papersWaiting(ctx: Context) {
  const open = await openIn(ctx, (outbox) => jobsSeen(ctx, outbox));
  return open.length === 0 ? null : jobCounts(open);
}

async function openIn(
  ctx: Context,
  jobs: (outbox: Outbox) => Promise<KeptJob[]>,
): Promise<KeptJob[]> {
  try {
    return (await jobs(await outboxOf(ctx))).filter(isOpenJob);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [];
  }
}

/** It is still to be printed, or somebody has to say what became of it. */
export function isOpenJob({ state }: Pick<KeptJob, 'state'>): boolean {
  return isOnItsWay(state) || needsSomebody(state);
}

/** The jobs that were named, by an id or its end. Throws `printer.job_not_found`. */
export function namedJobs(typed: readonly string[], jobs: readonly KeptJob[]): KeptJob[] {
  return typed.map((each) => {
    const end = each.trim().toLowerCase();
    const found = end.length < 4 ? [] : jobs.filter(({ id }) => id.endsWith(end));
    const [job] = found;
    if (!job || found.length > 1) throw new Problem('printer.job_not_found', { typed: each });
    return job;
  });
}

/**
 * The papers that whoever sits here may bring on, send elsewhere or take away: their pages speak of
 * people, and whom the post does not carry it sees on no paper either, but for prints of its own.
 */
export async function jobsSeen(ctx: Context, outbox: Outbox): Promise<KeptJob[]> {
  const jobs = outbox.all();
  if (jobs.length === 0 || (await sightHere(ctx)) === null) return jobs;
  const { staff } = await ctx.session();
  return jobs.filter(({ by }) => by === staff.login);
}

/** `receipt` and whose, as a sentence says them. */
export function jobWords(
  { paper, of, number }: Pick<KeptJob, 'paper' | 'of' | 'number'>,
  { screen: { outbox, words } }: Texts,
): readonly [paper: string, of: string] {
  return [outbox.printOf(words.printerUse[paper], number), of ?? ''];
}

/** How it stands, and why where its printer has said so. */
export function jobStateText(
  { state, reason }: Pick<KeptJob, 'state' | 'reason'>,
  { screen: { printer, words } }: Texts,
): string {
  const why = reason === null || reason === '' ? [] : [printer.reason(reason)];
  return [words.jobState[state], ...why].join('; ');
}
