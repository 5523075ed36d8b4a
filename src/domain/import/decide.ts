/**
 * What is to be done with a good row, by what is known already. The same function plans and
 * applies: a plan is kept only where it still comes out the same.
 */
import type { Uuid } from '../value/id.ts';
import { localDate } from '../value/instant.ts';
import type { PaperFacts, PaperPersons, PaperStanding, RowPlace } from './facts.ts';
import type { FaultCode } from './fault.ts';
import type { PaperRow } from './paper.ts';
import type { RowPerson } from './person.ts';
import { foldedWords } from '../value/text.ts';

/** A dossier of a row's code. */
export interface DossierFacts {
  dossier: Uuid;
  version: number;
  /** The row that brought it; `null` when it was received here. */
  from: RowPlace | null;
  /** True while nothing has happened to it since a row told of it. */
  untouched: boolean;
  paper: PaperFacts;
  /** What it would say today, where something has happened since. */
  now: PaperFacts | null;
  standing: PaperStanding | null;
  /** `null` when its people have been erased. */
  persons: PaperPersons | null;
  /** Whom it would name today, where something has happened since. */
  personsNow: PaperPersons | null;
}

/** A citizen with a row's number. */
export interface PersonFacts {
  name: string;
}

export type Decision =
  | { do: 'import'; citizen: 'new' | 'known' | 'none' }
  | { do: 'update'; citizen: 'new' | 'known' | 'none'; fields: string[] }
  | { do: 'skip' }
  /** It says something else than before and nobody asked to correct it. */
  | { do: 'changed'; fields: string[] }
  /** It went in before this same import was cut off. */
  | { do: 'done' }
  | { do: 'refuse'; column: string; code: FaultCode; given: string; suggestion: string | null };

export interface DecidingOptions {
  update: boolean;
  /** The batch being written: its own rows are no news. */
  batch: Uuid | null;
  /** Which columns the file has: of the others it says nothing. */
  given: (column: string) => boolean;
  /** A code that one of our own counters may give to somebody else yet. */
  toGive: (code: string) => boolean;
}

/** Decides one row of a list of dossiers. */
export function decideDossier(
  row: PaperRow,
  place: number,
  known: { dossier: DossierFacts | null; citizen: PersonFacts | null },
  options: DecidingOptions,
): Decision {
  const { dossier } = known;
  const own = dossier?.from != null && dossier.from.batch === options.batch;
  if (own && dossier.from!.row === place) return { do: 'done' };
  if (own) {
    const [given, suggestion] = [row.paper.code, String(dossier.from!.row)];
    return { do: 'refuse', column: 'code', code: 'duplicate_in_file', given, suggestion };
  }
  if (row.undated && !hasStatus(dossier, row.paper.status)) {
    const [given, suggestion] = [row.paper.status, null];
    return { do: 'refuse', column: 'status', code: 'status_without_date', given, suggestion };
  }
  const citizen = whose(row.person, known.citizen);
  if (typeof citizen !== 'string') return citizen;
  if (!dossier && options.toGive(row.paper.code)) return refusal(row, 'code_to_give', ['code']);
  if (!dossier) return { do: 'import', citizen };
  const fields = differences(row, dossier, options.given);
  if (fields.length === 0 || isAsNow(row, dossier, options)) return { do: 'skip' };
  if (dossier.from === null) return refusal(row, 'code_taken', fields);
  if (!options.update) return { do: 'changed', fields };
  if (!dossier.untouched) return refusal(row, 'stands_on', fields);
  return { do: 'update', citizen, fields };
}

function hasStatus(dossier: DossierFacts | null, status: PaperFacts['status']): boolean {
  return dossier?.paper.status === status || dossier?.now?.status === status;
}

/** It tells of the dossier as it stands here today: an export that comes back. */
function isAsNow(row: PaperRow, dossier: DossierFacts, { given }: DecidingOptions): boolean {
  const { now, personsNow } = dossier;
  if (!now) return false;
  return differences(row, { ...dossier, paper: now, persons: personsNow }, given).length === 0;
}

function refusal(row: PaperRow, code: FaultCode, fields: string[]): Decision {
  const [column = 'code'] = fields;
  return { do: 'refuse', column, code, given: row.paper.code, suggestion: null };
}

