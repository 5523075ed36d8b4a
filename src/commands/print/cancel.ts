/** `print cancel`: papers that wait are not printed any more; that they were made stays recorded. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, required, textValue } from '../../cli/option.ts';
import { isEnded } from '../../domain/printing/job.ts';
import type { KeptJob, Outbox } from '../../store/outbox.ts';
import { become, outboxOf, turnOf } from './bring.ts';
import { jobFields, jobsSeen, jobView, jobWords, namedJobs } from './jobs.ts';

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
      else ui.warn(outbox.inOtherHands(...words));
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
    const { spooled, printer } = job;
    if (spooled !== null && job.state !== 'failed') {
      const { spoolerFor } = await import('../../spool/choose.ts');
      const spooler = spoolerFor(printer, ctx.surroundings.env);
      await spooler.cancel(spooled, printer);
      const said = await spooler.look(spooled, job);
      if (said.state === 'printed') {
        return (await become({ ctx, outbox }, job, 'printed', null)) ?? job;
      }
    }
    return (await become({ ctx, outbox }, job, 'cancelled', null)) ?? job;
  } finally {
    outbox.release(id, turn.work);
  }
}
