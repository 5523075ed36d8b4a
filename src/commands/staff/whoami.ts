/** `staff whoami`: who is signed in here, at which counter, and until when. */
import { command } from '../../cli/command.ts';
import { momentText } from '../../locale/format.ts';
import { staffFields, staffView } from './shared.ts';

export default command({
  args: {},
  options: {},
  json: [...staffFields, 'counter until'],
  run: async (_input, ctx) => {
    const { staff, office, counter, until } = await ctx.session();
    return {
      ...staffView(staff),
      office: { agencyId: office.agencyId, name: office.name, kind: office.kind },
      counter: counter.number,
      until,
    };
  },
  show: (result, ui) => {
    const { staff, words } = ui.texts.screen;
    ui.facts([
      [staff.name, `${result.name} (${result.login})`],
      [staff.role, words.role[result.role]],
      [staff.office, `${result.office.name} (${result.office.agencyId})`],
      [staff.counter, String(result.counter)],
      [staff.until, momentText(result.until)],
    ]);
  },
});
