/** Who saw more people in a short while than work at a counter brings. */
import { epochSeconds, type Instant } from '../value/instant.ts';

/** More than so many people within so many seconds are told to whoever leads the office. */
export const burstOf = { people: 50, seconds: 600 } as const;

/** Somebody was shown one person, or a list of some. */
export interface SeenPeople {
  at: Instant;
  /** Whose record, or the dossier of who has none; `null` for a list. */
  citizen: string | null;
  people: number;
}

/** The most people seen within such a stretch, and since when. */
export interface Burst {
  people: number;
  since: Instant;
}

/**
 * The greatest burst among what one member of the staff saw, the earliest sight first: a person who
 * is opened again counts once, a list as many as it has. `null` where none is more than the limit.
 */
export function greatestBurst(seen: readonly SeenPeople[]): Burst | null {
  const times = seen.map(({ at }) => epochSeconds(at));
  let greatest: Burst | null = null;
  let end = 0;
  for (const [first, { at }] of seen.entries()) {
    while (end < seen.length && times[end]! <= times[first]! + burstOf.seconds) end += 1;
    const people = countOf(seen.slice(first, end));
    if (people > (greatest?.people ?? burstOf.people)) greatest = { people, since: at };
  }
  return greatest;
}

function countOf(seen: readonly SeenPeople[]): number {
  const records = new Set(seen.map(({ citizen }) => citizen).filter((each) => each !== null));
  const lists = seen.filter(({ citizen }) => citizen === null);
  return records.size + lists.reduce((sum, { people }) => sum + people, 0);
}
