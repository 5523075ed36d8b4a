/** From what was typed on the command line to a citizen's details. */
import type { CitizenDetails, CitizenKind, IdKind, Sex } from '../../domain/citizen/citizen.ts';
import { parseIdNumber, requireNumberOf } from '../../domain/citizen/number.ts';
import { Problem } from '../../domain/problem.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import { parsePhone } from '../../domain/value/phone.ts';
import { cleanLine } from '../../domain/value/text.ts';

export interface TypedDetails {
  id: string | null;
  /** A passport that is said to be one, as it is kept. */
  passport: string | null;
  name: string | null;
  dob: BirthDate | '' | null;
  sex: Sex | '' | null;
  address: string | null;
  phone: string | null;
  email: string | null;
}

/**
 * Puts what was typed over what is there (or over nothing); an empty text takes it away. Throws
 * `citizen.bad_number`, `usage.one_only` for two numbers, and `citizen.other_kind`.
 */
export function detailsFrom(
  typed: TypedDetails,
  kind: CitizenKind,
  before: CitizenDetails | null,
): CitizenDetails {
  if (before !== null && typed.id !== null) requireNumberOf(kind, typed.id);
  const number = numberFrom(typed, kind);
  // A nine-digit CMND only searches: it is kept as the old number, never as the person's own.
  const isOld = number?.[0] === 'cmnd';
  const own = number === null || isOld ? null : number;
  return {
    kind,
    idKind: own?.[0] ?? before?.idKind ?? null,
    idNumber: own?.[1] ?? before?.idNumber ?? null,
    oldNumber: (isOld ? number[1] : null) ?? before?.oldNumber ?? null,
    name: typed.name === null ? (before?.name ?? '') : cleanLine(typed.name),
    dob: told(typed.dob, before?.dob),
    sex: told(typed.sex, before?.sex),
    address: told(typed.address && cleanLine(typed.address), before?.address),
    phone: told(typed.phone && parsePhone(typed.phone), before?.phone),
    email: told(typed.email && cleanLine(typed.email), before?.email),
  };
}

function numberFrom(
  { id, passport }: Pick<TypedDetails, 'id' | 'passport'>,
  kind: CitizenKind,
): [IdKind, string] | null {
  if (passport === null) return id === null ? null : parseIdNumber(id, kind);
  if (id !== null) throw new Problem('usage.one_only', { names: ['--id', '--passport'] });
  if (kind === 'organisation') {
    throw new Problem('usage.one_only', { names: ['--passport', '--kind organisation'] });
  }
  return ['passport', passport];
}

/** What was said, if anything was. */
function told<T>(said: T | '' | null, before: T | null | undefined): T | null {
  if (said === null) return before ?? null;
  return said === '' ? null : said;
}
