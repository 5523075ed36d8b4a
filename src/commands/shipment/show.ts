/** `shipment show`: one postal sending and every step on its way. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { postalCode } from '../../cli/value-option.ts';
import { hasLabel } from '../../domain/shipment/printable.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { actorHere } from '../dossier/act-facts.ts';
import { nextSteps, showShipment, showSteps } from './card.ts';
import { shipmentFields, findShipment, masksOn, shipmentHere } from './view.ts';

export default command({
  args: { tracking: required(postalCode()) },
  options: {},
  json: shipmentFields,
  run: async (input, ctx) => {
    const store = await ctx.store();
    const shipment = await findShipment(input.tracking, store, ctx);
    const dossier = (await store.dossiers.byId(shipment.dossier))!;
    const kept = await saw(sightsOfDossier(dossier, ctx.command), ctx);
    const shown = kept ? shipment : masksOn(shipment);
    return shipmentHere(shown, await actorHere(dossier, ctx), store);
  },
  show: (result, ui) => {
    showShipment(result, ui);
    showSteps(result, ui);
    const label = hasLabel(result) ? [`motcua print label ${result.tracking}`] : [];
    ui.next(...nextSteps(result), ...label, `motcua dossier show ${result.code}`);
  },
});
