/** `print fee-receipt`: the receipt of a payment, in three copies. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, textValue, whole } from '../../cli/option.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { printReceipt } from './fee-receipt-shared.ts';

export default command({
  args: { receipt: required(textValue('receipt')) },
  options: { out: newFile('pdf'), paper: choice(paperSizes), copies: whole(1, 3) },
  json: ['receipt number copies file'],
  asksArgs: true,
  ask: async ({ receipt }, ctx) => {
    if (receipt !== null) return {};
    const { talkReceipt } = await import('../desk/reversal-steps.ts');
    return { receipt: await talkReceipt(ctx) };
  },
  run: (input, ctx) =>
    printReceipt(ctx, input.receipt, {
      out: input.out ?? '',
      size: input.paper,
      copies: input.copies,
    }),
  show: (result, ui) => {
    if (result.file === null) return;
    const { print } = ui.texts.screen;
    const { number, file } = result;
    ui.done(number === 1 ? print.printed(file) : print.again({ number, file }));
    ui.next('motcua shift show');
  },
});
