/** `print label`: the label of a postal sending, to be stuck on its envelope. */
import { command } from '../../cli/command.ts';
import { required, text, whole } from '../../cli/option.ts';
import { happened } from '../../domain/event.ts';
import { shipmentStream } from '../../domain/stream.ts';
import { labelSheet } from '../../print/model/label.ts';
import { labelKeys } from '../../print/model/wording-handover.ts';
import { findShipment } from '../shipment/view.ts';
import { recordPrint } from './counted.ts';
import { printSlipPaper, wishesOf } from './slip-paper.ts';
import { printedFields } from './shared.ts';

export default command({
  args: { tracking: required(text('code')) },
  options: { out: text('file'), copies: whole(1, 3) },
  json: printedFields,
  run: async (input, ctx) => {
    const wishes = wishesOf(input, 1);
    const store = await ctx.store();
    const { tracking } = await findShipment(input.tracking, store, ctx);
    const { found, number, session } = await recordPrint(ctx, async (writer, session) => {
      const found = (await writer.shipments.byTracking(tracking))!;
      const number = found.prints + 1;
      const data = { tracking, number, copies: wishes.copies };
      await writer.append([happened('shipment.printed', shipmentStream(tracking), data, null)]);
      return { found, number, session };
    });
    const [registered] = found.steps;
    const clerk = registered && (await store.offices.staff(registered.login));
    const staffName = clerk?.name ?? '';
    return printSlipPaper(
      ctx,
      {
        paper: 'label',
        keys: labelKeys,
        code: tracking,
        date: found.registeredAt,
        size: 'label',
        number,
        qrText: tracking,
        session,
        office: found.office,
        sheet: (frame) => labelSheet({ ...frame, dossier: found, staffName }),
      },
      wishes,
    );
  },
  show: (result, ui) => {
    if (result.file === null) return;
    const { print } = ui.texts.screen;
    ui.done(result.number === 1 ? print.printed(result.file) : print.again(result));
    ui.next(`motcua shipment show ${result.code}`);
  },
});
