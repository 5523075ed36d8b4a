/** What a row's entry leaves out of its people, and how it is made whole again. */
import type { CitizenDetails, IdKind } from '../citizen/citizen.ts';
import type { Party } from '../dossier/dossier.ts';
import type { Uuid } from '../value/id.ts';
import { parsePhone } from '../value/phone.ts';
import type { PaperPersons, SparsePersons } from './facts.ts';

/** `citizen` stands outside of what can be erased. */
export function wholePersons(written: SparsePersons, citizen: Uuid | undefined): PaperPersons {
  const { owner: said, dob = null, oldNumber = null, subject = null, note = null } = written;
  const { originals = null } = written;
  const whole: Party = {
    citizen: citizen ?? null,
    kind: said.kind ?? 'person',
    number: said.number ?? null,
    name: said.name,
    address: said.address ?? null,
    phone: said.phone ?? null,
    email: said.email ?? null,
  };
  return { owner: whole, dob, oldNumber, subject, note, originals };
}

/** The owner's own blanks are left out too, and that it is a person. */
export function sparsePersons(persons: PaperPersons): SparsePersons {
  const { kind, number, name, address, phone, email } = persons.owner;
  const owner = {
    kind: kind === 'person' ? undefined : kind,
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
