/** What can happen to postal sendings and the ranges their codes come from. */
import { event, nobody } from '../event-kind.ts';
import { like, list, maybe, number, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import type { Dong } from '../value/money.ts';
import { takenNumber } from '../value/series.ts';
import type { TrackingRange } from './range.ts';
import {
  directions,
  postalServices,
  shipmentStates,
  type PostalOrder,
  type Recipient,
  type ShipmentState,
} from './shipment.ts';
import type { Tracking } from './tracking.ts';

const tracking = text<Tracking>();
export const orderPapers = list(record({ name: text(), count: number() }));
const onTheWay = shipmentStates.filter(
  (state): state is Exclude<ShipmentState, 'registered'> => state !== 'registered',
);

export const shipmentEvents = {
  'shipment.range_added': event(
    like<TrackingRange>({
      series: text(),
      office: text<AgencyId>(),
      prefix: text(),
      first: number(),
      last: number(),
    }),
    nobody,
  ),
  'shipment.registered': event(
    record({
      tracking,
      /** `null` when the code was given by the post and not taken from a range. */
      number: maybe(takenNumber),
      dossier: text<Uuid>(),
      code: text<DossierCode>(),
      direction: oneOf(directions),
      service: oneOf(postalServices),
      office: text<AgencyId>(),
      order: like<PostalOrder>({
        papers: orderPapers,
        signed: yesOrNo,
        seal: maybe(text()),
        fee: number<Dong>(),
        feeReceipt: maybe(text()),
      }),
      cod: number<Dong>(),
    }),
    like<Recipient>({ name: text(), address: maybe(text()), phone: maybe(text()) }),
  ),
  /** Before the post has it: what was said of the one who gets it was wrong, or is no more so. */
  'shipment.readdressed': event(
    record({ tracking }),
    like<Recipient>({ name: text(), address: maybe(text()), phone: maybe(text()) }),
  ),
  'shipment.progressed': event(
    record({
      tracking,
      state: oneOf(onTheWay),
      codCollected: maybe(number<Dong>()),
    }),
    record({ receivedBy: maybe(text()), note: maybe(text()) }),
  ),
  'shipment.printed': event(record({ tracking, number: number(), copies: number() }), nobody),
};
