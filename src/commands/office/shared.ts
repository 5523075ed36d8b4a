/** The office that somebody means. */
import type { KnownOffice } from '../../domain/office/office.ts';
import { Problem } from '../../domain/problem.ts';
import { nearOffices } from '../../domain/office/near.ts';
import { fold } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';

/** By its code or its name, without accents; throws `office.not_found` with what may be meant. */
export async function findOffice(typed: string, reader: Reader): Promise<KnownOffice> {
  const offices = await reader.offices.list();
  const wanted = fold(typed);
  const found =
    offices.find((each) => fold(each.agencyId) === wanted) ??
    offices.find((each) => fold(each.name) === wanted);
  if (found) return found;
  throw noSuchOffice(typed, offices);
}

/** By its whole code, as an option takes it. Throws as `findOffice` does. */
export async function officeByCode(code: string, { offices }: Reader): Promise<KnownOffice> {
  const found = await offices.byId(code);
  if (found !== null) return found;
  throw noSuchOffice(code, await offices.list());
}

/** `office.not_found`, with those that may be meant. */
export function noSuchOffice(
  typed: string,
  offices: readonly Pick<KnownOffice, 'agencyId' | 'name'>[],
): Problem {
  const found = nearOffices(typed, offices);
  const near = found.map(({ agencyId }) => agencyId);
  return new Problem('office.not_found', { typed, near, names: found.map(({ name }) => name) });
}
