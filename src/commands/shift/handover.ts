/** `shift handover`: the drawer, counted, is given to another cashier. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, required } from '../../cli/option.ts';
import { login, amount, pieces, drawerGap } from '../../cli/value-option.ts';
import { dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import { drawerInput, missingCount, type DrawerAnswers } from './drawer-input.ts';
import { writeDrawer } from './drawer.ts';
import { shiftFields, showOff } from './shared.ts';

export default command({
  args: {},
  options: {
    to: required(login()),
    cash: amount(),
    count: many(pieces()),
    explain: drawerGap(),
  },
  json: [...shiftFields, 'to counted replayed'],
  talk: async (input, ctx) => {
    const { talkShift } = await import('../desk/shift-talk.ts');
    return handOver(await talkShift('handover', drawerInput(input), ctx), ctx);
  },
  missing: missingCount,
  run: (input, ctx) => handOver(drawerInput(input), ctx),
  show: (result, ui) => {
    const { shift } = ui.texts.screen;
    ui.done(shift.handedOver(result.to.name, moneyText(result.counted)));
    const { counted, difference, explanation } = result.turns.at(-1)!;
    const expected = dong(counted - difference);
    showOff({ counted, expected, difference, explanation, count: [] }, ui);
    // Who counts it is told so by signing in.
    ui.next(`motcua staff login ${result.to.login}`);
  },
});

function handOver(input: DrawerAnswers, ctx: Context) {
  return writeDrawer('handover', input, ctx, (view, { taker }) => {
    const { login: to, name } = taker!;
    return { ...view, to: { login: to, name }, counted: view.turns.at(-1)!.counted };
  });
}
