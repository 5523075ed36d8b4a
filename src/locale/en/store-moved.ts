/** Words for a store that was left for another place. */
import type { ProblemsOf } from '../shape.ts';
import { shellWord } from '../format.ts';

export const movedProblems = {
  'store.moved': ({ path, to }) => ({
    what: `The store ${path} has been moved to ${to}.`,
    why: 'The old one can only be read; nothing is written here any more, or there would be two.',
    next: [
      'Ask the administrator whether anybody moved it. If nobody did: motcua store doctor',
      `If it was moved: set MOTCUA_STORE=${shellWord(to)} and do it again.`,
    ],
  }),
  'store.half_moved': ({ path, from }) => ({
    what: `Moving the store ${from} to ${path} was cut off right before its last step.`,
    why: 'The old store is whole and may still be in use, so nothing may be written here yet.',
    next: [
      `motcua store move ${shellWord(from)} ${shellWord(path)}`,
      'Until then go on working with the old store.',
    ],
  }),
} satisfies Partial<ProblemsOf<'store'>>;
