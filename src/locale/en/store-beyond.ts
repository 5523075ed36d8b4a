/** Words for what was done to a store past this program. */
import { countText } from '../format.ts';
import type { ScreenOf } from '../vi.ts';

export const beyondScreen: ScreenOf<'beyond' | 'built' | 'sharedReceipts'> = {
  beyond: () => ({
    entry: ({ book, seq, when, actor, role, what }) =>
      `Entry ${countText(seq)} of book ${book}, written ${when}: ${actor} ` +
      (role === null ? 'had no open account then' : `was "${role}"`) +
      `, and may not have written "${what}".`,
    itself: ({ book, seq, when, actor, what }) =>
      `Entry ${countText(seq)} of book ${book}, written ${when}: ${actor} wrote "${what}" as the ` +
      'second person to what they had asked for themselves.',
    why:
      'This program refuses that, so somebody wrote in the store past it. Keep the file as it is, ' +
      'see who had it in hand then and tell whoever is in charge; rebuilding takes no entry away.',
  }),
  sharedReceipts:
    () =>
    ({ series, counter, other, from, to }) =>
      `Receipts of series ${series}: counters ${counter} and ${other} both have the numbers from ${from}` +
      `${to === null ? '' : ` to ${to}`}. Two payments may bear one: to undo one, give the dossier’s code.`,
  built: () => ({
    guards: (names) =>
      `Guards put back, or a stranger's taken out: ${names}. Somebody changed the file: tell whoever is in charge.`,
  }),
};
