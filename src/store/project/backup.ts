/** What happened to the store as a whole: the journal alone tells it. */
import type { EventsOf, Projectors } from './projectors.ts';

export const backupProjectors: Projectors<EventsOf<'store'>> = {
  'store.made': () => [],
  'store.restored': () => [],
  'store.answered': () => [],
  'store.erased': () => [],
  'store.older_accepted': () => [],
  'store.clock_accepted': () => [],
};
