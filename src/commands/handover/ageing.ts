/** `handover ageing`: what is on the road, for how long, and how long that road usually takes. */
import { command } from '../../cli/command.ts';
import { flag } from '../../cli/option.ts';
import { sightOf } from '../../domain/dossier/sight.ts';
import { ageing } from '../../domain/handover/ageing.ts';
import { momentText } from '../../locale/format.ts';
import { handoverLineFields } from './view.ts';

export default command({
  args: {},
  options: { all: flag() },
  json: [{ onTheRoad: [...handoverLineFields, 'hours usualHours late'] }],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const viewer = await ctx.viewer();
    const only = viewer && sightOf(viewer);
    const office = only ?? (input.all ? null : (viewer?.office ?? null));
    const lines = await store.handovers.underWay(office);
    return { onTheRoad: ageing(lines, await store.handovers.journeys(), await ctx.now()) };
  },
  table: ({ onTheRoad }) => ({
    head: ['slip', 'from', 'to', 'sent_at', 'left', 'hours', 'usual_hours', 'late'],
    rows: onTheRoad.map((each) => [
      ...[each.slip, each.from, each.to, each.sentAt, each.count - each.received],
      ...[each.hours, each.usualHours, String(each.late)],
    ]),
  }),
  show: ({ onTheRoad }, ui) => {
    const { handover } = ui.texts.screen;
    if (onTheRoad.length === 0) {
      ui.line(`  ${handover.noneOnTheRoad}`);
      return;
    }
    ui.table(
      [handover.slip, handover.to, handover.sent, handover.count, handover.age, handover.usual],
      onTheRoad.map((each) => [
        each.slip,
        each.to,
        momentText(each.sentAt),
        String(each.count - each.received),
        handover.hours(each.hours) + (each.late ? ' !' : ''),
        each.usualHours === null ? '–' : handover.hours(each.usualHours),
      ]),
    );
    ui.next(`motcua handover show ${onTheRoad[0]!.slip}`);
  },
});
