/** `print queue`: what waits for a printer, failed, or may not have come out. */
import { command } from '../../cli/command.ts';
import { flag } from '../../cli/option.ts';
import { momentText } from '../../locale/format.ts';
import { outboxOf } from './bring.ts';
import {
  isOpenJob,
  jobCounts,
  jobFields,
  jobsSeen,
  jobStateText,
  jobView,
  jobWords,
} from './jobs.ts';
import { bringAllOn } from './sending.ts';

/** For what was left before: whoever looks may wait a little for what they see. */
const RECOVERY_SECONDS = 3;

export default command({
  args: {},
  options: { all: flag() },
  json: ['waiting failed unknown', { jobs: jobFields }],
  run: async ({ all }, ctx) => {
    await bringAllOn(ctx, RECOVERY_SECONDS);
    const jobs = await jobsSeen(ctx, await outboxOf(ctx));
    const shown = all ? jobs : jobs.filter(isOpenJob);
    return { ...jobCounts(jobs), jobs: shown.map(jobView) };
  },
  table: ({ jobs }) => ({
    head: ['code', 'paper', 'of', 'number', 'printer', 'state', 'reason', 'tries', 'at', 'since'],
    rows: jobs.map((each) => [
      ...[each.code, each.paper, each.of ?? '', each.number, each.printer, each.state],
      ...[each.reason ?? '', each.tries, each.at, each.since],
    ]),
  }),
  show: (result, ui) => {
    const { outbox } = ui.texts.screen;
    if (result.jobs.length === 0) {
      ui.line(outbox.nothing);
      return;
    }
    ui.table(
      [outbox.code, outbox.paper, outbox.of, outbox.printer, outbox.state, outbox.since],
      result.jobs.map((each) => [
        each.code,
        ...jobWords(each, ui.texts),
        each.printer,
        jobStateText(each, ui.texts),
        momentText(each.since),
      ]),
    );
    const { waiting, failed, unknown } = result;
    if (waiting + failed > 0) ui.next('motcua print retry');
    if (unknown > 0) ui.next('motcua print retry --came yes', 'motcua print retry --came no');
  },
});
