/** `shift handover`: the drawer, counted, is given to another cashier. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, required, textValue } from '../../cli/option.ts';
import { login, amount, pieces } from '../../cli/value-option.ts';
import { offerShift, requireShift } from '../../domain/payment/shift.ts';
import { checkedCash, expectedCash } from '../../domain/payment/cash.ts';
import { Problem } from '../../domain/problem.ts';
import { requireMay } from '../../domain/staff/require-may.ts';
import { dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import { drawerInput, type DrawerAnswers } from './drawer-input.ts';
import { shiftFields, drawerCount, shiftView, showOff } from './shared.ts';

export default command({
  args: {},
  options: {
    to: required(login()),
    cash: amount(),
    count: many(pieces()),
    explain: textValue('text'),
  },
  json: [...shiftFields, 'to counted replayed'],
  talk: async (input, ctx) => {
    const { talkShift } = await import('../desk/shift-talk.ts');
    return handOver(await talkShift('handover', drawerInput(input), ctx), ctx);
  },
  missing: (input) => (input.cash === null && input.count.length === 0 ? ['--cash | --count'] : []),
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

async function handOver(input: DrawerAnswers, ctx: Context) {
  const to = input.to ?? '';
  const { value, replayed } = await ctx.write(async (writer, session) => {
    const { office, counter, staff, book } = session;
    const last = await writer.shifts.last(office.agencyId, counter.number);
    const shift = requireShift(last, counter.number, staff.login);
    const taker = await writer.offices.staff(to);
    if (taker?.active !== true) throw new Problem('staff.not_found', { typed: to, near: [] });
    requireMay(taker, 'money.take');
    const expected = expectedCash(shift.opening.counted, await writer.shifts.flow(shift.id));
    const { counted, count, explanation } = drawerCount(input);
    const check = checkedCash(counted, expected, count, explanation);
    await writer.append(offerShift(shift, to, check));
    const view = await shiftView((await writer.shifts.byId(shift.id))!, writer, book);
    return { ...view, to: { login: taker.login, name: taker.name }, counted };
  });
  return { ...value, replayed };
}
