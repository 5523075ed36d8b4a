/** `shift accept`: the cashier who takes the drawer over counts it, too. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, textValue } from '../../cli/option.ts';
import { amount, pieces } from '../../cli/value-option.ts';
import { takeOverShift } from '../../domain/payment/shift.ts';
import { moneyText } from '../../locale/format.ts';
import { drawerInput, type DrawerAnswers } from './drawer-input.ts';
import { shiftFields, drawerCount, shiftView, showOff } from './shared.ts';

export default command({
  args: {},
  options: { cash: amount(), count: many(pieces()), explain: textValue('text') },
  json: [...shiftFields, 'replayed'],
  talk: async (input, ctx) => {
    const { talkShift } = await import('../desk/shift-talk.ts');
    return accept(await talkShift('accept', drawerInput(input), ctx), ctx);
  },
  missing: (input) => (input.cash === null && input.count.length === 0 ? ['--cash | --count'] : []),
  run: (input, ctx) => accept(drawerInput(input), ctx),
  show: (result, ui) => {
    const { shift } = ui.texts.screen;
    ui.done(shift.accepted(result.cashier.name, moneyText(result.cash.expected)));
    const { accepted } = result.turns.at(-1)!;
    if (accepted !== null) showOff(accepted, ui);
    ui.next('motcua shift show', 'motcua payment take … --method cash');
  },
});

async function accept(input: DrawerAnswers, ctx: Context) {
  const { value, replayed } = await ctx.write(async (writer, session) => {
    const { office, counter, staff, book } = session;
    const last = await writer.shifts.last(office.agencyId, counter.number);
    const taker = { login: staff.login, name: staff.name };
    await writer.append(takeOverShift(last, counter.number, taker, drawerCount(input)));
    return shiftView((await writer.shifts.byId(last!.id))!, writer, book);
  });
  return { ...value, replayed };
}
