/** `print handover`: the record of a hand-over, a copy for either side. */
import { command } from '../../cli/command.ts';
import { newFile, required, whole } from '../../cli/option.ts';
import { slip as slipCode } from '../../cli/value-option.ts';
import { findHandover } from '../handover/view.ts';
import { printRecord } from './handover-record.ts';
import { wishesOf } from './slip-paper.ts';
import { printedFields } from './shared.ts';

export default command({
  args: { slip: required(slipCode()) },
  options: { out: newFile('pdf'), copies: whole(1, 3) },
  json: printedFields,
  run: async (input, ctx) => {
    const wishes = wishesOf(input, 2);
    const { slip } = await findHandover(input.slip, await ctx.store(), ctx);
    return printRecord(ctx, slip, wishes);
  },
  show: (result, ui) => {
    if (result.file === null) return;
    const { print } = ui.texts.screen;
    ui.done(result.number === 1 ? print.printed(result.file) : print.again(result));
    ui.next(`motcua handover show ${result.code}`);
  },
});
