/** `shipment ranges`: the ranges of tracking codes, and how many of each are left. */
import { command } from '../../cli/command.ts';
import { leftIn, type UsedRange } from '../../domain/shipment/range.ts';
import { trackingOf } from '../../domain/shipment/tracking.ts';

export const rangeFields = ['office first last left'] as const;

export default command({
  args: {},
  options: {},
  json: [{ ranges: rangeFields }],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    return { ranges: (await store.shipments.ranges(null)).map(rangeView) };
  },
  table: ({ ranges }) => ({
    head: ['office', 'first', 'last', 'left'],
    rows: ranges.map(({ office, first, last, left }) => [office, first, last, left]),
  }),
  show: ({ ranges }, ui) => {
    const { shipment, office } = ui.texts.screen;
    ui.table(
      [office.agencyId, shipment.first, shipment.last, shipment.left],
      ranges.map(({ office: holder, first, last, left }) => [holder, first, last, String(left)]),
    );
    ui.next('motcua shipment add-range --prefix … --first … --last …');
  },
});

export function rangeView(range: UsedRange) {
  const { office, prefix } = range;
  const [first, last] = [trackingOf(prefix, range.first), trackingOf(prefix, range.last)];
  return { office, first, last, left: leftIn(range) };
}
