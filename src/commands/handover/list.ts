/** `handover list`: batches sent and received, newest first, or all that is not finished. */
import { command } from '../../cli/command.ts';
import { choice, flag, whole, withDefault } from '../../cli/option.ts';
import { agencyId, date } from '../../cli/value-option.ts';
import { sightOf } from '../../domain/dossier/sight.ts';
import { momentText } from '../../locale/format.ts';
import { handoverLineFields } from './view.ts';

export default command({
  args: {},
  options: {
    office: agencyId(),
    side: choice(['in', 'out'], 'side'),
    open: flag(),
    from: date(),
    to: date(),
    limit: withDefault(whole(1, 10_000), 50),
  },
  json: [{ handovers: handoverLineFields }],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const viewer = await ctx.viewer();
    // The post is shown its own, whichever office is asked about.
    const only = viewer && sightOf(viewer);
    const office = only ?? input.office ?? viewer?.office ?? null;
    const handovers = await store.handovers.list({
      limit: input.limit,
      open: input.open,
      ...(office !== null && { office }),
      ...(input.side !== null && { side: input.side }),
      ...(input.from !== null && { from: input.from }),
      ...(input.to !== null && { to: input.to }),
    });
    return { handovers };
  },
  table: ({ handovers }) => ({
    head: ['slip', 'from', 'to', 'state', 'sent_at', 'count', 'received', 'missing', 'open'],
    rows: handovers.map((each) => [
      ...[each.slip, each.from, each.to, each.state, each.sentAt],
      ...[each.count, each.received, each.missing, each.open].map(String),
    ]),
  }),
  show: ({ handovers }, ui) => {
    const { handover, words } = ui.texts.screen;
    if (handovers.length === 0) {
      ui.line(`  ${handover.none}`);
      ui.next('motcua handover send --all-received --to …');
      return;
    }
    ui.table(
      [handover.slip, handover.from, handover.to, handover.sent, handover.count, handover.state],
      handovers.map((each) => [
        each.slip,
        each.from,
        each.to,
        momentText(each.sentAt),
        `${each.received}/${each.count}`,
        words.handoverState[each.state],
      ]),
    );
    ui.next(`motcua handover show ${handovers[0]!.slip}`);
  },
});
