/** Brings a paper on, step by step, from this machine's outbox to the paper in a printer. */
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import type { JobState } from '../../domain/printing/job.ts';
import {
  afterFault,
  afterLook,
  isGivenUp,
  isOnItsWay,
  nextStep,
} from '../../domain/printing/next.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Spooler, SpoolJob } from '../../spool/spooler.ts';
import type { KeptJob, Outbox } from '../../store/outbox.ts';
import type { Reader } from '../../store/store.ts';

/** Between two questions whether it is on paper. */
const POLL_SECONDS = 0.15;

/** How far a job came, and what stood in its way. */
export interface BroughtJob {
  /** As it is now; `null` where it is gone: what it was to print was never recorded. */
  job: KeptJob | null;
  fault: Problem | null;
  /** Another window of this machine is at it. */
  elsewhere: boolean;
}

export async function outboxOf(ctx: Context): Promise<Outbox> {
  const { Outbox } = await import('../../store/outbox.ts');
  return new Outbox(await ctx.machine());
}

/** Whose turn it is: this process, and which of its works. */
export async function turnOf(ctx: Context) {
  const { processHere } = await import('../../files/unfinished.ts');
  return { process: processHere(), work: await ctx.newId(), since: ctx.surroundings.clock() };
}

interface Bringing {
  ctx: Context;
  outbox: Outbox;
  spooler: Spooler;
}

/**
 * As far as it goes now; `waits` is for how many seconds its printer is asked whether it is on
 * paper. Throws what the machine's own file does; what a printer says is told in the answer.
 */
export async function bringOn(
  ctx: Context,
  outbox: Outbox,
  id: Uuid,
  { waits }: { waits: number },
): Promise<BroughtJob> {
  const turn = await turnOf(ctx);
  const job = outbox.take(id, turn);
  if (job === null) return { job: outbox.job(id), fault: null, elsewhere: true };
  try {
    return await broughtOn(ctx, outbox, job, Math.floor(waits / POLL_SECONDS));
  } finally {
    outbox.release(id, turn.work);
  }
}

async function broughtOn(
  ctx: Context,
  outbox: Outbox,
  taken: KeptJob,
  questions: number,
): Promise<BroughtJob> {
  let [job, left] = [taken, questions];
  const told = (fault: Problem | null): BroughtJob => ({ job, fault, elsewhere: false });
  try {
    const { spoolerFor } = await import('../../spool/choose.ts');
    const bringing = { ctx, outbox, spooler: spoolerFor(job.printer, ctx.surroundings.env) };
    while (isOnItsWay(job.state)) {
      const next = await oneStep(bringing, job);
      if (next === null) return { job: outbox.job(job.id), fault: null, elsewhere: false };
      if (next.state === job.state) {
        job = next;
        if (left === 0) break;
        left -= 1;
        await ctx.surroundings.pause(POLL_SECONDS);
      }
      job = next;
    }
    return told(null);
  } catch (fault) {
    if (!(fault instanceof Problem) || !fault.code.startsWith('printer.')) throw fault;
    const now = outbox.job(job.id);
    if (now === null) return { job: null, fault, elsewhere: false };
    const state = afterFault(now.state, fault.code);
    job = (await become({ ctx, outbox }, now, state, whyOf(fault))) ?? now;
    return told(fault);
  }
}

/** What a printer's problem says of why, by a keyword that `locale` has words for or its own. */
export function whyOf({ code, detail }: Problem): string {
  if (code === 'printer.unknown' || code === 'printer.bad_name') return 'no-such-printer';
  return 'why' in detail ? detail.why : code;
}

/** `null` where somebody else has changed it meanwhile, or it is gone. */
async function oneStep(bringing: Bringing, job: KeptJob): Promise<KeptJob | null> {
  switch (nextStep(job)) {
    case 'ask_journal':
      return askJournal(bringing, job);
    case 'begin':
      return begin(bringing, job);
    case 'look':
      return look(bringing, job);
    case 'nothing':
      return job;
  }
}

