/** Whether those who were looked up before a write are there still, asked under its lock. */
import type { Citizen } from '../../domain/citizen/citizen.ts';
import { Problem } from '../../domain/problem.ts';
import type { Reader } from '../../store/store.ts';

/**
 * A list may have been taken back meanwhile, or a person erased: nothing is written of somebody
 * whom no table has. `null` is nobody. Throws `citizen.not_found`.
 */
export async function requireKnown(
  parties: readonly (Pick<Citizen, 'id' | 'name'> | null)[],
  reader: Reader,
): Promise<void> {
  const known = parties.filter((each) => each !== null);
  const now = await Promise.all(known.map(({ id }) => reader.citizens.byId(id)));
  const gone = known.find((_, index) => now[index] === null);
  if (gone) throw new Problem('citizen.not_found', { typed: gone.name, near: [] });
}
