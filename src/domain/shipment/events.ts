/** What can have happened to postal sendings and the ranges their codes come from. */
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import type { Dong } from '../value/money.ts';
import type { TakenNumber } from '../value/series.ts';
import type { TrackingRange } from './range.ts';
import type {
  Direction,
  PostalOrder,
  PostalService,
  Recipient,
  ShipmentState,
} from './shipment.ts';
import type { Tracking } from './tracking.ts';

export interface ShipmentEventShapes {
  'shipment.range_added': { data: TrackingRange; personal: null };
  'shipment.registered': {
    data: {
      tracking: Tracking;
      /** `null` when the code was given by the post and not taken from a range. */
      number: TakenNumber | null;
      dossier: Uuid;
      code: DossierCode;
      direction: Direction;
      service: PostalService;
      office: AgencyId;
      order: PostalOrder;
      cod: Dong;
    };
    personal: Recipient;
  };
  'shipment.progressed': {
    data: {
      tracking: Tracking;
      state: Exclude<ShipmentState, 'registered'>;
      note: string | null;
      codCollected: Dong | null;
    };
    personal: { receivedBy: string | null };
  };
  'shipment.printed': {
    data: { tracking: Tracking; number: number; copies: number };
    personal: null;
  };
}
