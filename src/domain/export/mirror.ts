/**
 * What a list says of a dossier or a citizen, column by column: the mirror of reading such a row.
 * What one store writes another reads, and the store it came from finds nothing new in it.
 */
import { hidden, isPublicNumber, masked } from '../access/mask.ts';
import type { Citizen, CitizenKind } from '../citizen/citizen.ts';
import type { PaperFacts, PaperPersons } from '../import/facts.ts';
import { FORMULA_SIGNS, type TableCell } from '../value/table-cell.ts';

/** A dossier as a list tells of it; `persons` is `null` when its people have been erased. */
export interface DossierRecord {
  paper: PaperFacts;
  persons: PaperPersons | null;
}

/**
 * Whether a list has people's numbers and what reaches them whole, or behind their mask; a tax code
 * is public.
 */
export type Numbers = 'whole' | 'masked';

type Cells<Of> = Readonly<Record<string, (of: Of, numbers: Numbers) => TableCell>>;

const dossierCells: Cells<DossierRecord> = {
  code: ({ paper }) => paper.code,
  procedure: ({ paper }) => paper.procedure,
  case: ({ paper }) => paper.caseId,
  citizen_id: ({ persons }, numbers) =>
    persons && told(persons.owner.number ?? persons.oldNumber, persons.owner.kind, numbers),
  name: ({ persons }) => persons && persons.owner.name,
  dob: ({ persons }) => persons && persons.dob,
  address: ({ persons }) => persons && persons.owner.address,
  phone: ({ persons }, numbers) => persons && reached(persons.owner.phone, numbers),
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

const citizenCells: Cells<Citizen> = {
  citizen_id: ({ idNumber, oldNumber, kind }, numbers) =>
    told(idNumber ?? oldNumber, kind, numbers),
  name: ({ name }) => name,
  dob: ({ dob }) => dob,
  address: ({ address }) => address,
  phone: ({ phone }, numbers) => phone && reached(phone.typed, numbers),
  sex: ({ sex }) => sex,
  email: ({ email }, numbers) => reached(email, numbers),
  kind: ({ kind }) => kind,
};

export const dossierHead: readonly string[] = Object.keys(dossierCells);
export const citizenHead: readonly string[] = Object.keys(citizenCells);

export function dossierRow(record: DossierRecord, numbers: Numbers): TableCell[] {
  return Object.values(dossierCells).map((cell) => kept(cell(record, numbers)));
}

export function citizenRow(citizen: Citizen, numbers: Numbers): TableCell[] {
  return Object.values(citizenCells).map((cell) => kept(cell(citizen, numbers)));
}

/** Reading takes a quote off before a figure or a formula: such a text gets one more. */
const QUOTED = new RegExp(`^'+[${FORMULA_SIGNS}\\d]`);

function kept(cell: TableCell): TableCell {
  return typeof cell === 'string' && QUOTED.test(cell) ? `'${cell}` : cell;
}

function told(number: string | null, kind: CitizenKind, numbers: Numbers): string | null {
  if (number === null || numbers === 'whole' || isPublicNumber(kind, number)) return number;
  return masked(number);
}

/** A phone or an e-mail address. */
function reached(told: string | null, numbers: Numbers): string | null {
  return numbers === 'whole' ? told : hidden(told);
}

function bit(yes: boolean | null): number | null {
  return yes === null ? null : Number(yes);
}
