/** `print fee-receipt`: the receipt of a payment, in three copies. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, textValue, whole } from '../../cli/option.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { printReceipt } from './fee-receipt-shared.ts';
import { atPrinter } from './going.ts';
import { showPrinted } from './went.ts';

export default command({
  args: { receipt: required(textValue('receipt')) },
  options: { out: newFile('pdf'), ...atPrinter, paper: choice(paperSizes), copies: whole(1, 3) },
  json: ['receipt number copies file printer? job? state?'],
  asksArgs: true,
  ask: async ({ receipt }, ctx) => {
    if (receipt !== null) return {};
    const { talkReceipt } = await import('../desk/reversal-steps.ts');
    return { receipt: await talkReceipt(ctx) };
  },
  run: (input, ctx) =>
    printReceipt(ctx, input.receipt, {
      out: input.out ?? '',
      printer: input.printer,
      size: input.paper,
      copies: input.copies,
    }),
  show: (result, ui) => showPrinted(result, ui, 'motcua shift show'),
});
