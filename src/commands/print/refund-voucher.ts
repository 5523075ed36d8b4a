/** `print refund-voucher`: what was paid back, to whom and why, in three copies. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, textValue, whole } from '../../cli/option.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { atPrinter } from './going.ts';
import { printVoucher } from './refund-voucher-shared.ts';
import { showPrinted } from './went.ts';

export default command({
  args: { request: required(textValue('number')) },
  options: { out: newFile('pdf'), ...atPrinter, paper: choice(paperSizes), copies: whole(1, 3) },
  json: ['request code number copies file printer? job? state?'],
  run: (input, ctx) =>
    printVoucher(ctx, input.request, {
      out: input.out ?? '',
      printer: input.printer,
      size: input.paper,
      copies: input.copies,
    }),
  show: (result, ui) => showPrinted(result, ui, `motcua payment quote ${result.code}`),
});
