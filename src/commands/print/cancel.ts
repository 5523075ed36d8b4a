/** `print cancel`: papers that wait are not printed any more; that they were made stays recorded. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, required, textValue } from '../../cli/option.ts';
import { isEnded, mayBecome } from '../../domain/printing/job.ts';
import { Problem } from '../../domain/problem.ts';
import type { KeptJob, Outbox } from '../../store/outbox.ts';
import { become, outboxOf, turnOf, whyOf } from './bring.ts';
import { jobFields, jobsSeen, jobStateText, jobView, jobWords, namedJobs } from './jobs.ts';

export default command({
  args: { jobs: many(required(textValue('code'))) },
  options: {},
  json: [{ jobs: jobFields }],
  run: async (input, ctx) => {
    await ctx.requireMay();
    const outbox = await outboxOf(ctx);
    const meant = namedJobs(input.jobs, await jobsSeen(ctx, outbox));
    const jobs: KeptJob[] = [];
    for (const job of meant) jobs.push(await cancelled(ctx, outbox, job));
    return { jobs: jobs.map(jobView) };
  },
  show: ({ jobs }, ui) => {
    const { outbox } = ui.texts.screen;
    for (const job of jobs) {
      const words = jobWords(job, ui.texts);
      if (job.state === 'cancelled') ui.done(outbox.cancelled(...words));
      else if (job.state === 'printed') ui.warn(outbox.tooLate(...words));
      else if (job.state === 'unknown') {
        ui.warn(outbox.became(...words, jobStateText(job, ui.texts)));
      } else ui.warn(outbox.inOtherHands(...words));
    }
    ui.next('motcua print queue');
  },
});

/** What its printer has already put on paper is printed, and not cancelled. */
async function cancelled(ctx: Context, outbox: Outbox, known: KeptJob): Promise<KeptJob> {
  const [{ id }, turn] = [known, await turnOf(ctx)];
  const job = outbox.take(id, turn) ?? outbox.job(id);
  // It was never recorded, and another window has taken it away: nothing of it is printed.
  if (job === null) return { ...known, state: 'cancelled' };
  if (job.turn?.work !== turn.work || isEnded(job.state)) {
    outbox.release(id, turn.work);
    return job;
  }
  try {
    const { state, reason } = await endOf(ctx, job);
    return (await become({ ctx, outbox }, job, state, reason)) ?? job;
  } finally {
    outbox.release(id, turn.work);
  }
}

interface JobEnd {
  state: 'printed' | 'cancelled' | 'unknown';
  reason: string | null;
}

/**
 * How it ends at its spooler. Of what a spooler that answers no more had, nobody knows; whoever
 * cancels such a one has looked at the printer, and gives it up.
 */
async function endOf(ctx: Context, job: KeptJob): Promise<JobEnd> {
  const { spooled, printer, state } = job;
  if (spooled === null || state === 'failed') return { state: 'cancelled', reason: null };
  const { spoolerFor } = await import('../../spool/choose.ts');
  const spooler = spoolerFor(printer, ctx.surroundings.env);
  try {
    await spooler.cancel(spooled, printer);
    const said = await spooler.look(spooled, job);
    return { state: said.state === 'printed' ? 'printed' : 'cancelled', reason: null };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    if (!mayBecome(state, 'unknown')) return { state: 'cancelled', reason: null };
    return { state: 'unknown', reason: whyOf(fault) };
  }
}
