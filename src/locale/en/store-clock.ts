/** Words for a clock that stands behind what it has written before. */
import { momentText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import type { clockScreen as vietnamese } from '../vi/store-clock.ts';
import { counted } from './list.ts';

export const clockProblems = (): ProblemsOf<'clock'> => ({
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
});

export const clockScreen: typeof vietnamese = () => ({
  sureClock: (now, last) => `The clock says ${now}, the last entry ${last}. Is ${now} right?`,
  clockAccepted: (now, last) =>
    `The clock, which says ${now}, is accepted; the last entry says ${last}.`,
  approvedAhead: (request) =>
    `Request ${request} was approved by the clock that stood ahead: it is declined, ask for it anew.`,
  accountAhead: (account) =>
    `The account ${account} was approved by the clock that stood ahead: it has to be approved anew.`,
  doneAhead: (request) =>
    `Request ${request} was approved and done by the clock that stood ahead: look into it.`,
  actAhead: (what, { at, by, of }) =>
    `${what}${of === null ? '' : ` (${of})`}: at ${at} by ${by}, by the clock that stood ahead; look into it.`,
  heldAgain: (holds) =>
    `Set again as it stood: ${counted(holds, 'hold')} lifted or cut short by the clock that stood ahead.`,
  clockWasAccepted: (now, last) =>
    `Somebody accepted a clock that said ${now}, when the last entry said ${last}.`,
});