/** The same number is the same person; under another name it is for a person to decide. */
export function whose(
  person: RowPerson,
  known: PersonFacts | null,
): 'new' | 'known' | 'none' | Extract<Decision, { do: 'refuse' }> {
  if (person.number === null) return 'none';
  if (!known) return 'new';
  if (sameName(person.name, known.name)) return 'known';
  // An old number is only for finding: two people may have come to bear it.
  if (person.idKind === 'cmnd') return 'none';
  const [given, suggestion] = [person.name, known.name];
  return { do: 'refuse', column: 'name', code: 'name_differs', given, suggestion };
}

/** What two spellings of one name share. */
export function sameName(left: string, right: string): boolean {
  return left === right || letters(left) === letters(right);
}

function letters(name: string): string {
  return foldedWords(name).join('');
}

type Same = (paper: PaperFacts, known: PaperFacts) => boolean;

const plain =
  (key: keyof PaperFacts): Same =>
  (paper, known) =>
    (paper[key] ?? null) === (known[key] ?? null);

/**
 * A row that gives only the day is right about any hour of it, and one without seconds, as
 * spreadsheets show a moment, about any of them.
 */
const moment =
  (key: 'receivedAt' | 'resolvedAt' | 'returnedAt'): Same =>
  (paper, known) => {
    const [here, there] = [paper[key], known[key]];
    if (here === null || there === null) return here === there;
    const dayOnly = here.slice(11, 19) === '00:00:00';
    if (dayOnly) return localDate(here) === localDate(there);
    const told = here.slice(17, 19) === '00' ? 16 : here.length;
    return here.slice(0, told) === there.slice(0, told);
  };

const paperColumns: Readonly<Record<string, Same>> = {
  procedure: plain('procedure'),
  case: plain('caseId'),
  received_at: moment('receivedAt'),
  due_date: plain('dueDate'),
  channel: plain('channel'),
  source: plain('source'),
  office: plain('office'),
  status: plain('status'),
  resolved_at: moment('resolvedAt'),
  returned_at: moment('returnedAt'),
  result_number: plain('resultNumber'),
  fee: plain('fee'),
  paid: plain('paid'),
  method: plain('method'),
  digitised: plain('digitised'),
  result_digitised: plain('resultDigitised'),
  e_result: plain('eResult'),
};

const personColumns: Readonly<Record<string, (persons: PaperPersons) => string | null>> = {
  name: ({ owner }) => owner.name,
  citizen_id: ({ owner, oldNumber }) => owner.number ?? oldNumber,
  address: ({ owner }) => owner.address,
  phone: ({ owner }) => owner.phone,
  dob: ({ dob }) => dob,
  subject: ({ subject }) => subject,
  note: ({ note }) => note,
};

/** The columns in which a row differs from what is known, of those the file has. */
export function differences(
  row: PaperRow,
  known: DossierFacts,
  given: (column: string) => boolean,
): string[] {
  const made = known.from === null;
  const paper = Object.entries(paperColumns)
    .filter(([column, same]) => given(column) && !same(row.paper, known.paper))
    // A dossier received here answers only for what it was received with.
    .filter(([column]) => !(made && onlyOnPaper.has(column)))
    .map(([column]) => column);
  const { persons } = known;
  if (!persons) return paper;
  const named = Object.entries(personColumns)
    .filter(([column]) => given(column) && !(made && onlyOnPaper.has(column)))
    .filter(([, of]) => of(row.persons) !== of(persons))
    .map(([column]) => column);
  return [...paper, ...named];
}

/** What is recorded of a dossier in a column of lists; `null` for nothing. */
export function recordedIn({ paper, persons }: DossierFacts, column: string): string | null {
  const ofPerson = personColumns[column];
  if (ofPerson) return persons && ofPerson(persons);
  const key = column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  const value = paper[(key === 'case' ? 'caseId' : key) as keyof PaperFacts];
  return value === null ? null : String(value);
}

/** Of these a dossier of ours has no word, or another one. */
const onlyOnPaper = new Set([
  'case',
  'paid',
  'method',
  'digitised',
  'result_digitised',
  'e_result',
  'dob',
  'note',
]);
