/** What a row's entry leaves out, and how it is made whole again. */
import type { CitizenDetails, IdKind } from '../citizen/citizen.ts';
import type { Party } from '../dossier/dossier.ts';
import type { Uuid } from '../value/id.ts';
import { parsePhone } from '../value/phone.ts';
import type { PaperFacts, PaperPersons, SparsePaper, SparsePersons } from './facts.ts';

/** Without what is `null`: JSON leaves out what is undefined. All rows keep one shape. */
export function sparsePaper(paper: PaperFacts): SparsePaper {
  return {
    code: paper.code,
    procedure: paper.procedure,
    caseId: paper.caseId === '' ? undefined : paper.caseId,
    channel: paper.channel,
    source: paper.source ?? undefined,
    office: paper.office,
    status: paper.status,
    receivedAt: paper.receivedAt,
    dueDate: paper.dueDate ?? undefined,
    resolvedAt: paper.resolvedAt ?? undefined,
    returnedAt: paper.returnedAt ?? undefined,
    resultNumber: paper.resultNumber ?? undefined,
    fee: paper.fee ?? undefined,
    paid: paper.paid ?? undefined,
    method: paper.method ?? undefined,
    digitised: paper.digitised ?? undefined,
    resultDigitised: paper.resultDigitised ?? undefined,
    eResult: paper.eResult ?? undefined,
  };
}

export function wholePaper(written: SparsePaper): PaperFacts {
  return {
    code: written.code,
    procedure: written.procedure,
    caseId: written.caseId ?? '',
    channel: written.channel,
    source: written.source ?? null,
    office: written.office,
    status: written.status,
    receivedAt: written.receivedAt,
    dueDate: written.dueDate ?? null,
    resolvedAt: written.resolvedAt ?? null,
    returnedAt: written.returnedAt ?? null,
    resultNumber: written.resultNumber ?? null,
    fee: written.fee ?? null,
    paid: written.paid ?? null,
    method: written.method ?? null,
    digitised: written.digitised ?? null,
    resultDigitised: written.resultDigitised ?? null,
    eResult: written.eResult ?? null,
  };
}

/** `citizen` stands outside of what can be erased. */
export function wholePersons(written: SparsePersons, citizen: Uuid | undefined): PaperPersons {
  const { owner: said, dob = null, oldNumber = null, subject = null, note = null } = written;
  const { originals = null } = written;
  const whole: Party = {
    citizen: citizen ?? null,
    kind: said.kind,
    number: said.number ?? null,
    name: said.name,
    address: said.address ?? null,
    phone: said.phone ?? null,
    email: said.email ?? null,
  };
  return { owner: whole, dob, oldNumber, subject, note, originals };
}

/** The owner's own blanks are left out too. */
export function sparsePersons(persons: PaperPersons): SparsePersons {
  const { kind, number, name, address, phone, email } = persons.owner;
  const owner = {
    kind,
    number: number ?? undefined,
    name,
    address: address ?? undefined,
    phone: phone ?? undefined,
    email: email ?? undefined,
  };
  return {
    owner,
    dob: persons.dob ?? undefined,
    oldNumber: persons.oldNumber ?? undefined,
    subject: persons.subject ?? undefined,
    note: persons.note ?? undefined,
    originals: persons.originals ?? undefined,
  };
}

/** What a citizen's record holds of a row's owner. */
export function ownerDetails({ owner, dob, oldNumber }: PaperPersons): CitizenDetails {
  const { kind, number, name, address, phone, email } = owner;
  return {
    kind,
    idKind: number === null ? null : numberKind(kind, number),
    idNumber: number,
    oldNumber,
    name,
    dob,
    sex: null,
    address,
    phone: phone === null ? null : parsePhone(phone),
    email,
  };
}

/** Each kind of number has its own form. */
function numberKind(kind: CitizenDetails['kind'], number: string): IdKind {
  if (kind === 'organisation') return 'tax';
  return /^\d{12}$/.test(number) ? 'cccd' : 'passport';
}
