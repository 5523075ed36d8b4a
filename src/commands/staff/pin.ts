/** `staff pin`: a new PIN for oneself, or, by an administrator, for somebody else. */
import { command } from '../../cli/command.ts';
import { pathValue } from '../../cli/option.ts';
import { login } from '../../cli/value-option.ts';
import { storeNames } from '../../config/kept-names.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { staffStream } from '../../domain/stream.ts';
import { readNewPin } from './shared.ts';

export default command({
  args: {},
  options: { login: login(), pinFile: pathValue('file') },
  json: ['login replayed'],
  run: async (input, ctx) => {
    const { staff } = await ctx.session();
    const name = input.login ?? staff.login;
    const pin = await readNewPin(input.pinFile, ctx);
    if (pin === null) {
      throw new Problem('usage.missing', { command: ctx.command, names: ['--pin-file'] });
    }
    const { hashPin } = await import('../../store/pin.ts');
    const hash = hashPin(pin, ctx.surroundings.entropy.salt());
    const act = name === staff.login ? 'staff.own_pin' : 'staff.manage';
    const { replayed } = await ctx.write(
      async (writer) => {
        if ((await writer.offices.staff(name)) === null) {
          throw new Problem('staff.not_found', { typed: name, near: [] });
        }
        await writer.append([
          happened('staff.pin_set', staffStream(name), { login: name }, { hash }),
        ]);
        await writer.keep({ [storeNames.pinFailures(name)]: null });
      },
      { act },
    );
    return { login: name, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.staff.pinSet(result.login));
  },
});
