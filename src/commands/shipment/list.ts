/** `shipment list`: postal sendings, newest first. */
import { command } from '../../cli/command.ts';
import { choice, many, whole, withDefault } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { sightOf } from '../../domain/dossier/sight.ts';
import { shipmentStates } from '../../domain/shipment/shipment.ts';
import { momentText } from '../../locale/format.ts';
import { findDossier } from '../dossier/shared.ts';
import { listedShipment, shipmentFields } from './view.ts';

export default command({
  args: {},
  options: {
    state: many(choice(shipmentStates, 'shipmentState')),
    dossier: anyDossier(),
    limit: withDefault(whole(1, 10_000), 50),
  },
  json: [{ shipments: shipmentFields }],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const viewer = await ctx.viewer();
    const office = viewer && sightOf(viewer);
    const dossier =
      input.dossier === null ? null : (await findDossier(input.dossier, store, ctx)).id;
    const shipments = await store.shipments.list({
      limit: input.limit,
      ...(input.state.length > 0 && { states: input.state }),
      ...(dossier !== null && { dossier }),
      ...(office !== null && { office }),
    });
    return { shipments: shipments.map(listedShipment) };
  },
  table: ({ shipments }) => ({
    head: ['tracking', 'dossier', 'direction', 'state', 'recipient', 'registered_at', 'cod'],
    rows: shipments.map((each) => [
      ...[each.tracking, each.code, each.direction, each.state],
      ...[each.recipient.name, each.registeredAt, each.cod],
    ]),
  }),
  show: ({ shipments }, ui) => {
    const { shipment, dossier, words } = ui.texts.screen;
    if (shipments.length === 0) {
      ui.line(`  ${shipment.none}`);
      return;
    }
    ui.table(
      [shipment.tracking, dossier.code, shipment.recipient, shipment.state, dossier.when],
      shipments.map((each) => [
        each.tracking,
        each.code,
        each.recipient.name,
        words.shipmentState[each.state],
        momentText(each.registeredAt),
      ]),
    );
    ui.next(`motcua shipment show ${shipments[0]!.tracking}`);
  },
});
