/** Ordering a postal sending for a dossier: which ways, under which codes, with which papers. */
import { requireHeld } from '../dossier/custody.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { postedTo } from '../dossier/people.ts';
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { shipmentStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import { noDong, type Dong } from '../value/money.ts';
import type { TakenNumber } from '../value/series.ts';
import { takeTracking, type UsedRange } from './range.ts';
import {
  type Direction,
  type PostalOrder,
  type PostalService,
  type Recipient,
} from './shipment.ts';
import type { Tracking } from './tracking.ts';

export interface PostalRequest {
  service: PostalService;
  /** A code given by the post; otherwise the office's ranges give one for each way. */
  tracking: Tracking | null;
  recipient: Partial<Recipient>;
  order: Omit<PostalOrder, 'papers'>;
  /** Collected when the result is delivered. */
  cod: Dong;
}

export interface PostalFacts {
  office: AgencyId;
  /** The office's name and address: where the papers go. */
  destination: Recipient;
  ranges: readonly UsedRange[];
  /** True when a code is some shipment's already. */
  isTaken: boolean;
}

const ways: { readonly [S in PostalService]: readonly Direction[] } = {
  send: ['to_office'],
  collect: ['to_citizen'],
  both: ['to_office', 'to_citizen'],
};

/**
 * Decides an order: one shipment each way. Throws what `requireHeld` does, `shipment.no_recipient`,
 * `shipment.taken`, `shipment.no_codes`.
 */
export function registerShipments(
  dossier: Dossier,
  request: PostalRequest,
  facts: PostalFacts,
): NewEvent[] {
  requireHeld(dossier, facts.office);
  const { tracking } = request;
  if (tracking !== null && facts.isTaken) throw new Problem('shipment.taken', { tracking });
  const taken = new Map<string, number>();
  return ways[request.service].map((direction, index) => {
    const { tracking: code, number } =
      index === 0 && tracking !== null
        ? { tracking, number: null }
        : takeTracking(rangesAfter(facts.ranges, taken), facts.office);
    if (number !== null) taken.set(number.series, number.n);
    return registered(dossier, request, facts, { direction, tracking: code, number });
  });
}

function rangesAfter(
  ranges: readonly UsedRange[],
  taken: ReadonlyMap<string, number>,
): UsedRange[] {
  return ranges.map((range) => ({ ...range, taken: taken.get(range.series) ?? range.taken }));
}

function registered(
  dossier: Dossier,
  request: PostalRequest,
  facts: PostalFacts,
  way: { direction: Direction; tracking: Tracking; number: TakenNumber | null },
): NewEvent {
  const toCitizen = way.direction === 'to_citizen';
  const first = request.service !== 'both' || way.direction === 'to_office';
  // The fee, the seal and the signatures belong to the order: they stand on its first sending.
  const unpaid = { signed: request.order.signed, seal: null, fee: noDong, feeReceipt: null };
  const papers = toCitizen ? resultPapers(dossier) : sentPapers(dossier);
  const data = {
    ...way,
    dossier: dossier.id,
    code: dossier.code,
    service: request.service,
    office: facts.office,
    order: { papers, ...(first ? request.order : unpaid) },
    cod: toCitizen ? request.cod : noDong,
  };
  const recipient = toCitizen ? recipientOf(dossier, request.recipient) : facts.destination;
  return happened('shipment.registered', shipmentStream(way.tracking), data, recipient);
}

function sentPapers({ components }: Dossier): PostalOrder['papers'] {
  return components.map(({ name, originals, certified, copies }) => ({
    name,
    count: originals + certified + copies,
  }));
}

function resultPapers({ procedure }: Dossier): PostalOrder['papers'] {
  return procedure.results.map(({ name }) => ({ name, count: 1 }));
}

/** The owner, unless somebody else was named; a letter needs an address. */
function recipientOf(dossier: Dossier, named: Partial<Recipient>): Recipient {
  const { name, phone, ...to } = postedTo(dossier);
  const address = named.address ?? to.address;
  if (address === null) throw new Problem('shipment.no_recipient', { code: dossier.code });
  return { name: named.name ?? name, address, phone: named.phone ?? phone };
}
