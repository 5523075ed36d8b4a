/** `shipment mark`: the next step on its way; a delivered result closes its dossier. */
import { command } from '../../cli/command.ts';
import { choice, required, textValue, withDefault } from '../../cli/option.ts';
import { amount, named, personNumber, postalCode } from '../../cli/value-option.ts';
import { collectorKinds } from '../../domain/dossier/dossier.ts';
import { progressShipment } from '../../domain/shipment/progress.ts';
import { shipmentTransitions, type ShipmentState } from '../../domain/shipment/shipment.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { actorOf } from '../dossier/act-facts.ts';
import { nextSteps, showShipment, showSteps } from './card.ts';
import { shipmentFields, findShipment, shipmentHere } from './view.ts';

type Reached = Exclude<ShipmentState, 'registered'>;
const reached = Object.keys(shipmentTransitions) as [Reached, ...Reached[]];

export default command({
  args: { tracking: required(postalCode()) },
  options: {
    as: required(choice(reached, 'shipmentState')),
    note: textValue('text'),
    receivedBy: named(),
    receivedAs: withDefault(choice(collectorKinds, 'collector'), 'owner'),
    receiverId: personNumber(),
    codCollected: amount(),
  },
  json: [...shipmentFields, 'status replayed'],
  run: async (input, ctx) => {
    const { tracking } = await findShipment(input.tracking, await ctx.store(), ctx);
    const line = (typed: string | null): string | null => typed && cleanLine(typed);
    const progress = {
      state: input.as,
      note: line(input.note),
      receivedBy: line(input.receivedBy),
      receivedAs: input.receivedAs,
      receiverNumber: line(input.receiverId),
      codCollected: input.codCollected,
    };
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const shipment = (await writer.shipments.byTracking(tracking))!;
      const dossier = (await writer.dossiers.byId(shipment.dossier))!;
      await writer.append(progressShipment(shipment, dossier, progress, actorOf(session)));
      await writer.see(sightsOfDossier(dossier, ctx.command));
      const status = (await writer.dossiers.byId(shipment.dossier))!.status;
      const now = (await writer.shipments.byTracking(tracking))!;
      return { ...(await shipmentHere(now, actorOf(session), writer)), status };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { shipment, words } = ui.texts.screen;
    ui.done(shipment.marked(result.tracking, words.shipmentState[result.state]));
    showShipment(result, ui);
    showSteps(result, ui);
    ui.next(...nextSteps(result), `motcua dossier show ${result.code}`);
  },
});
