/** `staff list`: who may sign in. */
import { command } from '../../cli/command.ts';
import { staffFields, staffView } from './shared.ts';

export default command({
  args: {},
  options: {},
  json: [{ staff: staffFields }],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    return { staff: (await store.offices.staffList()).map(staffView) };
  },
  table: ({ staff: members }) => ({
    head: ['login', 'name', 'role', 'office', 'active'],
    rows: members.map(({ login, name, role, office, active }) => [
      ...[login, name, role, office],
      String(active),
    ]),
  }),
  show: ({ staff: members }, ui) => {
    const { staff, words } = ui.texts.screen;
    ui.table(
      [staff.login, staff.name, staff.role, staff.office, staff.state],
      members.map((each) => [
        each.login,
        each.name,
        words.role[each.role],
        each.office,
        each.active ? staff.active : staff.disabled,
      ]),
    );
  },
});
