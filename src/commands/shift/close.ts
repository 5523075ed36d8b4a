/** `shift close`: the drawer is counted against what should be in it, and the sheet printed. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, newFile, optionalValue, textValue } from '../../cli/option.ts';
import { amount, pieces } from '../../cli/value-option.ts';
import { closeShift, requireShift } from '../../domain/payment/shift.ts';
import { checkedCash, expectedCash } from '../../domain/payment/cash.ts';
import { Problem } from '../../domain/problem.ts';
import { noDong } from '../../domain/value/money.ts';
import { noPaper } from '../../cli/outcome.ts';
import { printShiftSheetAfter } from '../print/shift-sheet.ts';
import { drawerInput, type DrawerAnswers } from './drawer-input.ts';
import { shiftFields, drawerCount, shiftView, showShift } from './shared.ts';

export default command({
  args: {},
  options: {
    count: many(pieces()),
    explain: textValue('text'),
    bank: amount(),
    print: optionalValue(newFile('pdf')),
  },
  json: [...shiftFields, 'expected counted difference sheetFile replayed'],
  talk: async (input, ctx) => {
    const { talkShift } = await import('../desk/shift-talk.ts');
    const counted = await talkShift('close', drawerInput(input), ctx);
    const { printedAtCounter } = await import('../desk/questions.ts');
    const print = input.print ?? printedAtCounter(ctx);
    return close(counted, { print, isCounted: true }, ctx);
  },
  run: (input, ctx) => {
    const isCounted = input.count.length > 0;
    return close(drawerInput(input), { print: input.print, isCounted }, ctx);
  },
  show: (result, ui) => {
    const { shift, dossier } = ui.texts.screen;
    ui.done(shift.closed);
    showShift(result, ui);
    if (result.sheetFile === null) ui.next('motcua shift show --print', 'motcua shift open');
    else ui.done(dossier.printed(result.sheetFile));
  },
});

interface Closing {
  print: string | null;
  /** No count at all is a count of nothing only where somebody was asked for one. */
  isCounted: boolean;
}

async function close(input: DrawerAnswers, { print, isCounted }: Closing, ctx: Context) {
  const { value, replayed } = await ctx.write(async (writer, session) => {
    const { office, counter, staff, book } = session;
    const last = await writer.shifts.last(office.agencyId, counter.number);
    const shift = requireShift(last, counter.number, staff.login);
    const flow = await writer.shifts.flow(shift.id);
    const expected = expectedCash(shift.opening.counted, flow);
    // Nobody need count where nothing should be there.
    if (!isCounted && expected > 0) {
      throw new Problem('usage.missing', { command: ctx.command, names: ['--count'] });
    }
    const { counted, count, explanation } = drawerCount(input);
    const check = checkedCash(counted, expected, count, explanation);
    await writer.append(closeShift(shift, check, input.bank ?? noDong));
    return shiftView((await writer.shifts.byId(shift.id))!, writer, book);
  });
  const { expected, counted, difference } = value.closing!;
  const printed = print === null ? noPaper : await printShiftSheetAfter(ctx, value, print);
  const sums = { expected, counted, difference };
  return printed.map((sheetFile) => ({ ...value, ...sums, sheetFile, replayed }));
}
