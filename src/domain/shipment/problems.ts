/** What may be refused about postal sendings. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { PostalService, ShipmentState } from './shipment.ts';

export interface ShipmentProblems {
  'shipment.range_overlaps': { first: string; last: string };
  /** `ranges`: how many the office was ever given. */
  'shipment.no_codes': { office: string; ranges: number };
  'shipment.taken': { tracking: string };
  'shipment.no_recipient': { code: string };
  'shipment.not_allowed': {
    tracking: string;
    state: ShipmentState;
    wanted: ShipmentState;
    allowed: ShipmentState[];
  };
  /** `service` orders it again; `null` where there is no dossier any more to order it for. */
  'shipment.called_off': { tracking: string; code: string; service: PostalService | null };
  'shipment.cod_uncollected': { tracking: string; amount: number };
  'shipment.not_found': { typed: string; near: string[] };
}

export const shipmentProblemKinds: ProblemKinds<ShipmentProblems> = {
  'shipment.range_overlaps': 'refused',
  'shipment.no_codes': 'refused',
  'shipment.taken': 'refused',
  'shipment.no_recipient': 'usage',
  'shipment.not_allowed': 'refused',
  'shipment.called_off': 'refused',
  'shipment.cod_uncollected': 'refused',
  'shipment.not_found': 'not_found',
};
