/** `print label`: the label of a postal sending, to be stuck on its envelope. */
import { command } from '../../cli/command.ts';
import { newFile, required, whole } from '../../cli/option.ts';
import { postalCode } from '../../cli/value-option.ts';
import { replacedLabel } from '../../domain/dossier/paper-act.ts';
import { happened } from '../../domain/event.ts';
import { requireLabel } from '../../domain/shipment/printable.ts';
import { shipmentStream } from '../../domain/stream.ts';
import { labelSheet } from '../../print/model/label.ts';
import { labelKeys } from '../../print/model/wording-handover.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { findShipment } from '../shipment/view.ts';
import { printSlipPaper, wishesOf } from './slip-paper.ts';
import { atPrinter } from './going.ts';
import { printedFields } from './shared.ts';
import { showPrinted } from './went.ts';
import { printsOfSlip } from './prints-there-were.ts';

export default command({
  args: { tracking: required(postalCode()) },
  options: { out: newFile('pdf'), ...atPrinter, copies: whole(1, 3) },
  json: printedFields,
  run: async (input, ctx) => {
    const wishes = wishesOf(input, 1);
    const store = await ctx.store();
    const { tracking } = await findShipment(input.tracking, store, ctx);
    return printSlipPaper(
      ctx,
      {
        paper: 'label',
        keys: labelKeys,
        code: tracking,
        size: 'label',
        look: async (reader) => {
          const found = (await reader.shipments.byTracking(tracking))!;
          requireLabel(found, (await reader.dossiers.byId(found.dossier))!);
          const told = { stream: shipmentStream(tracking), type: 'shipment.printed' as const };
          return { found, prints: await printsOfSlip(found, told, reader) };
        },
        speaksOf: ({ dossier }) => [dossier],
        event: (number) => {
          const data = { tracking, number, copies: wishes.copies };
          return happened('shipment.printed', shipmentStream(tracking), data, null);
        },
        sights: async ({ dossier }, reader) =>
          sightsOfDossier((await reader.dossiers.byId(dossier))!, ctx.command),
        replaces: async (found) =>
          replacedLabel(await store.history.of([shipmentStream(found.tracking)])),
        about: ({ registeredAt: date, office }) => ({ date, office, qrText: tracking }),
        sheet: async (frame, found) => {
          const [registered] = found.steps;
          const clerk = registered && (await store.offices.staff(registered.login));
          return labelSheet({ ...frame, dossier: found, staffName: clerk?.name ?? '' });
        },
      },
      wishes,
    );
  },
  show: (result, ui) => showPrinted(result, ui, `motcua shipment show ${result.code}`),
});
