/** A citizen as JSON gives it: stable names that scripts rely on. */
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { CitizenWarning } from '../../domain/citizen/number.ts';

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

/** Warnings as JSON gives them. */
export function warningViews(warnings: readonly CitizenWarning[]): { code: CitizenWarning }[] {
  return [...new Set(warnings)].map((code) => ({ code }));
}
