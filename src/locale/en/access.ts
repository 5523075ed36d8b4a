/** Words for who saw whom. */
import { countText } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ScreenOf } from '../vi.ts';

export const accessEventWords: EventWords<'access'> = {
  'access.revealed': 'Whole numbers shown',
};

export const accessScreen: ScreenOf<'access'> = {
  access: () => ({
    none: 'Nobody has looked yet.',
    what: 'By',
    purpose: 'What for',
    burst: (login, people, since) =>
      `${login} saw ${people} people within 10 minutes (from ${since}). Ask what for.`,
    household: 'household business',
    people: (count) => (count === 1 ? '1 person' : `${countText(count)} people`),
  }),
};
