/** `shift close`: the drawer is counted against what should be in it, and the sheet printed. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, newFile, optionalValue } from '../../cli/option.ts';
import { noPaper, Outcome } from '../../cli/outcome.ts';
import { amount, pieces, drawerGap } from '../../cli/value-option.ts';
import { wantedBehind } from '../print/going.ts';
import { printShiftSheetAfter } from '../print/shift-sheet.ts';
import { hasGone, noPaperWent, sentFields, sentOf, showWent } from '../print/went.ts';
import { backedUpAfter } from '../store/backups.ts';
import { keepHeadsHere } from '../store/signed-heads.ts';
import { drawerInput, type DrawerAnswers } from './drawer-input.ts';
import { writeDrawer } from './drawer.ts';
import { shiftFields, showShift } from './shared.ts';

export default command({
  args: {},
  options: {
    cash: amount(),
    count: many(pieces()),
    explain: drawerGap(),
    bank: amount(),
    print: optionalValue(newFile('pdf')),
  },
  json: [
    ...shiftFields,
    'expected counted difference sheetFile backupFile headsFile replayed',
    sentFields,
  ],
  talk: async (input, ctx) => {
    const { talkShift } = await import('../desk/shift-talk.ts');
    const counted = await talkShift('close', drawerInput(input), ctx);
    const { printedAtCounter } = await import('../desk/questions.ts');
    return close(counted, input.print ?? printedAtCounter(ctx), ctx);
  },
  run: (input, ctx) => close(drawerInput(input), input.print, ctx),
  show: (result, ui) => {
    const { shift, backup } = ui.texts.screen;
    ui.done(shift.closed);
    showShift(result, ui);
    if (result.backupFile !== null) ui.done(backup.made(result.backupFile));
    const went = { file: result.sheetFile, sent: result.sent };
    showWent(went, ui);
    if (!hasGone(went)) ui.next('motcua shift show --print', 'motcua shift open');
  },
});

async function close(input: DrawerAnswers, print: string | null, ctx: Context) {
  const closed = await writeDrawer('close', input, ctx, (view) => view);
  const { expected, counted, difference } = closed.closing!;
  const out = closed.replayed ? print : await wantedBehind(ctx, print, 'shift-sheet');
  const printed = out === null ? noPaperWent : await printShiftSheetAfter(ctx, closed, out);
  const sums = { expected, counted, difference };
  // Only now: the paper may be waited for, and what goes wrong here undoes nothing.
  const saved = closed.replayed ? noPaper : await backedUpAfter(ctx);
  const heads = closed.replayed ? noPaper : await keepHeadsHere(ctx);
  const files = {
    sheetFile: printed.value.file,
    ...sentOf(printed.value),
    backupFile: saved.value,
    headsFile: heads.value,
  };
  return new Outcome(
    { ...closed, ...sums, ...files },
    {
      papers: printed.papers,
      troubles: [...printed.troubles, ...saved.troubles, ...heads.troubles],
    },
  );
}
