/** A record that is meant beside another, though both may be named by the number they share. */
import { numberKey } from '../../domain/citizen/number.ts';
import type { CitizenRecord } from '../../domain/citizen/merge.ts';
import { Problem } from '../../domain/problem.ts';
import { parseUuid, type Uuid } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';

/**
 * A record beside another, merged or not: by its own id, one of its numbers, or words that fit
 * nobody else. The same one comes back where nothing else is meant. Throws `citizen.several_bear`
 * for a number of a person and of a household business besides, and `citizen.not_found`.
 */
export async function findBeside(
  typed: string,
  beside: Uuid,
  reader: Reader,
): Promise<CitizenRecord> {
  const wanted = typed.trim();
  const id = parseUuid(wanted);
  const own = id && (await reader.citizens.record(id));
  if (own) return own;
  const records = await reader.citizens.recordsWith(numberKey(wanted));
  const others = records.filter((each) => each.id !== beside);
  const living = others.filter(({ mergedInto }) => mergedInto === null);
  const several = living.length > 1;
  if (!several && records.length > 0) return living[0] ?? others[0] ?? records[0]!;
  if (several && living.some(({ kind }) => kind === 'organisation')) {
    const bearers = living.map(({ id: uuid, kind, name }) => ({ uuid, kind, name }));
    throw new Problem('citizen.several_bear', { number: wanted, bearers });
  }
  const found = several ? living : await reader.citizens.find(wanted, 5);
  const near = found.filter((each) => each.id !== beside);
  const [only] = near.length === 0 ? found : near;
  if (only && near.length < 2) return (await reader.citizens.record(only.id))!;
  throw new Problem('citizen.not_found', { typed: wanted, near: near.map((each) => each.name) });
}
