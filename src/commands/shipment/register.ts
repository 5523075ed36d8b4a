/** `shipment register`: the postal order of a dossier, with a tracking code for each way. */
import { command } from '../../cli/command.ts';
import { choice, flag, required, textValue, value, withDefault } from '../../cli/option.ts';
import { agencyId, amount, anyDossier, named, phone } from '../../cli/value-option.ts';
import { registerShipments } from '../../domain/shipment/register.ts';
import { leftIn } from '../../domain/shipment/range.ts';
import { postalServices } from '../../domain/shipment/shipment.ts';
import { readTracking } from '../../domain/shipment/tracking.ts';
import { namesProvince } from '../../domain/value/postal-address.ts';
import { noDong } from '../../domain/value/money.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { Problem } from '../../domain/problem.ts';
import { findDossier } from '../dossier/shared.ts';
import { actorOf } from '../dossier/act-facts.ts';
import { nextSteps, showShipment } from './card.ts';
import { shipmentFields, shipmentHere } from './view.ts';

/** Fewer codes than this left, and somebody has to ask the post for more. */
const FEW_LEFT = 20;

export default command({
  args: { code: required(anyDossier()) },
  options: {
    service: required(choice(postalServices, 'postalService')),
    tracking: value(readTracking, 'tracking', 'code'),
    to: agencyId(),
    recipient: named(),
    address: textValue('address'),
    phone: phone(),
    signed: flag(),
    seal: textValue('text'),
    fee: withDefault(amount(), noDong),
    feeReceipt: textValue('text'),
    cod: withDefault(amount(), noDong),
  },
  json: ['code service codesLeft replayed', { shipments: shipmentFields }],
  run: async (input, ctx) => {
    const { id } = await findDossier(input.code, await ctx.store(), ctx);
    const tracking = input.tracking?.tracking ?? null;
    const line = (typed: string | null): string | null => typed && cleanLine(typed);
    const recipient = {
      ...(input.recipient !== null && { name: cleanLine(input.recipient) }),
      ...(input.address !== null && { address: cleanLine(input.address) }),
      ...(input.phone !== null && { phone: cleanLine(input.phone) }),
    };
    const { signed, fee, cod, service } = input;
    const order = { signed, seal: line(input.seal), fee, feeReceipt: line(input.feeReceipt) };
    const { value: answer, replayed } = await ctx.write(async (writer, session) => {
      const own = session.office.agencyId;
      const to = await writer.offices.byId(input.to ?? session.office.parent ?? own);
      if (!to) throw new Problem('office.not_found', { typed: input.to ?? '', near: [] });
      const facts = {
        office: own,
        destination: { name: to.name, address: to.address, phone: to.phone },
        ranges: await writer.shipments.ranges(own),
        isTaken: tracking !== null && (await writer.shipments.byTracking(tracking)) !== null,
      };
      const dossier = (await writer.dossiers.byId(id))!;
      const request = { service, tracking, recipient, order, cod };
      const events = registerShipments(dossier, request, facts);
      await writer.append(events);
      const shipments = [];
      for (const event of events) {
        if (event.type !== 'shipment.registered') continue;
        const made = await writer.shipments.byTracking(event.data.tracking);
        shipments.push(await shipmentHere(made!, actorOf(session), writer));
      }
      const ranges = await writer.shipments.ranges(own);
      const codesLeft = ranges.reduce((sum, range) => sum + leftIn(range), 0);
      return { code: dossier.code, service, shipments, codesLeft };
    });
    return { ...answer, replayed };
  },
  show: (result, ui) => {
    const { shipment } = ui.texts.screen;
    ui.done(shipment.registered(result.shipments.length, result.code));
    for (const each of result.shipments) {
      showShipment(each, ui);
      const { address } = each.recipient;
      const toCitizen = each.direction === 'to_citizen' && address !== null;
      if (toCitizen && !namesProvince(address)) ui.warn(ui.texts.screen.citizen.noProvince);
      ui.line();
    }
    if (result.codesLeft < FEW_LEFT) ui.warn(shipment.fewLeft(result.codesLeft));
    const [first] = result.shipments;
    ui.next(`motcua print label ${first!.tracking}`, ...nextSteps(first!).slice(0, 1));
  },
});
