/** `shift open`: a cashier begins, on cash that was counted. */
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
    return open(await talkShift('open', drawerInput(input), ctx), ctx);
  },
  missing: missingCount,
  run: (input, ctx) => open(drawerInput(input), ctx),
  show: (result, ui) => {
    const { shift } = ui.texts.screen;
    ui.done(shift.opened(result.cashier.name, moneyText(result.opening.counted)));
    showOff(result.opening, ui);
    ui.next('motcua payment take … --method cash', 'motcua shift show', 'motcua shift close');
  },
});

function open(input: DrawerAnswers, ctx: Context) {
  return writeDrawer('open', input, ctx, (view) => view);
}
