/** `shipment add-range`: tracking codes that the post gave this office. */
import { command } from '../../cli/command.ts';
import { required, scannable, value, whole } from '../../cli/option.ts';
import { agencyId } from '../../cli/value-option.ts';
import { useOfRange } from '../../domain/backup/opened.ts';
import { leftIn } from '../../domain/shipment/range.ts';
import { addRange } from '../../domain/shipment/add-range.ts';
import { skipped, usedToo } from '../store/numbers-forward.ts';
import { rangeFields, rangeView } from './ranges.ts';
import { officeByCode } from '../office/shared.ts';

const MOST = 99_999_999;

export default command({
  args: {},
  options: {
    prefix: required(scannable(value(readPrefix, 'prefix', 'AA'), 'postal')),
    first: required(whole(1, MOST)),
    last: required(whole(1, MOST)),
    office: agencyId(),
    skip: skipped(),
  },
  asksToo: usedToo,
  json: [{ ranges: rangeFields }, 'codesLeft replayed'],
  run: async (input, ctx) => {
    const { value: ranges, replayed } = await ctx.write(async (writer, session) => {
      await writer.alone();
      const office = input.office ?? session.office.agencyId;
      await officeByCode(office, writer);
      const { prefix, first, last } = input;
      const existing = await writer.shipments.ranges(null);
      await writer.append(addRange({ office, prefix, first, last }, existing));
      const added = (await writer.shipments.ranges(office)).find(
        (each) => each.prefix === prefix && each.first === first,
      );
      await writer.append(useOfRange(added!, input.skip, await writer.history.losses()));
      return writer.shipments.ranges(office);
    });
    const codesLeft = ranges.reduce((sum, range) => sum + leftIn(range), 0);
    return { ranges: ranges.map(rangeView), codesLeft, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.shipment.rangeAdded(result.codesLeft));
    ui.next('motcua shipment ranges');
  },
});

function readPrefix(raw: string): string | null {
  const text = raw.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(text) ? text : null;
}
