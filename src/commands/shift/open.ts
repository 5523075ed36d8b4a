/** `shift open`: a cashier begins, on cash that was counted. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, textValue } from '../../cli/option.ts';
import { amount, pieces } from '../../cli/value-option.ts';
import { openShift } from '../../domain/payment/shift.ts';
import { moneyText } from '../../locale/format.ts';
import { drawerInput, type DrawerAnswers } from './drawer-input.ts';
import { shiftFields, drawerCount, shiftView, showOff } from './shared.ts';

export default command({
  args: {},
  options: { cash: amount(), count: many(pieces()), explain: textValue('text') },
  json: [...shiftFields, 'replayed'],
  talk: async (input, ctx) => {
    const { talkShift } = await import('../desk/shift-talk.ts');
    return open(await talkShift('open', drawerInput(input), ctx), ctx);
  },
  missing: (input) => (input.cash === null && input.count.length === 0 ? ['--cash | --count'] : []),
  run: (input, ctx) => open(drawerInput(input), ctx),
  show: (result, ui) => {
    const { shift } = ui.texts.screen;
    ui.done(shift.opened(result.cashier.name, moneyText(result.opening.counted)));
    showOff(result.opening, ui);
    ui.next('motcua payment take … --method cash', 'motcua shift show', 'motcua shift close');
  },
});

async function open(input: DrawerAnswers, ctx: Context) {
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
}
