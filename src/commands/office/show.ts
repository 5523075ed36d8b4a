/** `office show`: one office. */
import { command } from '../../cli/command.ts';
import { required, textValue, offering } from '../../cli/option.ts';
import { date } from '../../cli/value-option.ts';
import { passesTo } from '../../domain/office/route.ts';
import { dateText } from '../../locale/format.ts';
import { findOffice } from './shared.ts';

export default command({
  args: { office: required(offering('office', textValue('agency-id'))) },
  options: { from: date(), to: date() },
  json: ['agencyId name kind parent address phone mergedInto mergedOn passesTo period'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const found = await findOffice(input.office, store);
    const today = await ctx.today();
    const [from, to] = [input.from ?? today, input.to ?? today];
    const counted = await store.counts.periodOf(found.agencyId, from, to);
    const passes = passesTo[found.kind];
    return { ...found, passesTo: passes, period: { from, to, ...counted } };
  },
  show: (result, ui) => {
    const { office, words } = ui.texts.screen;
    ui.title(result.name);
    ui.facts([
      [office.agencyId, result.agencyId],
      [office.kind, words.officeKind[result.kind]],
      [office.parent, result.parent],
      [office.address, result.address],
      [office.phone, result.phone],
      [office.mergedInto, result.mergedInto],
      [office.mergedOn, result.mergedOn && dateText(result.mergedOn)],
      [office.passesTo, result.passesTo.map((kind) => words.officeKind[kind]).join('; ')],
      [office.period, `${dateText(result.period.from)} – ${dateText(result.period.to)}`],
      [office.received, String(result.period.received)],
      [office.returned, String(result.period.returned)],
      [office.accounts, String(result.period.accounts)],
      [office.guided, String(result.period.guided)],
    ]);
  },
});
