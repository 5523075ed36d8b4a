/** One row of a dossier, of its papers or of its fees, as the domain knows it. */
import { citizenKinds } from '../../domain/citizen/citizen.ts';
import {
  authorityKinds,
  collectorKinds,
  outcomes,
  returnWays,
  sources,
  type Dossier,
  type DossierLine,
  type Handback,
  type Party,
  type ReceivedComponent,
  type Result,
} from '../../domain/dossier/dossier.ts';
import { partyShape, termShape } from '../../domain/dossier/parts-shape.ts';
import { statuses } from '../../domain/dossier/status.ts';
import { feeParts, type FeeLine } from '../../domain/fee/fee-line.ts';
import { channels, feeKinds, feeUnits, type Term } from '../../domain/procedure/procedure.ts';
import { list, maybe, oneOf, text } from '../../domain/shape.ts';
import type { AgencyId, DossierCode, Uuid } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import { noDong } from '../../domain/value/money.ts';
import { bit, natural, day, moment, money, type RowOfReader, rowReader } from '../row.ts';
import { transitOf } from './handover-row.ts';

/** What lists show of a dossier, and everything else looks at too. */
const listed = {
  id: text<Uuid>(),
  code: text<DossierCode>(),
  status: oneOf(statuses),
  procedure_code: text(),
  owner_name: text(),
  channel: oneOf(channels),
  received_at: moment,
  due_at: maybe(moment),
  waiting_since: maybe(moment),
  limit_date: maybe(day),
  holder: text<AgencyId>(),
  transit_slip: maybe(text()),
  transit_to: maybe(text<AgencyId>()),
  amount_due: money,
  fees_unknown: natural,
};

export const dossierRows = rowReader('dossier', {
  ...listed,
  version: natural,
  office: text<AgencyId>(),
  counter: natural,
  competent: maybe(text<AgencyId>()),
  helped_at: maybe(text<AgencyId>()),
  source: maybe(oneOf(sources)),
  edition: text(),
  case_id: text(),
  term: maybe(text()),
  subject: maybe(text()),
  owner_citizen: maybe(text<Uuid>()),
  owner_kind: maybe(oneOf(citizenKinds)),
  owner_number: maybe(text()),
  owner_address: maybe(text()),
  owner_phone: maybe(text()),
  owner_email: maybe(text()),
  submitter: maybe(text()),
  authorisation_kind: maybe(text()),
  missing: maybe(text()),
  missing_reason: maybe(text()),
  not_needed: maybe(text()),
  sets: natural,
  return_by: oneOf(returnWays),
  post_address: maybe(text()),
  post_phone: maybe(text()),
  replaces: maybe(text<DossierCode>()),
  replaced_by: maybe(text<DossierCode>()),
  received_login: text(),
  received_name: text(),
  shelf: maybe(text()),
  clock_run: maybe(text()),
  clock_left: maybe(text()),
  closed_at: maybe(moment),
  closed_reason: maybe(text()),
  forwarded_at: maybe(moment),
  was_decided: bit,
  resolved_at: maybe(moment),
  outcome: maybe(oneOf(outcomes)),
  result_number: maybe(text()),
  result_date: maybe(day),
  result_signer: maybe(text()),
  result_file: maybe(text()),
  returned_at: maybe(moment),
  returned_to: maybe(oneOf(collectorKinds)),
  collector_name: maybe(text()),
  collector_number: maybe(text()),
  return_paper: maybe(bit),
  return_authority: maybe(oneOf(authorityKinds)),
  return_originals: maybe(natural),
  return_shipment: maybe(text()),
  satisfaction: maybe(natural),
});
export type ReadDossier = RowOfReader<typeof dossierRows>;

const NO_TERM: Term = { rule: 'none' };

export function termOf(row: ReadDossier): Term {
  return row.term === null ? NO_TERM : dossierRows.json(row, 'term', termShape);
}

/** What the clock went through stands in tables of its own. */
export type DossierClock = Pick<Dossier, 'clock' | 'supplements' | 'dueChanges' | 'closing'>;

type OwnColumns = Omit<
  Dossier,
  'procedure' | 'components' | 'lookUps' | 'fees' | 'prints' | keyof DossierClock
>;

export function plainColumns(row: ReadDossier): OwnColumns {
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    status: row.status,
    office: row.office,
    counter: row.counter,
    helpedAt: row.helped_at ?? row.office,
    competent: row.competent ?? row.office,
    receivedBy: { login: row.received_login, name: row.received_name },
    holder: row.holder,
    inTransit: transitOf(row),
    shelf: row.shelf,
    channel: row.channel,
    source: row.source,
    caseId: row.case_id,
    term: termOf(row),
    subject: row.subject,
    owner: ownerOf(row) ?? erasedParty,
    submitter: submitterOf(row),
    authorisation: row.authorisation_kind,
    missing: row.missing === null ? [] : dossierRows.json(row, 'missing', list(text())),
    missingReason: row.missing_reason,
    notNeeded: row.not_needed === null ? [] : dossierRows.json(row, 'not_needed', list(text())),
    sets: row.sets,
    returnBy: row.return_by,
    posting: { address: row.post_address, phone: row.post_phone },
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    forwardedAt: row.forwarded_at,
    resolvedAt: row.resolved_at,
    returnedAt: row.returned_at,
    result: resultOf(row),
    wasDecided: row.was_decided === 1,
    handback: handbackOf(row),
    satisfaction: row.satisfaction,
  };
}

