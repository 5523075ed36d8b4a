/** Help for who saw whom. */
import type { HelpOf } from '../../vi/help.ts';

/** Of every list that masks numbers and phones. */
export const revealing = 'show numbers and phones whole, and what for: the journal keeps it';

export const accessHelp: HelpOf<'access'> = {
  'access list': {
    summary: 'Who saw whose data and when, newest first',
    examples: [
      'access list --citizen 022192000001',
      'access list --staff lan --from 2026-11-01',
      'truy-cap danh-sach --csv',
    ],
    options: {
      citizen: 'only who saw this person',
      staff: 'only what this member of the staff saw',
      from: 'seen from this day on',
      to: 'seen up to this day, included',
      limit: 'how many lines at most',
    },
    more: [
      'Each record that is opened, and each time that --reveal shows whole numbers, is a line.',
      'Managers and administrators see everybody’s; anybody else only their own.',
    ],
  },
};
