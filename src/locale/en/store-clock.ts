/** Words for a clock that stands behind what it has written before. */
import { momentText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';

export const clockProblems: ProblemsOf<'clock'> = {
  'clock.behind': ({ now, last, counter }) => ({
    what:
      `This computer's clock says ${momentText(now)}, ` +
      `and the store's last entry (counter ${counter}) ${momentText(last)}.`,
    why: 'What is received, returned and paid would bear wrong times. Nothing was recorded.',
    next: [
      'Set the date and time of this computer, and do it again.',
      'Where it is right now and was wrong before: motcua store accept-clock --reason "<reason>"',
    ],
  }),
  'clock.not_behind': ({ now }) => ({
    what:
      `This computer's clock says ${momentText(now)}, ` +
      `which is not behind the store's last entry.`,
    why: 'There is nothing to accept.',
    next: ['motcua status'],
  }),
};
