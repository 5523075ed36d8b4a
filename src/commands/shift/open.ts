/** `shift open`: a cashier begins, on cash that was counted. */
import { command } from '../../cli/command.ts';
import { many, textValue } from '../../cli/option.ts';
import { amount, pieces } from '../../cli/value-option.ts';
import { openShift } from '../../domain/payment/shift.ts';
import { moneyText } from '../../locale/format.ts';
import { shiftFields, askDrawer, drawerCount, shiftView, showOff } from './shared.ts';

export default command({
  args: {},
  options: { cash: amount(), count: many(pieces()), explain: textValue('text') },
  json: [...shiftFields, 'replayed'],
  ask: async (input, ctx) => {
    const { office, counter } = await ctx.session();
    const last = await (await ctx.store()).shifts.last(office.agencyId, counter.number);
    const left = last?.closing?.left ?? null;
    return askDrawer(ctx, input, (counted) => left ?? counted);
  },
  missing: (input) => (input.cash === null && input.count.length === 0 ? ['--cash | --count'] : []),
  run: async (input, ctx) => {
    const id = await ctx.newId();
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const { office, counter, staff, book } = session;
      const facts = {
        shift: id,
        office: office.agencyId,
        counter: counter.number,
        cashierName: staff.name,
        last: await writer.shifts.last(office.agencyId, counter.number),
      };
      await writer.append(openShift(drawerCount(input), facts));
      return shiftView((await writer.shifts.byId(id))!, writer, book);
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { shift } = ui.texts.screen;
    ui.done(shift.opened(result.cashier.name, moneyText(result.opening.counted)));
    showOff(result.opening, ui);
    ui.next('motcua payment take … --method cash', 'motcua shift show', 'motcua shift close');
  },
});
