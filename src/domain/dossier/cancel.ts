/** What was received by mistake (wrong person, wrong procedure): its number stays, struck out. */
import { strike } from '../certification/strike.ts';
import { happened, type NewEvent } from '../event.ts';
import { dossierStream, shipmentStream } from '../stream.ts';
import { tellLowered } from '../payment/tell-lowered.ts';
import type { Tracking } from '../shipment/tracking.ts';
import type { DossierCode } from '../value/id.ts';
import { requireAction, type ActFacts } from './blockers.ts';
import type { Dossier } from './dossier.ts';

export interface Cancellation {
  reason: string;
  /** What is received in its place in the same act; `null` for nothing. */
  replacedBy: DossierCode | null;
  /** What that one costs. */
  dueInstead?: number;
}

/**
 * Decides a cancellation. It was never work, so it counts nowhere and owes nothing; its number is
 * never given again. What was still to pay of it is told: whoever cancels it does so alone. No law
 * speaks of it: a register (form 07) shows what was entered wrongly struck out with the reason, and
 * nothing is rubbed out. A sending that the post does not have yet is called off with it, and its
 * numbers of certification books are struck: nothing is charged for them any more.
 */
export function cancelDossier(
  dossier: Dossier,
  { reason, replacedBy, dueInstead = 0 }: Cancellation,
  facts: ActFacts,
): NewEvent[] {
  requireAction(dossier, 'cancel', facts);
  const data = { dossier: dossier.id, replacedBy };
  const kind = replacedBy === null ? ('cancelled' as const) : ('replaced' as const);
  const less = { kind, would: facts.owed, due: dueInstead, reason };
  const registered = facts.sendings.filter(({ state }) => state === 'registered');
  return [
    happened('dossier.cancelled', dossierStream(dossier.id), data, { reason }),
    ...tellLowered(dossier.id, less),
    ...facts.certified.flatMap((entry) => strike(entry, reason)),
    ...registered.map(({ tracking }) => {
      const step = { tracking, state: 'called_off' as const, codCollected: null };
      const said = { receivedBy: null, note: reason };
      return happened('shipment.progressed', shipmentStream(tracking), step, said);
    }),
  ];
}

/** The sendings that events call off, as people are told them. */
export function calledOffIn(events: readonly NewEvent[]): Tracking[] {
  return events.flatMap((event) =>
    event.type === 'shipment.progressed' && event.data.state === 'called_off'
      ? [event.data.tracking]
      : [],
  );
}
