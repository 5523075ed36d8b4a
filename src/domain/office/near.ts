/** Which offices may be meant by what names none. */
import { fold, nearest } from '../value/text.ts';
import type { KnownOffice } from './office.ts';

type Named = Pick<KnownOffice, 'agencyId' | 'name'>;

/** At most so many are told. */
const MOST_NEAR = 3;

/** Those whose code or name is nearest, the nearest first; none where nothing is near. */
export function nearOffices<O extends Named>(typed: string, offices: readonly O[]): O[] {
  const names = offices.flatMap(({ agencyId, name }) => [agencyId, name]);
  const near = nearest(typed, [...new Set(names)]).map(fold);
  const found = near.flatMap((each) =>
    offices.filter(({ agencyId, name }) => [fold(agencyId), fold(name)].includes(each)),
  );
  return [...new Set(found)].slice(0, MOST_NEAR);
}
