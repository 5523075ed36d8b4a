/** What happens to a shipment after it is registered; a delivered result closes its dossier. */
import { blockers, type Actor } from '../dossier/blockers.ts';
import type { CollectorKind, Dossier } from '../dossier/dossier.ts';
import { returnDossier } from '../dossier/hand-back.ts';
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { shipmentStream } from '../stream.ts';
import { noDong, type Dong } from '../value/money.ts';
import {
  nextShipmentStates,
  shipmentTransitions,
  type Shipment,
  type ShipmentState,
} from './shipment.ts';

export interface ShipmentProgress {
  state: Exclude<ShipmentState, 'registered'>;
  note: string | null;
  /** Who took it from the postman, and as whom; the recipient when nobody is named. */
  receivedBy: string | null;
  receivedAs: CollectorKind;
  receiverNumber: string | null;
  codCollected: Dong | null;
}

/**
 * Decides a step. Throws `shipment.not_allowed`, `shipment.cod_uncollected`, and what
 * `returnDossier` throws when a delivery would close a dossier that cannot be closed.
 */
export function progressShipment(
  shipment: Shipment,
  dossier: Dossier,
  progress: ShipmentProgress,
  actor: Actor,
): NewEvent[] {
  const { tracking, state, cod, direction } = shipment;
  const { state: wanted, note } = progress;
  if (!shipmentTransitions[wanted].includes(state)) {
    const allowed = nextShipmentStates(state);
    throw new Problem('shipment.not_allowed', { tracking, state, wanted, allowed });
  }
  const delivered = wanted === 'delivered';
  if (delivered && cod > (progress.codCollected ?? noDong)) {
    throw new Problem('shipment.cod_uncollected', { tracking, amount: cod });
  }
  const receivedBy = delivered ? (progress.receivedBy ?? shipment.recipient.name) : null;
  const codCollected = delivered ? progress.codCollected : null;
  const data = { tracking, state: wanted, codCollected };
  const personal = { receivedBy, note };
  const step = happened('shipment.progressed', shipmentStream(tracking), data, personal);
  if (!delivered || direction !== 'to_citizen') return [step];
  return [step, ...closing(shipment, dossier, { ...progress, receivedBy }, actor)];
}

/** The steps that may be told of it now: none is a delivery that its dossier does not allow. */
export function allowedSteps(
  { state, direction }: Pick<Shipment, 'state' | 'direction'>,
  dossier: Dossier,
  actor: Actor,
): ShipmentProgress['state'][] {
  const closes = direction === 'to_citizen';
  const [refusal] = closes ? blockers(dossier, 'return', besides(actor)) : [];
  return nextShipmentStates(state).filter((next) => next !== 'delivered' || !refusal);
}

/** It is out of the house: what is unpaid can keep it no longer. */
function besides(actor: Actor) {
  return {
    ...actor,
    unpaid: noDong,
    owed: noDong,
    taken: [],
    sendings: [],
    certified: [],
    cancelled: null,
  };
}

/** The delivery is the evidence that the result was returned. */
function closing(
  { tracking }: Shipment,
  dossier: Dossier,
  { receivedBy, receivedAs, receiverNumber }: ShipmentProgress,
  actor: Actor,
): NewEvent[] {
  const collection = {
    to: receivedAs,
    collectorName: receivedBy,
    collectorNumber: receiverNumber,
    paper: true,
    shipment: tracking,
  };
  return returnDossier(dossier, collection, besides(actor));
}
