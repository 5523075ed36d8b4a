/** What the counter's pages and lists say, whatever is asked on them. */
import type { deskPages as inVietnamese } from '../vi/desk-pages.ts';

export const often = 'Type < to go one question back (answers are kept), Esc to leave.';

/** How many rows of a list are shown, and whether there are more. */
function rows(n: number, more: boolean): string {
  return more ? `the first ${n}` : String(n);
}

export const deskPages: typeof inVietnamese = () => ({
  explainSure: ['It is written once you type y; Enter alone is not enough.', often],
  explainForGood: ['This cannot be taken back, so type y; Enter alone is not enough.', often],
  takenBackBy: (way) => `A mistake can be put right: ${way}.`,
  listTitle: {
    due: (n, more) => `Late or due soon: ${rows(n, more)}`,
    late: (n, more) => `Late: ${rows(n, more)}`,
    collect: (n, more) => `Results to return: ${rows(n, more)}`,
    awaited: (n, more) => `Waiting for the citizen's papers: ${rows(n, more)}`,
    road: (n, more) => `Sent, on the road: ${rows(n, more)}`,
    onward: (n, more) => `To be sent on: ${rows(n, more)}`,
  },
  foundFor: (words, n) => `"${words}": ${n} found`,
  typeKey: (key) => `type ${key}`,
  notNow: (act) => `${act} (not now)`,
  whyNotNow: (act, why, way) => `! Not now: ${act}: ${why}${way === null ? '' : `, ${way}`}`,
  askRow: 'Type the number of a row to open it, Enter to go back:',
  askBack: 'Enter to go back:',
  explainRows: [
    'Type the number in front of a row; Enter to go back. What is urgent is first.',
    often,
  ],
  headBorn: (year) => `born ${year}`,
  headNumber: (number) => `number ${number}`,
  moreDrafts: (more, all) => `${more} more: all ${all} drafts`,
  askDraft: 'Go on with which draft? Type its number, < to go back:',
  page: (n, all) => `— page ${n} of ${all}, type > for the next —`,
});
