/** What happened to the store as a whole: the journal alone tells it. */
import type { EventsOf, Projectors } from './projectors.ts';

export const backupProjectors: Projectors<EventsOf<'store'>> = {
  'store.restored': () => [],
  'store.older_accepted': () => [],
};
