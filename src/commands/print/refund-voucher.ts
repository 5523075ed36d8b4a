/** `print refund-voucher`: what was paid back, to whom and why, in three copies. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, textValue, whole } from '../../cli/option.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { printVoucher } from './refund-voucher-shared.ts';

export default command({
  args: { request: required(textValue('number')) },
  options: { out: newFile('pdf'), paper: choice(paperSizes), copies: whole(1, 3) },
  json: ['request code number copies file'],
  run: (input, ctx) =>
    printVoucher(ctx, input.request, {
      out: input.out ?? '',
      size: input.paper,
      copies: input.copies,
    }),
  show: (result, ui) => {
    if (result.file === null) return;
    const { print } = ui.texts.screen;
    const { number, file } = result;
    ui.done(number === 1 ? print.printed(file) : print.again({ number, file }));
    ui.next(`motcua payment quote ${result.code}`);
  },
});
