/** A citizen as JSON gives it: stable names that scripts rely on. */
import { hidden, isPublicNumber } from '../../domain/access/mask.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { MergedRecord } from '../../store/store.ts';
import type { CitizenWarning } from '../../domain/citizen/number.ts';
import { shownNumber } from '../../locale/format.ts';

export const citizenFields = [
  'id idKind kind name dob sex address phone phoneE164 email oldNumber uuid',
] as const;

export type CitizenView = ReturnType<typeof citizenView>;

export function citizenView(citizen: Citizen) {
  return {
    id: citizen.idNumber,
    idKind: citizen.idKind,
    kind: citizen.kind,
    name: citizen.name,
    dob: citizen.dob,
    sex: citizen.sex,
    address: citizen.address,
    phone: citizen.phone?.typed ?? null,
    phoneE164: citizen.phone?.e164 ?? null,
    email: citizen.email,
    oldNumber: citizen.oldNumber,
    uuid: citizen.id,
  };
}

/**
 * The same where nobody's look is kept, as in a list: of a person's numbers and of every way to
 * reach somebody no more than its end is told.
 */
export function listedView(citizen: Citizen): CitizenView {
  const view = citizenView(citizen);
  const { idKind, id, oldNumber, phone, phoneE164, email } = view;
  const reached = { phone: hidden(phone), phoneE164: hidden(phoneE164), email: hidden(email) };
  return { ...view, id: id && shownNumber(idKind, id), oldNumber: hidden(oldNumber), ...reached };
}

/**
 * How what to type next names a record: what is shown stays readable to whoever stands by, and a
 * personal number is masked there.
 */
export function nextName({
  idKind,
  id,
  uuid,
}: Pick<CitizenView, 'idKind' | 'id' | 'uuid'>): string {
  return id !== null && isPublicNumber(idKind, id) ? id : uuid;
}

/** A record that is, was, or is to be part of another. */
export function recordView({ id, idNumber, oldNumber, name }: Citizen) {
  return { uuid: id, id: idNumber, oldNumber, name };
}

/** The same in a list. */
export function listedRecord({ record, mergedAt }: MergedRecord): MergedView {
  const { idNumber, oldNumber } = record;
  const numbers = { idNumber: hidden(idNumber), oldNumber: hidden(oldNumber) };
  return { ...recordView({ ...record, ...numbers }), mergedAt };
}

export type MergedView = ReturnType<typeof mergedView>;

/** A record that is part of another, and since when. */
export function mergedView({ record, mergedAt }: MergedRecord) {
  return { ...recordView(record), mergedAt };
}

/** Warnings as JSON gives them. */
export function warningViews(warnings: readonly CitizenWarning[]): { code: CitizenWarning }[] {
  return [...new Set(warnings)].map((code) => ({ code }));
}
