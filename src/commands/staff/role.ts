/** `staff role`: gives a person other work, and says why. */
import { command } from '../../cli/command.ts';
import { choice, required } from '../../cli/option.ts';
import { login, reasonText } from '../../cli/value-option.ts';
import { changeRole, requireMember } from '../../domain/staff/account.ts';
import { Problem } from '../../domain/problem.ts';
import { pinLack } from '../../domain/staff/pin.ts';
import { roles } from '../../domain/staff/role.ts';
import { pinRuleHere } from './pins.ts';
import { staffFields, staffView } from './shared.ts';

export default command({
  args: { login: required(login()), role: required(choice(roles, 'role')) },
  options: { reason: required(reasonText()) },
  json: [...staffFields, 'choosesPin replayed'],
  run: async ({ login: name, role, reason }, ctx) => {
    const rule = await pinRuleHere(role, ctx);
    const { value, replayed } = await ctx.write(async (writer) => {
      // Two who give each other another role at once would leave no administrator.
      await writer.alone();
      const members = await writer.offices.staffList();
      const member = requireMember(name, members);
      // The first to type the login would choose the PIN, and have all that the role may do.
      if (rule.needed && (await writer.offices.pinOf(name)) === null) {
        throw new Problem('staff.pin_needed', { login: name });
      }
      await writer.append(changeRole({ member, role, reason }, members));
      const choosesPin = pinLack(await writer.offices.pinOf(name), rule) !== null;
      // With more in their hands they sit down by the PIN that it takes.
      if (choosesPin) await writer.signOut(name);
      return { ...staffView({ ...member, role }), choosesPin };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { staff, words } = ui.texts.screen;
    ui.done(staff.roleNow(result.name, result.login, words.role[result.role]));
    if (result.choosesPin) ui.line(staff.choosesPin(result.login));
    ui.next('motcua staff list');
  },
});
