/** `shift close`: the drawer is counted against what should be in it, and the sheet printed. */
import { command } from '../../cli/command.ts';
import { many, newFile, optionalValue, textValue } from '../../cli/option.ts';
import { amount, pieces } from '../../cli/value-option.ts';
import { closeShift, requireShift } from '../../domain/payment/shift.ts';
import { checkedCash, expectedCash } from '../../domain/payment/cash.ts';
import { Problem } from '../../domain/problem.ts';
import { noDong } from '../../domain/value/money.ts';
import { noPaper } from '../../cli/outcome.ts';
import { printShiftSheetAfter } from '../print/shift-sheet.ts';
import { shiftFields, askDrawer, drawerCount, shiftView, showShift } from './shared.ts';

export default command({
  args: {},
  options: {
    count: many(pieces()),
    explain: textValue('text'),
    bank: amount(),
    print: optionalValue(newFile('pdf')),
  },
  json: [...shiftFields, 'expected counted difference sheetFile replayed'],
  ask: async (input, ctx) => {
    const { office, counter, staff } = await ctx.session();
    const store = await ctx.store();
    const last = await store.shifts.last(office.agencyId, counter.number);
    const shift = requireShift(last, counter.number, staff.login);
    const expected = expectedCash(shift.opening.counted, await store.shifts.flow(shift.id));
    const { count, explain } = await askDrawer(ctx, { ...input, cash: null }, () => expected);
    return { count, explain };
  },
  run: async (input, ctx) => {
    const { interactive } = ctx;
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const { office, counter, staff, book } = session;
      const last = await writer.shifts.last(office.agencyId, counter.number);
      const shift = requireShift(last, counter.number, staff.login);
      const flow = await writer.shifts.flow(shift.id);
      const expected = expectedCash(shift.opening.counted, flow);
      // No count at all is a count of nothing only where nothing should be there.
      if (input.count.length === 0 && expected > 0 && !interactive) {
        throw new Problem('usage.missing', { command: ctx.command, names: ['--count'] });
      }
      const { counted, count, explanation } = drawerCount({ ...input, cash: null });
      const check = checkedCash(counted, expected, count, explanation);
      await writer.append(closeShift(shift, check, input.bank ?? noDong));
      return shiftView((await writer.shifts.byId(shift.id))!, writer, book);
    });
    const { closing } = value;
    const sums = {
      expected: closing!.expected,
      counted: closing!.counted,
      difference: closing!.difference,
    };
    const printed =
      input.print === null ? noPaper : await printShiftSheetAfter(ctx, value, input.print);
    return printed.map((sheetFile) => ({ ...value, ...sums, sheetFile, replayed }));
  },
  show: (result, ui) => {
    const { shift, dossier } = ui.texts.screen;
    ui.done(shift.closed);
    showShift(result, ui);
    if (result.sheetFile === null) ui.next('motcua shift show --print', 'motcua shift open');
    else ui.done(dossier.printed(result.sheetFile));
  },
});
