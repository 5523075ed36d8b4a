/** From a decided row to what is written of it. */
import type { Calendar } from '../calendar/calendar.ts';
import { closingTime } from '../calendar/calendar.ts';
import { due } from '../calendar/due.ts';
import type { Citizen, CitizenDetails } from '../citizen/citizen.ts';
import { detailsOf as recordDetails } from '../citizen/register.ts';
import { isClosed, isDecided } from '../dossier/transition.ts';
import type { Status } from '../dossier/status.ts';
import { happened, type NewEvent } from '../event.ts';
import { termIn, type Procedure, type ProcedureCase, type Term } from '../procedure/procedure.ts';
import { citizenStream, dossierStream } from '../stream.ts';
import { sameBirth, tellsMore } from '../value/birth-date.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import { instantAt, localDate } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import { parsePhone } from '../value/phone.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';
import { matching } from '../value/text.ts';
import type { OfficeBook, ProcedureBook } from './book.ts';
import { paperCells } from './said.ts';
import type { DossierFacts } from './decide.ts';
import type { Originals, PaperFacts, PaperStanding, PaperState, RowPlace } from './facts.ts';
import type { PaperRow } from './paper.ts';
import { sparsePersons } from './sparse.ts';
import type { RowPerson } from './person.ts';

export interface StandingRules {
  procedures: ProcedureBook;
  offices: OfficeBook;
  calendar: Calendar;
  /** The office at whose counter the import runs. */
  office: AgencyId;
  today: PlainDate;
  /** The offices in mountain and island communes. */
  hardAreas?: ReadonlySet<string>;
}

/**
 * Where an imported dossier stands. A day that its paper promised is kept as it is; an open
 * dossier without one gets the one of the rule, where the procedure and its case leave no doubt.
 */
export function standingOf(paper: PaperFacts, rules: StandingRules): PaperStanding {
  const received = localDate(paper.receivedAt);
  const { edition, procedure } = rules.procedures.edition(paper.procedure, received);
  const chosen = caseOf(procedure, paper.caseId);
  const open = isUndecided(paper.status);
  const hardArea = rules.hardAreas?.has(paper.office) ?? false;
  const counted = open && paper.dueDate === null;
  const term = counted ? termOf(procedure, chosen, paper, hardArea) : promised;
  const ruled = term.rule === 'none' || term.rule === 'unstated' ? null : term;
  const promisedDay = paper.dueDate && instantAt(paper.dueDate, closingTime(rules.calendar));
  return {
    edition,
    field: procedure.field,
    caseId: chosen?.id ?? paper.caseId,
    term,
    dueAt: promisedDay ?? (ruled && due(rules.calendar, paper.receivedAt, ruled).dueAt),
    holder: open ? rules.offices.holderOf(paper.office, rules.office, rules.today) : paper.office,
  };
}

/** True where somebody still has to decide. */
export function isUndecided(status: Status): boolean {
  return !isClosed(status) && !isDecided(status);
}

/** The paper's own day is no rule that could be counted again. */
const promised: Term = { rule: 'none' };

function caseOf(procedure: Procedure, named: string): ProcedureCase | null {
  const { cases } = procedure;
  const found = named === '' ? cases : matching(cases, named);
  return found.length === 1 ? found[0]! : null;
}

function termOf(
  procedure: Procedure,
  chosen: ProcedureCase | null,
  paper: PaperFacts,
  hardArea: boolean,
): Term {
  // An edition of later years says nothing of how long a paper of before had.
  const old = localDate(paper.receivedAt) < procedure.validFrom;
  const offered = old ? undefined : chosen?.terms[paper.channel];
  return offered === undefined ? { rule: 'unstated' } : termIn(hardArea, offered);
}

export interface RowOwner {
  citizen: Uuid | null;
  /** True where the row makes a citizen of them. */
  isNew: boolean;
}

/** The entry of a dossier that a row brings. */
export function importedDossier(
  row: PaperRow,
  standing: PaperStanding,
  at: RowPlace & { dossier: Uuid; owner: RowOwner; number: TakenNumber | null; less: Dong },
): NewEvent {
  const { batch, row: place, dossier, number, owner, less } = at;
  const data = {
    batch,
    row: place,
    dossier,
    ...(number && { number }),
    ...(owner.citizen && { citizen: owner.citizen }),
    ...(owner.isNew && { newCitizen: true as const }),
    ...(less > 0 && { less }),
    said: paperCells({ paper: row.paper, standing }),
  };
  const persons = sparsePersons(row.persons);
  return happened('dossier.imported', dossierStream(dossier), data, persons);
}

