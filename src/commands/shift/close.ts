/** `shift close`: the drawer is counted against what should be in it, and the sheet printed. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, newFile, optionalValue, textValue } from '../../cli/option.ts';
import { noPaper } from '../../cli/outcome.ts';
import { amount, pieces } from '../../cli/value-option.ts';
import { printShiftSheetAfter } from '../print/shift-sheet.ts';
import { drawerInput, type DrawerAnswers } from './drawer-input.ts';
import { writeDrawer } from './drawer.ts';
import { shiftFields, showShift } from './shared.ts';

export default command({
  args: {},
  options: {
    cash: amount(),
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
    return close(counted, input.print ?? printedAtCounter(ctx), ctx);
  },
  run: (input, ctx) => close(drawerInput(input), input.print, ctx),
  show: (result, ui) => {
    const { shift, dossier } = ui.texts.screen;
    ui.done(shift.closed);
    showShift(result, ui);
    if (result.sheetFile === null) ui.next('motcua shift show --print', 'motcua shift open');
    else ui.done(dossier.printed(result.sheetFile));
  },
});

async function close(input: DrawerAnswers, print: string | null, ctx: Context) {
  const closed = await writeDrawer('close', input, ctx, (view) => view);
  const { expected, counted, difference } = closed.closing!;
  const printed = print === null ? noPaper : await printShiftSheetAfter(ctx, closed, print);
  const sums = { expected, counted, difference };
  return printed.map((sheetFile) => ({ ...closed, ...sums, sheetFile }));
}