/** `null` of a dossier whose people have been erased. */
export function ownerOf(row: ReadDossier): Party | null {
  const { owner_citizen: citizen, owner_kind: kind } = row;
  if (kind === null) return null;
  const { owner_number: number, owner_name: name, owner_address: address } = row;
  return { citizen, kind, number, name, address, phone: row.owner_phone, email: row.owner_email };
}

/** `null` where the owner came in person. */
export function submitterOf(row: ReadDossier): Party | null {
  return row.submitter === null ? null : dossierRows.json(row, 'submitter', partyShape);
}

function resultOf(row: ReadDossier): Result | null {
  const { outcome, result_number: result, resolved_at, returned_at } = row;
  const end = resolved_at ?? returned_at;
  const date = row.result_date ?? (end && localDate(end));
  if (outcome === null || result === null || date === null) return null;
  return { outcome, number: result, date, signer: row.result_signer, file: row.result_file };
}

function handbackOf(row: ReadDossier): Handback | null {
  if (row.returned_to === null) return null;
  return {
    to: row.returned_to,
    collectorName: row.collector_name,
    collectorNumber: row.collector_number,
    paper: row.return_paper === 1,
    authority: row.return_authority,
    originals: row.return_originals,
    shipment: row.return_shipment,
  };
}

const erasedParty: Party = {
  citizen: null,
  kind: 'person',
  number: null,
  name: '',
  address: null,
  phone: null,
  email: null,
};

const dossierLines = rowReader('dossier', {
  ...listed,
  short_name: text(),
  owner_citizen: maybe(text<Uuid>()),
  owner_phone: maybe(text()),
  submitter: maybe(text()),
  term: maybe(text()),
});

/** What was cancelled costs nothing, and never did. */
function costsOf({ status, ...row }: RowOfReader<typeof dossierLines>) {
  if (status === 'cancelled') return { amountDue: noDong, feesUnknown: 0 };
  return { amountDue: row.amount_due, feesUnknown: row.fees_unknown };
}

/** Whoever handed it in is who waits for it. */
function reachedIn(row: RowOfReader<typeof dossierLines>) {
  const submitter = row.submitter === null ? null : dossierLines.json(row, 'submitter', partyShape);
  return submitter?.phone
    ? { phone: submitter.phone, reached: submitter.citizen }
    : { phone: row.owner_phone, reached: row.owner_citizen };
}

function isFromReview(row: RowOfReader<typeof dossierLines>): boolean {
  const term = row.term === null ? NO_TERM : dossierLines.json(row, 'term', termShape);
  return 'from' in term && term.from === 'review';
}

/** A row of a list, but for where its money stands. */
export function dossierLineOf(found: object): Omit<DossierLine, 'money'> {
  const row = dossierLines.read(found);
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    procedure: { code: row.procedure_code, name: row.short_name },
    ownerName: row.owner_name,
    ...reachedIn(row),
    channel: row.channel,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    awaitsReview: row.due_at === null && isFromReview(row),
    waitingSince: row.waiting_since,
    limit: row.limit_date,
    holder: row.holder,
    inTransit: transitOf(row),
    ...costsOf(row),
  };
}

export function byPosition<Line extends { position: number }>(lines: Line[]): Line[] {
  return lines.sort((a, b) => a.position - b.position);
}

const components = rowReader('dossier_component', {
  position: natural,
  id: text(),
  name: text(),
  originals: natural,
  certified: natural,
  copies: natural,
  digitised: bit,
});

export function componentOf(found: object): ReceivedComponent {
  const { id, name, originals, certified, copies, digitised } = components.read(found);
  return { id, name, originals, certified, copies, digitised: digitised === 1 };
}

const fees = rowReader('dossier_fee', {
  dossier: text(),
  position: natural,
  id: text(),
  name: text(),
  kind: oneOf(feeKinds),
  per: oneOf(feeUnits),
  unit_price: maybe(money),
  quantity: natural,
  copies: natural,
  parts: maybe(text()),
  amount: maybe(money),
  legal_basis: text(),
});

export function feeOf(found: object): FeeLine {
  const row = fees.read(found);
  const { id, name, kind, per, quantity, copies, amount } = row;
  return {
    ...{ id, name, kind, per, unitPrice: row.unit_price, quantity, copies, amount },
    ...(row.parts !== null && { parts: fees.json(row, 'parts', feeParts) }),
    known: amount !== null,
    legalBasis: row.legal_basis,
  };
}
