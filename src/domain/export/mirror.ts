/**
 * What a list says of a dossier or a citizen, column by column: the mirror of reading such a row.
 * What one store writes another reads, and the store it came from finds nothing new in it.
 */
import type { Citizen } from '../citizen/citizen.ts';
import type { PaperFacts, PaperPersons } from '../import/facts.ts';
import type { TableCell } from '../value/table-cell.ts';

/** A dossier as a list tells of it; `persons` is `null` when its people have been erased. */
export interface DossierRecord {
  paper: PaperFacts;
  persons: PaperPersons | null;
}

const dossierCells: Readonly<Record<string, (record: DossierRecord) => TableCell>> = {
  code: ({ paper }) => paper.code,
  procedure: ({ paper }) => paper.procedure,
  case: ({ paper }) => paper.caseId,
  citizen_id: ({ persons }) => persons && (persons.owner.number ?? persons.oldNumber),
  name: ({ persons }) => persons && persons.owner.name,
  dob: ({ persons }) => persons && persons.dob,
  address: ({ persons }) => persons && persons.owner.address,
  phone: ({ persons }) => persons && persons.owner.phone,
  received_at: ({ paper }) => paper.receivedAt,
  due_date: ({ paper }) => paper.dueDate,
  channel: ({ paper }) => paper.channel,
  source: ({ paper }) => paper.source,
  office: ({ paper }) => paper.office,
  status: ({ paper }) => paper.status,
  resolved_at: ({ paper }) => paper.resolvedAt,
  returned_at: ({ paper }) => paper.returnedAt,
  result_number: ({ paper }) => paper.resultNumber,
  fee: ({ paper }) => paper.fee,
  paid: ({ paper }) => paper.paid,
  method: ({ paper }) => paper.method,
  digitised: ({ paper }) => bit(paper.digitised),
  result_digitised: ({ paper }) => bit(paper.resultDigitised),
  e_result: ({ paper }) => bit(paper.eResult),
  subject: ({ persons }) => persons && persons.subject,
  note: ({ persons }) => persons && persons.note,
};

const citizenCells: Readonly<Record<string, (citizen: Citizen) => TableCell>> = {
  citizen_id: ({ idNumber, oldNumber }) => idNumber ?? oldNumber,
  name: ({ name }) => name,
  dob: ({ dob }) => dob,
  address: ({ address }) => address,
  phone: ({ phone }) => phone && phone.typed,
  sex: ({ sex }) => sex,
  email: ({ email }) => email,
  kind: ({ kind }) => kind,
};

export const dossierHead: readonly string[] = Object.keys(dossierCells);
export const citizenHead: readonly string[] = Object.keys(citizenCells);

export function dossierRow(record: DossierRecord): TableCell[] {
  return Object.values(dossierCells).map((cell) => cell(record));
}

export function citizenRow(citizen: Citizen): TableCell[] {
  return Object.values(citizenCells).map((cell) => cell(citizen));
}

function bit(yes: boolean | null): number | null {
  return yes === null ? null : Number(yes);
}
