/** `staff disable`: a person who left may not sign in any more; what they did stays. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { login, reasonText } from '../../cli/value-option.ts';
import { disableMember, requireMember } from '../../domain/staff/account.ts';
import { staffFields, staffView } from './shared.ts';

export default command({
  args: { login: required(login()) },
  options: { reason: reasonText() },
  json: [...staffFields, 'replayed'],
  run: async ({ login: name, reason }, ctx) => {
    const { value, replayed } = await ctx.write(async (writer) => {
      // Two who let each other in no more at once would leave no administrator.
      await writer.alone();
      const members = await writer.offices.staffList();
      const member = requireMember(name, members);
      await writer.append(disableMember(member, members, reason));
      // Else it would hold again for whoever is let in again today.
      await writer.signOut(name);
      return staffView({ ...member, active: false });
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { login: name } = result;
    ui.done(ui.texts.screen.staff.disabledNow(result.name, name));
    ui.next(`motcua staff enable ${name}`, 'motcua staff list');
  },
});
