/** Waivers by law at a reception: those that a person names are taken, the others proposed. */
import type { NewEvent } from '../../domain/event.ts';
import { reduceByLaw } from '../../domain/fee/waive.ts';
import {
  proposedWaivers,
  type LawWaiver,
  type WaivedDossier,
  type WaiverProposal,
} from '../../domain/fee/waiver.ts';
import { localDate } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { ReceiveInput } from './receive-options.ts';

type ReceivedEvent = NewEvent<'dossier.received'>;

/** What is taken off what was just received. Throws what `feesWaived` does. */
export function waivedNow(
  { waiver, seen }: Pick<ReceiveInput, 'waiver' | 'seen'>,
  waivers: readonly LawWaiver[],
  received: readonly ReceivedEvent[],
): NewEvent<'fee.reduced'>[] {
  const taken = { waivers: waiver, seen: seen === null ? null : cleanLine(seen) };
  return received.flatMap((event) =>
    reduceByLaw(taken, { dossier: event.data.dossier, waivers, of: waivedOf(event) }),
  );
}

/** What else fits a reception, or may. */
export function proposedFor(
  waivers: readonly LawWaiver[],
  events: readonly NewEvent[],
): WaiverProposal[] {
  const taken = reducedIn(events);
  return events.flatMap((event) =>
    event.type === 'dossier.received' ? proposedWaivers(waivers, waivedOf(event), taken) : [],
  );
}

/** What a reception's events take off its fees, as answers tell it. */
export function reducedIn(events: readonly NewEvent[]) {
  return events.flatMap((event) => {
    if (event.type !== 'fee.reduced') return [];
    const { fee, amount, waiver, basis } = event.data;
    return [{ fee, amount, waiver, basis, ...event.personal }];
  });
}

function waivedOf({ data, personal }: ReceivedEvent): WaivedDossier {
  const { procedure, channel, fees, receivedAt, competent, office } = data;
  const { kind: owner } = personal.owner;
  const received = localDate(receivedAt);
  return { procedure, channel, fees, owner, office: competent ?? office, received };
}
