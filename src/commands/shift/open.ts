/** `shift open`: a cashier begins, on cash that was counted. */
import { command } from '../../cli/command.ts';
import { many, textValue } from '../../cli/option.ts';
import { amount, pieces } from '../../cli/value-option.ts';
import { openShift } from '../../domain/payment/shift.ts';
import { moneyText } from '../../locale/format.ts';
import {
  shiftFields,
  askCount,
  askExplanation,
  drawerCount,
  shiftView,
  showOff,
} from './shared.ts';

export default command({
  args: {},
  options: { cash: amount(), count: many(pieces()), explain: textValue('text') },
  json: [...shiftFields, 'replayed'],
  ask: async (input, ctx) => {
    const given = input.count ?? [];
    const count = input.cash === null && given.length === 0 ? await askCount(ctx) : given;
    const { office, counter } = await ctx.session();
    const last = await (await ctx.store()).shifts.last(office.agencyId, counter.number);
    const { counted } = drawerCount({ cash: input.cash, count, explain: null });
    const expected = last?.closing?.left ?? counted;
    const explain = input.explain ?? (await askExplanation(ctx, counted, expected));
    // Nothing in the drawer is a count, too.
    return { count, cash: input.cash ?? counted, explain };
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
