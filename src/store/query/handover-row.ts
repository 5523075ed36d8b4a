/** One row of a hand-over, as the domain knows it: batches, their dossiers, discrepancies, hops. */
import { statuses } from '../../domain/dossier/status.ts';
import { discrepancyKinds, resolutions } from '../../domain/handover/discrepancy.ts';
import type { Journey } from '../../domain/handover/ageing.ts';
import {
  handoverStates,
  itemStates,
  type Carried,
  type Discrepancy,
  type Hand,
  type Handover,
  type HandoverItem,
  type HandoverLine,
  type Hop,
} from '../../domain/handover/handover.ts';
import type { SlipCode } from '../../domain/handover/slip.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { AgencyId, DossierCode, Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { bit, natural, moment, rowReader } from '../row.ts';

const way = {
  slip: text<SlipCode>(),
  from_office: text<AgencyId>(),
  to_office: text<AgencyId>(),
  sent_at: moment,
};
const received = {
  received_at: maybe(moment),
  receiver: maybe(text()),
  receiver_name: maybe(text()),
};

const lines = rowReader('handover', { ...way, state: oneOf(handoverStates) });
export type OwnLine = Pick<HandoverLine, 'slip' | 'from' | 'to' | 'state' | 'sentAt'>;

export function ownLineOf(found: object): OwnLine {
  const { slip, from_office: from, to_office: to, state, sent_at: sentAt } = lines.read(found);
  return { slip, from, to, state, sentAt };
}

const handovers = rowReader('handover', {
  slip: text<SlipCode>(),
  version: natural,
  sender: text<AgencyId>(),
  addressee: text<AgencyId>(),
  giver: text(),
  giver_name: text(),
  note: maybe(text()),
  digest: text(),
  prints: natural,
});

/** All but what it carries. */
export function handoverOf(found: object): Omit<Handover, 'items' | 'discrepancies'> {
  const { version, sender, addressee, note, digest, prints, ...row } = handovers.read(found);
  const giver = { login: row.giver, name: row.giver_name };
  return { ...ownLineOf(found), version, sender, addressee, giver, note, digest, prints };
}

const items = rowReader('handover_item', {
  slip: text<SlipCode>(),
  dossier: text<Uuid>(),
  position: natural,
  code: text<DossierCode>(),
  state: oneOf(itemStates),
  damaged: bit,
  ...received,
});

export function itemOf(found: object): HandoverItem {
  const { position, dossier, code, state, received_at: receivedAt, ...row } = items.read(found);
  const receiver = handOf(row.receiver, row.receiver_name);
  return { position, dossier, code, state, damaged: row.damaged === 1, receivedAt, receiver };
}

const discrepancies = rowReader('handover_discrepancy', {
  slip: text<SlipCode>(),
  kind: oneOf(discrepancyKinds),
  code: text(),
  note: maybe(text()),
  reported_at: moment,
  reporter: text(),
  reporter_name: text(),
  resolution: maybe(oneOf(resolutions)),
  resolved_at: maybe(moment),
  resolver: maybe(text()),
  resolver_name: maybe(text()),
  resolution_note: maybe(text()),
});

export function discrepancyOf(found: object): Discrepancy {
  const row = discrepancies.read(found);
  return {
    kind: row.kind,
    code: row.code,
    note: row.note,
    reportedAt: row.reported_at,
    reportedBy: { login: row.reporter, name: row.reporter_name },
    resolution: row.resolution,
    resolvedAt: row.resolved_at,
    resolvedBy: handOf(row.resolver, row.resolver_name),
    resolutionNote: row.resolution_note,
  };
}

function handOf(login: string | null, name: string | null): Hand | null {
  return login === null ? null : { login, name: name ?? '' };
}

const hops = rowReader('handover_item', {
  ...way,
  giver: text(),
  giver_name: text(),
  state: oneOf(itemStates),
  damaged: bit,
  ...received,
});

export function hopOf(found: object): Hop {
  const {
    slip,
    from_office: from,
    to_office: to,
    state,
    sent_at: sentAt,
    ...row
  } = hops.read(found);
  return {
    ...{ slip, from, to, state, sentAt },
    damaged: row.damaged === 1,
    giver: { login: row.giver, name: row.giver_name },
    receivedAt: row.received_at,
    receiver: handOf(row.receiver, row.receiver_name),
  };
}

const journeys = rowReader('handover', {
  from_office: text<AgencyId>(),
  to_office: text<AgencyId>(),
  sent_at: moment,
  received_at: moment,
});

export function journeyOf(found: object): Journey {
  const row = journeys.read(found);
  const [sentAt, receivedAt] = [row.sent_at, row.received_at];
  return { from: row.from_office, to: row.to_office, sentAt, receivedAt };
}

const coming = rowReader('handover', { oldest: maybe(moment) });

/** When the oldest of what is coming left. */
export function oldestOf(found: object): { oldest: Instant | null } {
  const { oldest } = coming.read(found);
  return { oldest };
}

const carried = rowReader('dossier', {
  id: text<Uuid>(),
  code: text<DossierCode>(),
  status: oneOf(statuses),
  holder: text<AgencyId>(),
  transit_slip: maybe(text()),
  transit_to: maybe(text<AgencyId>()),
});

export function carriedOf(found: object): Carried {
  const row = carried.read(found);
  const { id, code, status, holder } = row;
  return { id, code, status, holder, inTransit: transitOf(row) };
}

/** On the road under which slip, and to which office. */
export function transitOf({
  transit_slip: slip,
  transit_to: to,
}: {
  transit_slip: string | null;
  transit_to: AgencyId | null;
}): Carried['inTransit'] {
  return slip === null || to === null ? null : { slip, to };
}
