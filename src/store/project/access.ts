/** Revealed numbers: who saw them stands among the sights, which no journal makes. */
import type { EventsOf, Projectors } from './projectors.ts';

export const accessProjectors: Projectors<EventsOf<'access'>> = {
  'access.revealed': () => [],
};
