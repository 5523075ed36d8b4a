/** `office edit`: where an office is reached, as papers printed from now on say it. */
import { command } from '../../cli/command.ts';
import { emptiable, offering, required, textValue } from '../../cli/option.ts';
import { address, phone } from '../../cli/value-option.ts';
import { correctOffice } from '../../domain/office/correct.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { findOffice } from './shared.ts';

export default command({
  args: { office: required(offering('office', textValue('agency-id'))) },
  options: { address: emptiable(address()), phone: emptiable(phone()) },
  json: ['agencyId name kind parent address phone changed replayed'],
  missing: (input) =>
    input.address === null && input.phone === null ? ['--address | --phone'] : [],
  run: async (input, ctx) => {
    const { agencyId } = await findOffice(input.office, await ctx.store());
    const told = (typed: string | null, before: string | null): string | null =>
      typed === null ? before : cleanLine(typed) || null;
    const { value, replayed } = await ctx.write(async (writer) => {
      const before = (await writer.offices.byId(agencyId))!;
      const after = {
        address: told(input.address, before.address),
        phone: told(input.phone, before.phone),
      };
      const events = correctOffice(before, after);
      await writer.append(events);
      const { name, kind, parent } = before;
      return { agencyId, name, kind, parent, ...after, changed: events.length > 0 };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { office } = ui.texts.screen;
    ui.done(result.changed ? office.corrected(result.name) : office.unchanged(result.name));
    ui.facts([
      [office.address, result.address],
      [office.phone, result.phone],
    ]);
    ui.next(`motcua office show ${result.agencyId}`);
  },
});
