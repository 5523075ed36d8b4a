/** The office that somebody means. */
import type { KnownOffice } from '../../domain/office/office.ts';
import { Problem } from '../../domain/problem.ts';
import { fold, nearest } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';

/** By its code or its name, without accents; throws `office.not_found` with what may be meant. */
export async function findOffice(typed: string, reader: Reader): Promise<KnownOffice> {
  const offices = await reader.offices.list();
  const wanted = fold(typed);
  const found =
    offices.find((each) => fold(each.agencyId) === wanted) ??
    offices.find((each) => fold(each.name) === wanted);
  if (found) return found;
  const names = offices.flatMap((each) => [each.agencyId, each.name]);
  throw new Problem('office.not_found', { typed, near: nearest(wanted, names) });
}