/** A crash came before or behind the write: the journal knows which. */
async function askJournal({ ctx, outbox }: Bringing, job: KeptJob): Promise<KeptJob | null> {
  const recorded = (reader: Pick<Reader, 'history'>): Promise<boolean> =>
    reader.history.wrote(job.command);
  const isRecorded =
    (await recorded(await ctx.store())) ||
    // Where a write may still be ending without whoever began it, its book tells once it is free.
    (await ctx.write(recorded, { act: 'paper.print', key: null })).value;
  if (isRecorded) return become({ ctx, outbox }, job, 'made', null);
  outbox.drop(job.id);
  return null;
}

async function begin(bringing: Bringing, job: KeptJob): Promise<KeptJob | null> {
  const { ctx, outbox, spooler } = bringing;
  const pages = paged(outbox, job);
  const spooled = await spooler.begin(pages);
  const since = await ctx.now();
  const begun = outbox.change(job.id, (now) =>
    now.state === 'made'
      ? { ...now, state: 'begun', spooled, tries: now.tries + 1, reason: null, since }
      : null,
  );
  // It prints nothing; whoever took the job meanwhile has begun one of their own.
  if (begun === null) await spooler.cancel(spooled, job.printer).catch(() => undefined);
  return begun && send(bringing, begun, { pages, isFirst: true });
}

/** `isFirst`: it was begun a moment ago, and no earlier try can have given anything. */
async function send(
  bringing: Bringing,
  job: KeptJob,
  { pages, isFirst }: { pages: SpoolJob; isFirst: boolean },
): Promise<KeptJob | null> {
  const { spooler } = bringing;
  const spooled = job.spooled!;
  try {
    const sent = await spooler.send(spooled, pages);
    if (sent.state !== 'unknown') return await settle(bringing, job, sent);
    // No answer came: where there is a list of jobs, it tells; the paper waits until it does.
    const { reason, ...looked } = await spooler.look(spooled, job);
    return await settle(bringing, job, { ...looked, reason: reason ?? sent.reason });
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    // They may have come there by an earlier try, of which no answer was heard.
    const said = await spooler.look(spooled, job).catch(() => null);
    const isSilent = said === null || said.state === 'unknown';
    const isNowhere = isSilent ? isFirst : !said.arrived;
    if (said !== null && !isNowhere) return settle(bringing, job, said);
    // Who knows nothing of it now can tell nothing of it later either.
    if (isNowhere && (said?.state === 'unknown' || isGivenUp(fault.code))) {
      await spooler.cancel(spooled, job.printer).catch(() => undefined);
      await become(bringing, job, 'made', whyOf(fault));
    }
    throw fault;
  }
}

async function look(bringing: Bringing, job: KeptJob): Promise<KeptJob | null> {
  return settle(bringing, job, await bringing.spooler.look(job.spooled!, job));
}

type SpoolerSaid = Awaited<ReturnType<Spooler['look']>>;

async function settle(
  bringing: Bringing,
  job: KeptJob,
  said: SpoolerSaid,
): Promise<KeptJob | null> {
  const next = afterLook(job, said);
  if (next === 'send') {
    return send(bringing, job, { pages: paged(bringing.outbox, job), isFirst: false });
  }
  return become(bringing, job, next.state, next.reason);
}

/** Throws `printer.refused` where its pages are gone. */
function paged(outbox: Outbox, job: KeptJob): SpoolJob {
  const { id, printer, driver, size, copies } = job;
  const pdf = outbox.pages(id);
  if (pdf === null) throw new Problem('printer.refused', { printer, why: 'pages-wiped' });
  // Others may read a spooler's list: the paper and whose it is, and no name of a person.
  return { id, printer, driver, size, copies, pdf, title: jobTitle(job) };
}

/** A paper as a list of a spooler calls it: `receipt H49.22-261123-0001`. */
export function jobTitle({ paper, of }: Pick<KeptJob, 'paper' | 'of'>): string {
  return [paper, of].filter((part) => part !== null).join(' ');
}

/** Makes it so where it still is as it was. */
export async function become(
  { ctx, outbox }: Pick<Bringing, 'ctx' | 'outbox'>,
  job: KeptJob,
  state: JobState,
  reason: string | null,
): Promise<KeptJob | null> {
  const now = await ctx.now();
  return outbox.change(job.id, (kept) => {
    if (kept.state !== job.state) return null;
    const since = state === kept.state ? kept.since : now;
    const spooled = state === 'made' ? null : kept.spooled;
    return { ...kept, state, reason, since, spooled };
  });
}
