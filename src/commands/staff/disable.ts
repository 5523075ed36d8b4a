/** `staff disable`: a person who left may not sign in any more; what they did stays. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { login } from '../../cli/value-option.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { staffStream } from '../../domain/stream.ts';
import { nearest } from '../../domain/value/text.ts';
import { staffFields, staffView } from './shared.ts';

export default command({
  args: { login: required(login()) },
  options: { reason: textValue('text') },
  json: [...staffFields, 'replayed'],
  run: async (input, ctx) => {
    const { value, replayed } = await ctx.write(async (writer) => {
      await writer.alone();
      const members = await writer.offices.staffList();
      const member = members.find((each) => each.login === input.login);
      if (!member) {
        const near = nearest(
          input.login,
          members.map((each) => each.login),
        );
        throw new Problem('staff.not_found', { typed: input.login, near });
      }
      const admins = members.filter((each) => each.role === 'admin' && each.active);
      if (admins.length === 1 && admins[0]!.login === input.login) {
        throw new Problem('staff.last_admin', { login: input.login });
      }
      if (!member.active) return staffView(member);
      const { login, reason } = input;
      await writer.append([happened('staff.disabled', staffStream(login), { login }, { reason })]);
      return staffView((await writer.offices.staff(input.login))!);
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.staff.disabledNow(result.name, result.login));
    ui.next('motcua staff list');
  },
});
