/** Dossiers, their papers and fees, the numbers taken, and what was printed. */
import type { Reception, ReceptionPersons } from '../../domain/dossier/reception-shape.ts';
import { amountDue } from '../../domain/fee/fee-line.ts';
import type { Change, Row } from '../engine/portable.ts';
import type { Projectors } from './projectors.ts';
import {
  componentRows,
  dossierChanged,
  dossierSearchWords,
  feeRows,
  lookUpRows,
  missingColumn,
  partiesOf,
  peopleWords,
  personColumns,
  termColumn,
} from './dossier-row.ts';
import { visitRows } from './queue.ts';
import { numberTaken } from './series.ts';

export const dossierProjectors: Projectors<
  | 'dossier.received'
  | 'dossier.forwarded'
  | 'dossier.resolved'
  | 'dossier.returned'
  | 'dossier.rated'
  | 'dossier.people_corrected'
  | 'dossier.data_looked_up'
  | 'dossier.noted'
  | 'paper.printed'
> = {
  'dossier.received': ({ data, personal, actor, version }) => [
    numberTaken(data.number),
    { op: 'insert', table: 'dossier', row: dossierRow(data, personal, actor, version) },
    ...componentRows(data.dossier, data.components),
    ...feeRows(data.dossier, data.fees),
    ...visitRows(data),
    indexed(data, personal),
  ],
  'dossier.forwarded': ({ data, at, version }) =>
    dossierChanged(data.dossier, { version, status: 'processing', forwarded_at: at }),
  'dossier.resolved': ({ data, personal, at, version }) =>
    dossierChanged(data.dossier, {
      version,
      status: data.outcome === 'granted' ? 'resolved' : 'unresolved',
      was_decided: 1,
      resolved_at: at,
      outcome: data.outcome,
      result_number: data.number,
      result_date: data.date,
      result_signer: personal?.signer ?? null,
      result_file: data.file,
    }),
  'dossier.returned': ({ data, personal, at, office, version }) =>
    dossierChanged(data.dossier, {
      version,
      status: 'returned',
      returned_at: at,
      returned_to: data.to,
      collector_name: personal?.collectorName ?? null,
      collector_number: personal?.collectorNumber ?? null,
      return_paper: data.paper ? 1 : 0,
      returned_office: office,
      return_authority: data.authority ?? null,
      return_originals: data.originals ?? null,
      return_shipment: data.shipment ?? null,
      satisfaction: data.satisfaction ?? null,
    }),
  'dossier.rated': ({ data, version }) =>
    dossierChanged(data.dossier, { version, satisfaction: data.satisfaction }),
  // It is still found by what its people were called when it was received.
  'dossier.people_corrected': ({ data, personal, version }) => [
    ...dossierChanged(data.dossier, { version, ...personColumns(personal) }),
    {
      op: 'index-also',
      kind: 'dossier',
      ref: data.dossier,
      words: peopleWords(partiesOf(personal)).join(' '),
    },
  ],
  'dossier.data_looked_up': ({ data, personal, at, actor, version }) => [
    ...dossierChanged(data.dossier, { version, missing: missingColumn(data.missing) }),
    ...lookUpRows(data, personal?.reasons ?? [], { at, actor, version }),
  ],
  'dossier.noted': ({ data, personal, at, actor, version }) => [
    ...dossierChanged(data.dossier, { version }),
    {
      op: 'insert',
      table: 'dossier_note',
      row: { dossier: data.dossier, version, at, actor, text: personal?.text ?? null },
    },
  ],
  'paper.printed': ({ data, version }) => [
    ...dossierChanged(data.dossier, { version }),
    {
      op: 'put',
      table: 'paper_print',
      key: ['dossier', 'paper'],
      row: { dossier: data.dossier, paper: data.paper, times: data.number },
    },
  ],
};

function dossierRow(
  data: Reception,
  personal: ReceptionPersons | null,
  actor: string,
  version: number,
): Row {
  return {
    id: data.dossier,
    code: data.code,
    version,
    status: 'received',
    office: data.office,
    counter: data.counter,
    competent: data.competent,
    helped_at: data.helpedAt,
    holder: data.office,
    channel: data.channel,
    source: data.source,
    procedure_code: data.procedure,
    edition: data.edition,
    field: data.field,
    case_id: data.caseId,
    term: termColumn(data.term),
    subject: personal?.subject ?? null,
    owner_citizen: data.ownerCitizen,
    submitter_citizen: personal?.submitter?.citizen ?? null,
    ...personColumns(personal),
    authorisation_kind: personal?.authorisation ?? null,
    missing: missingColumn(data.missing),
    missing_reason: personal?.missingReason ?? null,
    not_needed: missingColumn(data.notNeeded ?? []),
    sets: data.sets,
    return_by: data.returnBy,
    post_address: personal?.posting?.address ?? null,
    post_phone: personal?.posting?.phone ?? null,
    replaces: data.replaces,
    received_login: actor,
    received_name: personal?.receivedByName ?? '',
    received_at: data.receivedAt,
    due_at: data.dueAt,
    was_decided: 0,
    amount_due: amountDue(data.fees),
    fees_unknown: data.fees.filter((line) => !line.known).length,
  };
}

function indexed(data: Reception, personal: ReceptionPersons | null): Change {
  const subject = personal?.subject ?? null;
  const words = dossierSearchWords(data.code, { people: partiesOf(personal), subject });
  return { op: 'index', kind: 'dossier', ref: data.dossier, words, known: false };
}
