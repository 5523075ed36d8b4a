/** `shift accept`: the cashier who takes the drawer over counts it, too. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many } from '../../cli/option.ts';
import { amount, pieces, drawerGap } from '../../cli/value-option.ts';
import { moneyText } from '../../locale/format.ts';
import { drawerInput, missingCount, type DrawerAnswers } from './drawer-input.ts';
import { writeDrawer } from './drawer.ts';
import { shiftFields, showOff } from './shared.ts';

export default command({
  args: {},
  options: { cash: amount(), count: many(pieces()), explain: drawerGap() },
  json: [...shiftFields, 'replayed'],
  talk: async (input, ctx) => {
    const { talkShift } = await import('../desk/shift-talk.ts');
    return accept(await talkShift('accept', drawerInput(input), ctx), ctx);
  },
  missing: missingCount,
  run: (input, ctx) => accept(drawerInput(input), ctx),
  show: (result, ui) => {
    const { shift } = ui.texts.screen;
    ui.done(shift.accepted(result.cashier.name, moneyText(result.cash.expected)));
    const { accepted } = result.turns.at(-1)!;
    if (accepted !== null) showOff(accepted, ui);
    ui.next('motcua shift show', 'motcua payment take … --method cash');
  },
});

function accept(input: DrawerAnswers, ctx: Context) {
  return writeDrawer('accept', input, ctx, (view) => view);
}
