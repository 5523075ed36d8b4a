/** `staff add`: one more person who may sign in at this office. */
import { command } from '../../cli/command.ts';
import { choice, fresh, pathValue, required } from '../../cli/option.ts';
import { agencyId, login, named } from '../../cli/value-option.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { roles } from '../../domain/staff/role.ts';
import { staffStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { hashedPin, pinRuleHere, readNewPin } from './pins.ts';
import { staffFields, staffView } from './shared.ts';

const options = {
  name: required(named()),
  login: required(fresh(login())),
  role: required(choice(roles, 'role')),
  office: agencyId(),
  pinFile: pathValue(),
};

export default command({
  args: {},
  options,
  json: [...staffFields, 'pin replayed'],
  run: async (input, ctx) => {
    const rule = await pinRuleHere(input.role, ctx);
    const pin = await readNewPin({ file: input.pinFile, of: null, rule }, ctx);
    const hash = await hashedPin(pin, ctx);
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const office = input.office ?? session.office.agencyId;
      if ((await writer.offices.staff(input.login)) !== null) {
        throw new Problem('staff.login_taken', { login: input.login });
      }
      if ((await writer.offices.byId(office)) === null) {
        throw new Problem('office.not_found', { typed: office, near: [] });
      }
      const stream = staffStream(input.login);
      const data = { login: input.login, role: input.role, office };
      await writer.append([
        happened('staff.enrolled', stream, data, { name: cleanLine(input.name) }),
        ...(hash === null
          ? []
          : [happened('staff.pin_set', stream, { login: input.login }, { hash })]),
      ]);
      return { ...staffView((await writer.offices.staff(input.login))!), pin: hash !== null };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { staff, words } = ui.texts.screen;
    ui.done(staff.added(result.name, result.login, words.role[result.role]));
    if (!result.pin) ui.warn(staff.noPinYet(result.login));
    ui.next(`motcua staff pin --login ${result.login}`, 'motcua staff list');
  },
});
