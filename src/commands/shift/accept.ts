/** `shift accept`: the cashier who takes the drawer over counts it, too. */
import { command } from '../../cli/command.ts';
import { many, textValue } from '../../cli/option.ts';
import { amount, pieces } from '../../cli/value-option.ts';
import { takeOverShift } from '../../domain/payment/shift.ts';
import { moneyText } from '../../locale/format.ts';
import { shiftFields, askDrawer, drawerCount, shiftView, showOff } from './shared.ts';

export default command({
  args: {},
  options: { cash: amount(), count: many(pieces()), explain: textValue('text') },
  json: [...shiftFields, 'replayed'],
  ask: async (input, ctx) => {
    const { office, counter } = await ctx.session();
    const last = await (await ctx.store()).shifts.last(office.agencyId, counter.number);
    const offered = last?.turns.at(-1)?.counted ?? null;
    return askDrawer(ctx, input, (counted) => offered ?? counted);
  },
  missing: (input) => (input.cash === null && input.count.length === 0 ? ['--cash | --count'] : []),
  run: async (input, ctx) => {
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const { office, counter, staff, book } = session;
      const last = await writer.shifts.last(office.agencyId, counter.number);
      const taker = { login: staff.login, name: staff.name };
      await writer.append(takeOverShift(last, counter.number, taker, drawerCount(input)));
      return shiftView((await writer.shifts.byId(last!.id))!, writer, book);
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { shift } = ui.texts.screen;
    ui.done(shift.accepted(result.cashier.name, moneyText(result.cash.expected)));
    const { accepted } = result.turns.at(-1)!;
    if (accepted !== null) showOff(accepted, ui);
    ui.next('motcua shift show', 'motcua payment take … --method cash');
  },
});
