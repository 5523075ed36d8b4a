/** What follows in sendings from a correction of the one they go to. */
import type { Party } from '../dossier/dossier.ts';
import { happened, type NewEvent } from '../event.ts';
import { shipmentStream } from '../stream.ts';
import type { Tracking } from './tracking.ts';
import type { Recipient, Shipment } from './shipment.ts';

type Named = Pick<Party, 'name' | 'address' | 'phone'>;
/** A sending as far as it needs to be known for that. */
export type Addressed = Pick<Shipment, 'tracking' | 'state' | 'direction' | 'recipient'>;
const FACTS = ['name', 'address', 'phone'] as const;

/**
 * Results that still wait here for the post go to the owner as the dossier now tells them. What was
 * ordered otherwise (another name, another address) stays, and so does what the post has.
 */
export function readdressSendings(
  sendings: readonly Addressed[],
  before: Named,
  after: Named,
): NewEvent[] {
  return sendings.flatMap(({ tracking, state, direction, recipient }) => {
    if (state !== 'registered' || direction !== 'to_citizen') return [];
    if (recipient.name !== before.name) return [];
    const now = toldAnew(recipient, before, after);
    if (FACTS.every((fact) => now[fact] === recipient[fact])) return [];
    return [happened('shipment.readdressed', shipmentStream(tracking), { tracking }, now)];
  });
}

/** A letter needs an address: one is not taken away where the owner has none any more. */
function toldAnew(recipient: Recipient, before: Named, after: Named): Recipient {
  const same = (fact: 'address' | 'phone'): boolean => recipient[fact] === before[fact];
  return {
    name: after.name,
    address: same('address') ? (after.address ?? recipient.address) : recipient.address,
    phone: same('phone') ? after.phone : recipient.phone,
  };
}

/** The sendings that events address anew. */
export function readdressedIn(events: readonly NewEvent[]): Tracking[] {
  return events.flatMap((event) =>
    event.type === 'shipment.readdressed' ? [event.data.tracking] : [],
  );
}
