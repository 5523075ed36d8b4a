/** `shift show`: the shift at this counter, or an earlier one of a day. */
import { command } from '../../cli/command.ts';
import { newFile, optionalValue, whole } from '../../cli/option.ts';
import { noPaperWent, sentFields, sentOf, showWent } from '../print/went.ts';
import { date } from '../../cli/value-option.ts';
import { allowedShiftActs } from '../../domain/payment/shift.ts';
import { Problem } from '../../domain/problem.ts';
import { printShiftSheet } from '../print/shift-sheet.ts';
import { shiftFields, shiftView, showShift } from './shared.ts';

export default command({
  args: {},
  options: { on: date(), number: whole(1, 99), print: optionalValue(newFile('pdf')) },
  json: [...shiftFields, 'sheetFile next', sentFields],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const { office, counter, staff, book } = await ctx.session();
    const [agency, n] = [office.agencyId, counter.number];
    const today = await ctx.today();
    const day = input.on ?? today;
    const named = input.on !== null || input.number !== null;
    const shifts = named ? await store.shifts.ofDay(agency, n, day) : [];
    const found = named
      ? shifts.at(input.number === null ? -1 : input.number - 1)
      : await store.shifts.last(agency, n);
    if (!found) {
      throw named
        ? new Problem('shift.not_found', { typed: [day, input.number ?? ''].join(' ').trim() })
        : new Problem('shift.none', { counter: n });
    }
    const view = await shiftView(found, store, book);
    const printed =
      input.print === null ? noPaperWent : await printShiftSheet(ctx, view, input.print);
    const last = await store.shifts.last(agency, n);
    const next = allowedShiftActs(last, n, staff);
    return printed.map((went) => ({ ...view, sheetFile: went.file, ...sentOf(went), next }));
  },
  show: (result, ui) => {
    showShift(result, ui);
    showWent({ file: result.sheetFile, sent: result.sent }, ui);
    const acts = result.next.filter((act) => act !== 'handover');
    const lines = acts.map((act) => `motcua shift ${act}${act === 'close' ? '' : ' --cash …'}`);
    const other =
      result.state === 'closed' ? 'motcua shift show --print' : 'motcua payment requests';
    ui.next(...lines, other);
  },
});
