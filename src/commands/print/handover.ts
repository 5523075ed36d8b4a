/** `print handover`: the record of a hand-over, a copy for either side. */
import { command } from '../../cli/command.ts';
import { newFile, required, whole } from '../../cli/option.ts';
import { slip as slipCode } from '../../cli/value-option.ts';
import { findHandover } from '../handover/view.ts';
import { printRecord } from './handover-record.ts';
import { wishesOf } from './slip-paper.ts';
import { atPrinter } from './going.ts';
import { printedFields } from './shared.ts';
import { showPrinted } from './went.ts';

export default command({
  args: { slip: required(slipCode()) },
  options: { out: newFile('pdf'), ...atPrinter, copies: whole(1, 3) },
  json: printedFields,
  run: async (input, ctx) => {
    const wishes = wishesOf(input, 2);
    const { slip } = await findHandover(input.slip, await ctx.store(), ctx);
    return printRecord(ctx, slip, wishes);
  },
  show: (result, ui) => showPrinted(result, ui, `motcua handover show ${result.code}`),
});
