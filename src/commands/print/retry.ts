/**
 * `print retry`: papers that wait or failed are given to their printer again. Of those of which
 * nobody knows whether they came out, a person says so first; the print's number stays the same.
 */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, many, textValue } from '../../cli/option.ts';
import { saidYes } from '../../cli/yes-no.ts';
import type { ChosenPrinter } from '../../domain/printing/paper-kind.ts';
import { needsSomebody } from '../../domain/printing/job.ts';
import { Problem } from '../../domain/problem.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { KeptJob, Outbox } from '../../store/outbox.ts';
import { requireFits } from '../printer/chosen.ts';
import { become, bringOn, outboxOf, turnOf } from './bring.ts';
import { namedPrinter } from './going.ts';
import {
  isOpenJob,
  jobCounts,
  jobFields,
  jobsSeen,
  jobStateText,
  jobView,
  jobWords,
  namedJobs,
} from './jobs.ts';
import { sendingOf } from './sending.ts';
import { Outcome } from '../../cli/outcome.ts';
import { exitCodes } from '../../cli/program.ts';

/** Of each paper, for its printer to say that it is out. */
const WAITS_SECONDS = 1.5;

export default command({
  args: { jobs: many(textValue('code')) },
  options: { came: choice(['yes', 'no']), printer: textValue('printer') },
  json: ['waiting failed unknown', { jobs: jobFields }],
  run: async (input, ctx) => {
    await ctx.requireMay();
    const outbox = await outboxOf(ctx);
    const seen = await jobsSeen(ctx, outbox);
    const meant = input.jobs.length === 0 ? seen.filter(isOpenJob) : namedJobs(input.jobs, seen);
    const printer = input.printer === null ? null : await namedPrinter(ctx, input.printer);
    if (printer !== null) for (const { paper } of meant) requireFits(paper, printer);
    const came = await whatCame(ctx, meant, input.came, input.jobs.length > 0);
    const jobs: KeptJob[] = [];
    let trouble: Problem | null = null;
    for (const job of meant) {
      const { now, fault } = await again(ctx, outbox, job, { came: came.get(job.id), printer });
      jobs.push(now);
      trouble ??= fault;
    }
    const value = { ...jobCounts(jobs), jobs: jobs.map(jobView) };
    const troubles = trouble === null ? [] : [{ fault: trouble, again: null }];
    return new Outcome(value, { troubles });
  },
  exitCode: ({ failed, unknown }) => (failed + unknown > 0 ? exitCodes.partly : 0),
  show: (result, ui) => {
    const { outbox } = ui.texts.screen;
    if (result.jobs.length === 0) ui.line(outbox.nothing);
    for (const job of result.jobs) {
      const said = outbox.became(...jobWords(job, ui.texts), jobStateText(job, ui.texts));
      if (job.state === 'printed') ui.done(said);
      else ui.line(said);
    }
    if (result.jobs.some(isOpenJob)) ui.next('motcua print queue');
  },
});

/**
 * What a person says of each that nobody knows. Throws `printer.came_unsaid` where nobody can be
 * asked and such a one was named; what was not named is then left as it is.
 */
async function whatCame(
  ctx: Context,
  meant: readonly KeptJob[],
  said: 'yes' | 'no' | null,
  areNamed: boolean,
): Promise<ReadonlyMap<Uuid, 'yes' | 'no'>> {
  const unsure = meant.filter(({ state }) => state === 'unknown');
  if (said === null && unsure.length > 0 && !ctx.interactive) {
    if (areNamed) throw new Problem('printer.came_unsaid', { jobs: unsure.length });
    return new Map();
  }
  const all = new Map<Uuid, 'yes' | 'no'>();
  for (const job of unsure) all.set(job.id, said ?? (await askCame(ctx, job)));
  return all;
}

async function askCame(ctx: Context, job: KeptJob): Promise<'yes' | 'no'> {
  const { outbox } = ctx.texts.screen;
  const asker = await ctx.ask();
  const question = outbox.askCame(...jobWords(job, ctx.texts), job.printer);
  for (;;) {
    const yes = saidYes(await asker.text(question, { explain: outbox.sayYesOrNo }), ctx.texts);
    if (yes !== null) return yes ? 'yes' : 'no';
  }
}

interface Wish {
  came: 'yes' | 'no' | undefined;
  printer: ChosenPrinter | null;
}

async function again(ctx: Context, outbox: Outbox, job: KeptJob, { came, printer }: Wish) {
  const kept = { now: job, fault: null };
  if (job.state === 'unknown') {
    if (came === undefined) return kept;
    if (came === 'yes') {
      return { now: (await become({ ctx, outbox }, job, 'printed', null)) ?? job, fault: null };
    }
  }
  if (!isOpenJob(job)) return kept;
  if (needsSomebody(job.state)) {
    if (!(await madeAgain(ctx, outbox, job)))
      return { now: outbox.job(job.id) ?? job, fault: null };
  }
  if (printer !== null) toAnother(outbox, job.id, printer);
  const { job: now, fault } = await bringOn(ctx, outbox, job.id, { waits: WAITS_SECONDS });
  const last = now ?? job;
  const told = sendingOf(last, fault).troubles[0]?.fault ?? null;
  return { now: last, fault: told instanceof Problem ? told : null };
}

/**
 * As if nobody had it: what may still be left of it at the spooler is taken away there first.
 * `false` where another window is at it, or has brought it on meanwhile.
 */
async function madeAgain(ctx: Context, outbox: Outbox, { id }: KeptJob): Promise<boolean> {
  const turn = await turnOf(ctx);
  const job = outbox.take(id, turn);
  if (job === null) return false;
  try {
    if (!needsSomebody(job.state)) return false;
    if (job.spooled !== null) {
      const { spoolerFor } = await import('../../spool/choose.ts');
      const spooler = spoolerFor(job.printer, ctx.surroundings.env);
      await spooler.cancel(job.spooled, job.printer).catch(() => undefined);
    }
    await become({ ctx, outbox }, job, 'made', null);
    return true;
  } finally {
    outbox.release(id, turn.work);
  }
}

/** One that no spooler has heard of yet may go elsewhere. */
function toAnother(outbox: Outbox, id: Uuid, { printer, driver }: ChosenPrinter): void {
  outbox.change(id, (job) => (job.state === 'made' ? { ...job, printer, driver } : null));
}
