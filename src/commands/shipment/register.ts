/** `shipment register`: the postal order of a dossier, with a tracking code for each way. */
import { command } from '../../cli/command.ts';
import {
  choice,
  flag,
  type Input,
  required,
  scannable,
  textValue,
  value,
  withDefault,
} from '../../cli/option.ts';
import type { Session } from '../../cli/session.ts';
import type { LabelledFacts } from '../../cli/ui.ts';
import { agencyId, amount, anyDossier, named, phone, address } from '../../cli/value-option.ts';
import { registerShipments } from '../../domain/shipment/register.ts';
import { leftIn } from '../../domain/shipment/range.ts';
import { postalServices } from '../../domain/shipment/shipment.ts';
import { readTracking } from '../../domain/shipment/tracking.ts';
import { namesProvince } from '../../domain/value/postal-address.ts';
import { noDong } from '../../domain/value/money.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { findDossier } from '../dossier/shared.ts';
import { actorOf } from '../dossier/act-facts.ts';
import { nextSteps, showShipment } from './card.ts';
import { shipmentFields, shipmentHere } from './view.ts';
import { officeByCode } from '../office/shared.ts';

/** Fewer codes than this left, and somebody has to ask the post for more. */
const FEW_LEFT = 20;

const args = { code: required(anyDossier()) };
const options = {
  service: required(choice(postalServices, 'postalService')),
  tracking: scannable(value(readTracking, 'tracking', 'code'), 'postal'),
  to: agencyId(),
  recipient: named(),
  address: address(),
  phone: phone(),
  signed: flag(),
  seal: scannable(textValue('text'), 'postal'),
  fee: withDefault(amount(), noDong),
  feeReceipt: scannable(textValue('text'), 'postal'),
  cod: withDefault(amount(), noDong),
};

export default command({
  args,
  options,
  json: ['code service codesLeft replayed', { shipments: shipmentFields }],
  willDo: async (input, ctx) => {
    const { shipment, words } = ctx.texts.screen;
    const reader = await ctx.store();
    const { id } = await findDossier(input.code, reader, ctx);
    const events = await ordered(id, input, reader, await ctx.session());
    return events.flatMap((event): LabelledFacts => {
      if (event.type !== 'shipment.registered') return [];
      const { name, address, phone: called } = event.personal;
      return [
        [shipment.direction, words.direction[event.data.direction]],
        [shipment.recipient, [name, called].filter(Boolean).join(', ')],
        [shipment.address, address],
      ];
    });
  },
  run: async (input, ctx) => {
    const { service } = input;
    const { id } = await findDossier(input.code, await ctx.store(), ctx);
    const { value: answer, replayed } = await ctx.write(async (writer, session) => {
      const events = await ordered(id, input, writer, session);
      await writer.append(events);
      const shipments = [];
      for (const event of events) {
        if (event.type !== 'shipment.registered') continue;
        const made = await writer.shipments.byTracking(event.data.tracking);
        shipments.push(await shipmentHere(made!, actorOf(session), writer));
      }
      const ranges = await writer.shipments.ranges(session.office.agencyId);
      const codesLeft = ranges.reduce((sum, range) => sum + leftIn(range), 0);
      const dossier = (await writer.dossiers.byId(id))!;
      await writer.see(sightsOfDossier(dossier, ctx.command));
      const { code } = dossier;
      return { code, service, shipments, codesLeft };
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

/** What is ordered, as the dossier and the codes stand. */
async function ordered(
  id: Uuid,
  input: Input<typeof options>,
  reader: Reader,
  { office }: Session,
): Promise<NewEvent[]> {
  const tracking = input.tracking?.tracking ?? null;
  const line = (typed: string | null): string | null => typed && cleanLine(typed);
  const recipient = {
    ...(input.recipient !== null && { name: cleanLine(input.recipient) }),
    ...(input.address !== null && { address: cleanLine(input.address) }),
    ...(input.phone !== null && { phone: cleanLine(input.phone) }),
  };
  const { signed, fee, cod, service } = input;
  const order = { signed, seal: line(input.seal), fee, feeReceipt: line(input.feeReceipt) };
  const own = office.agencyId;
  const to = await officeByCode(input.to ?? office.parent ?? own, reader);
  const facts = {
    office: own,
    destination: { name: to.name, address: to.address, phone: to.phone },
    ranges: await reader.shipments.ranges(own),
    isTaken: tracking !== null && (await reader.shipments.byTracking(tracking)) !== null,
  };
  const dossier = (await reader.dossiers.byId(id))!;
  return registerShipments(dossier, { service, tracking, recipient, order, cod }, facts);
}
