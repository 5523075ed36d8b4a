/** A shipment (bưu gửi): what the public post carries, from a citizen's order to its delivery. */
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { Tracking } from './tracking.ts';

export const shipmentStates = [
  'registered',
  'collected',
  'posted',
  'delivered',
  'failed',
  'returned',
  'called_off',
] as const;
export type ShipmentState = (typeof shipmentStates)[number];

/** What the citizen ordered: send the papers in, bring the result, or both. */
export const postalServices = ['send', 'collect', 'both'] as const;
export type PostalService = (typeof postalServices)[number];

export const directions = ['to_office', 'to_citizen'] as const;
export type Direction = (typeof directions)[number];

/** The order of Decision 45/2016, articles 8 to 10: papers listed and signed for, sealed, paid. */
export interface PostalOrder {
  papers: { name: string; count: number }[];
  /** Both the citizen and the postal clerk signed the list. */
  signed: boolean;
  /** The number on the seal of the envelope. */
  seal: string | null;
  fee: Dong;
  /** Number of the receipt given for it. */
  feeReceipt: string | null;
}

export interface Recipient {
  name: string;
  address: string | null;
  phone: string | null;
}

/** A step on a shipment's way. */
export interface ShipmentStep {
  state: ShipmentState;
  at: Instant;
  login: string;
  office: AgencyId;
  note: string | null;
}

export interface Shipment {
  tracking: Tracking;
  version: number;
  dossier: Uuid;
  code: DossierCode;
  direction: Direction;
  service: PostalService;
  office: AgencyId;
  state: ShipmentState;
  order: PostalOrder;
  /** What is collected on delivery. */
  cod: Dong;
  codCollected: Dong | null;
  recipient: Recipient;
  receivedBy: string | null;
  registeredAt: Instant;
  steps: ShipmentStep[];
  prints: number;
}

/** From which states each may be reached. A failed delivery is tried again, or sent back. */
export const shipmentTransitions: {
  readonly [State in Exclude<ShipmentState, 'registered'>]: readonly ShipmentState[];
} = {
  collected: ['registered'],
  posted: ['registered', 'collected', 'failed'],
  delivered: ['posted'],
  failed: ['posted'],
  returned: ['posted', 'failed'],
  called_off: ['registered'],
};

/** True while the post has it, and the office cannot stop it. */
export function isUnderWay(state: ShipmentState): boolean {
  return state === 'collected' || state === 'posted' || state === 'failed';
}

/** What may follow a state. */
export function nextShipmentStates(state: ShipmentState): (keyof typeof shipmentTransitions)[] {
  return (Object.keys(shipmentTransitions) as (keyof typeof shipmentTransitions)[]).filter((each) =>
    shipmentTransitions[each].includes(state),
  );
}
