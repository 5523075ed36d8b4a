/** Records that may be of the same person as somebody new, and what speaks for it. */
import { mayBeSame } from '../../domain/citizen/alike.ts';
import type { Citizen, CitizenDetails } from '../../domain/citizen/citizen.ts';
import type { CitizenWarning } from '../../domain/citizen/number.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';

/** Of so many records of one name is looked for the one that may be meant. */
const MOST_NAMESAKES = 100;

export interface Doubles {
  /** Of the same name and no other birth, though no number says so. */
  alike: Citizen[];
  /** Of whoever bears the old number that a card says, under another number or name. */
  elders: Citizen[];
}

/** `sight` is the office beyond which nobody is seen. */
export async function doublesOf(
  details: CitizenDetails,
  reader: Reader,
  sight: AgencyId | null,
): Promise<Doubles> {
  const { oldNumber } = details;
  const [namesakes, records] = await Promise.all([
    reader.citizens.find(details.name, MOST_NAMESAKES, sight),
    oldNumber === null ? [] : reader.citizens.recordsWith(oldNumber),
  ]);
  const elders: Citizen[] = [];
  for (const { id, mergedInto } of records) {
    const elder = mergedInto === null ? await reader.citizens.byId(id) : null;
    if (elder === null || elder.restricted) continue;
    if (sight === null || (await reader.citizens.isCarriedBy(elder, sight))) elders.push(elder);
  }
  return { alike: namesakes.filter((each) => mayBeSame(each, details)), elders };
}

/** What is told where a record was made, or gained a number, that may be double. */
export function doubleWarnings(
  { alike, elders }: Doubles,
  own: Pick<Citizen, 'id'> & { created: boolean },
): CitizenWarning[] {
  const others = (all: readonly Citizen[]): boolean => all.some(({ id }) => id !== own.id);
  return [
    // Of somebody known nothing new was made that could be the same.
    ...(own.created && others(alike) ? (['known_alike'] as const) : []),
    ...(others(elders) ? (['old_number_borne'] as const) : []),
  ];
}
