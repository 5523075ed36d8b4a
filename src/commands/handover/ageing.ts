/** `handover ageing`: what is on the road, for how long, and how long that road usually takes. */
import { command } from '../../cli/command.ts';
import { flag } from '../../cli/option.ts';
import { sightOf } from '../../domain/dossier/sight.ts';
import type { Context } from '../../cli/context.ts';
import { ageing, type OnTheRoad } from '../../domain/handover/ageing.ts';
import { toSendOnFrom } from '../dossier/to-send-on.ts';
import { momentText } from '../../locale/format.ts';
import { handoverLineFields } from './view.ts';

export default command({
  args: {},
  options: { all: flag() },
  json: [
    { onTheRoad: [...handoverLineFields, 'hours usualHours late'] },
    { toSendOn: ['waiting late'] },
  ],
  run: async (input, ctx) => {
    const viewer = await ctx.viewer();
    const only = viewer && sightOf(viewer);
    const here = viewer?.office ?? null;
    return {
      onTheRoad: await onTheRoadOf(only ?? (input.all ? null : here), ctx),
      toSendOn: here === null ? { waiting: 0, late: 0 } : await toSendOnFrom(here, ctx),
    };
  },
  table: ({ onTheRoad }) => ({
    head: ['slip', 'from', 'to', 'sent_at', 'left', 'missing', 'hours', 'usual_hours', 'late'],
    rows: onTheRoad.map((each) => [
      ...[each.slip, each.from, each.to, each.sentAt, each.left, each.missing],
      ...[each.hours, each.usualHours, String(each.late)],
    ]),
  }),
  show: ({ onTheRoad, toSendOn }, ui) => {
    const { elsewhere, handover } = ui.texts.screen;
    const { waiting, late } = toSendOn;
    const unsent = waiting === 0 ? [] : ['motcua dossier list --to-send-on'];
    if (waiting > 0) ui.facts([[elsewhere.toSendOn, elsewhere.waiting(waiting, late)]]);
    if (onTheRoad.length === 0) {
      ui.line(`  ${handover.noneOnTheRoad}`);
      ui.next(...unsent);
      return;
    }
    ui.table(
      [handover.slip, handover.to, handover.sent, handover.count, handover.age, handover.usual],
      onTheRoad.map((each) => [
        each.slip,
        each.to,
        momentText(each.sentAt),
        each.missing === 0 ? String(each.left) : handover.left(each),
        handover.hours(each.hours) + (each.late ? ' !' : ''),
        each.usualHours === null ? '–' : handover.hours(each.usualHours),
      ]),
    );
    const lacking = onTheRoad.find(({ missing }) => missing > 0);
    ui.next(
      `motcua handover show ${onTheRoad[0]!.slip}`,
      ...unsent,
      ...(lacking ? [`motcua handover settle ${lacking.slip} … --as …`] : []),
    );
  },
});

/** What is on the road from or to an office, or anywhere, the longest first. */
export async function onTheRoadOf(office: string | null, ctx: Context): Promise<OnTheRoad[]> {
  const { handovers } = await ctx.store();
  const lines = await handovers.underWay(office);
  return ageing(lines, await handovers.journeys(), await ctx.now());
}
