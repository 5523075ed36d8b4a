/** `staff enable`: a person who was let in no more may sign in again. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { login, reasonText } from '../../cli/value-option.ts';
import { enableMember, requireMember } from '../../domain/staff/account.ts';
import { staffFields, staffView } from './shared.ts';

export default command({
  args: { login: required(login()) },
  options: { reason: reasonText() },
  json: [...staffFields, 'replayed'],
  run: async ({ login: name, reason }, ctx) => {
    const { value, replayed } = await ctx.write(async (writer) => {
      const member = requireMember(name, await writer.offices.staffList());
      await writer.append(enableMember(member, reason));
      return staffView({ ...member, active: true });
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.staff.enabledNow(result.name, result.login));
    ui.next(`motcua staff pin --login ${result.login}`, 'motcua staff list');
  },
});
