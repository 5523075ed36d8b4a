/** When the label of a sending can be made. */
import type { Status } from '../dossier/status.ts';
import { Problem } from '../problem.ts';
import type { Direction, PostalService, Shipment } from './shipment.ts';

/** True until it is called off: then its code travels on no envelope. */
export function hasLabel({ state }: Pick<Shipment, 'state'>): boolean {
  return state !== 'called_off';
}

/** Throws `shipment.called_off`, which names how its dossier is sent anew where that may be. */
export function requireLabel(shipment: Shipment, dossier: { status: Status }): void {
  if (hasLabel(shipment)) return;
  const { tracking, code, direction } = shipment;
  const service = dossier.status === 'cancelled' ? null : oneWay[direction];
  throw new Problem('shipment.called_off', { tracking, code, service });
}

/** The order of this way alone. */
const oneWay: { readonly [D in Direction]: PostalService } = {
  to_office: 'send',
  to_citizen: 'collect',
};
