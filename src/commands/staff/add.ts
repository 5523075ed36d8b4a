/** `staff add`: one more person who may sign in at this office. */
import { command } from '../../cli/command.ts';
import { choice, fresh, pathValue, required } from '../../cli/option.ts';
import { agencyId, login, named } from '../../cli/value-option.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { roles } from '../../domain/staff/role.ts';
import { staffStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import { hashedPin, pinRuleHere, readNewPin } from './pins.ts';
import { suggestedLogin } from './suggested-login.ts';
import { staffFields, staffView } from './shared.ts';
import { officeByCode } from '../office/shared.ts';

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
  proposes: (option, { name }) =>
    option === 'login' && name !== null ? suggestedLogin(name) : null,
  asksToo: async ({ role }, ctx) => {
    const elsewhere = role === 'post' || (await (await ctx.store()).offices.list()).length > 1;
    return elsewhere ? ['office'] : [];
  },
  willDo: async ({ office }, ctx) => {
    const { agencyId: own } = (await ctx.session()).office;
    // Whose office is not said works where it is typed: seen before it is agreed to.
    const place = await (await ctx.store()).offices.byId(office ?? own);
    return [[ctx.texts.screen.staff.office, place && `${place.name} (${place.agencyId})`]];
  },
  run: async (input, ctx) => {
    // Before a PIN is typed twice for a login that is taken.
    if (ctx.interactive && input.pinFile === null) {
      const { office } = await ctx.session();
      await requireFree(input.login, input.office ?? office.agencyId, await ctx.store());
    }
    const rule = await pinRuleHere(input.role, ctx);
    const pin = await readNewPin({ file: input.pinFile, of: null, login: input.login, rule }, ctx);
    const hash = pin === null ? null : await hashedPin(pin, rule, ctx);
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const office = input.office ?? session.office.agencyId;
      await requireFree(input.login, office, writer);
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

/** Throws `staff.login_taken`, and `office.not_found`. */
async function requireFree(login: string, office: string, reader: Reader): Promise<void> {
  if ((await reader.offices.staff(login)) !== null) {
    throw new Problem('staff.login_taken', { login });
  }
  await officeByCode(office, reader);
}