/** The entry of a dossier that a row corrects; who was erased from it stays so. */
export function correctedDossier(
  row: PaperRow,
  standing: PaperStanding,
  known: DossierFacts,
  at: RowPlace & { owner: RowOwner; fields: string[] },
): NewEvent {
  const { batch, row: place, fields } = at;
  const { persons } = known;
  // However the row spells it: nobody looks for the code of a paper that is known under another.
  const paper = { ...row.paper, code: known.paper.code };
  const owner = persons ? at.owner : { citizen: null, isNew: false };
  const data = {
    dossier: known.dossier,
    batch,
    row: place,
    fields,
    undoes: false,
    ...(owner.isNew && { newCitizen: true as const }),
    before: stateOf(known.paper, known.standing!, persons?.owner.citizen ?? null),
    after: stateOf(paper, standing, owner.citizen),
  };
  const named = persons && { before: sparsePersons(persons), after: sparsePersons(row.persons) };
  return happened('dossier.import_corrected', dossierStream(known.dossier), data, named);
}

function stateOf(paper: PaperFacts, standing: PaperStanding, citizen: Uuid | null): PaperState {
  return { ...(citizen && { citizen }), said: paperCells({ paper, standing }) };
}

/** The entry of a citizen whom a row makes known here. */
export function importedCitizen(
  citizen: Uuid,
  details: CitizenDetails,
  originals: Originals | null,
  at: RowPlace,
): NewEvent {
  const data = { batch: at.batch, row: at.row, citizen, kind: details.kind };
  const personal = originals === null ? details : { ...details, originals };
  return happened('citizen.imported', citizenStream(citizen), data, personal);
}

/** What rows correct of somebody known: never the name, and never a number. */
const CORRECTED = ['dob', 'sex', 'address', 'phone', 'email'] as const;
type Corrected = (typeof CORRECTED)[number];

/**
 * Names of what a row says otherwise; a blank says nothing of what is known already, and of a
 * restricted record nothing is said otherwise.
 */
export function rowCorrections(
  known: CitizenDetails & Partial<Pick<Citizen, 'restricted'>>,
  said: CitizenDetails,
  given: (column: string) => boolean,
): string[] {
  if (known.restricted) return [];
  return CORRECTED.filter(
    (field) => given(field) && said[field] !== null && saysOtherwise(known, said, field),
  );
}

/** A year says nothing against a day of it. */
function saysOtherwise(known: CitizenDetails, said: CitizenDetails, field: Corrected): boolean {
  const [before, after] = [known.dob, said.dob];
  if (field === 'dob' && before && after && sameBirth(before, after)) {
    return tellsMore(after, before);
  }
  return textOf(said, field) !== textOf(known, field);
}

/** What a record says in a column of lists of citizens; `null` for nothing. */
export function recordedDetail(known: CitizenDetails, column: string): string | null {
  const field = CORRECTED.find((each) => each === column);
  return field === undefined ? known.name : textOf(known, field);
}

function textOf(details: CitizenDetails, field: Corrected): string | null {
  return field === 'phone' ? (details.phone?.typed ?? null) : details[field];
}

export type RowCorrection = NewEvent<'citizen.import_corrected'>;

/** The entry of a citizen whom a row corrects in some fields. */
export function correctedByRow(
  known: Citizen,
  said: CitizenDetails,
  fields: readonly string[],
  { batch, row }: RowPlace,
): RowCorrection {
  const before = recordDetails(known);
  const told = CORRECTED.filter((field) => fields.includes(field));
  const after = { ...before, ...Object.fromEntries(told.map((field) => [field, said[field]])) };
  const data = { citizen: known.id, batch, row, fields: [...told], undoes: null };
  return happened('citizen.import_corrected', citizenStream(known.id), data, { before, after });
}

/** What a row says of a person, as a citizen's record holds it. */
export function rowDetails(
  person: RowPerson,
  more: Pick<CitizenDetails, 'sex' | 'email'> = { sex: null, email: null },
): CitizenDetails {
  const old = person.idKind === 'cmnd';
  return {
    kind: person.kind,
    idKind: old ? null : person.idKind,
    idNumber: old ? null : person.number,
    oldNumber: old ? person.number : null,
    name: person.name,
    dob: person.dob,
    sex: more.sex,
    address: person.address,
    phone: person.phone === null ? null : parsePhone(person.phone),
    email: more.email,
  };
}
