/** What a person at the screen is asked of a file that leaves it open. */
import type { importAsk as shape } from '../vi/import-ask.ts';
import { countText } from '../format.ts';

export const importAsk: typeof shape = {
  sheet: 'Import which sheet:',
  because: {
    shown: (header, seen) =>
      `The column "${header}" has a month first: ${seen}, so its dates may be two days.`,
    said_otherwise: (header, seen) =>
      `The column "${header}" has a day first: ${seen}, against what was said of the file.`,
    beside: (header, _seen) =>
      `The column "${header}" can be read either way, and another of the file has months first.`,
  },
  daysToo: (seen) => `It has a day first, too: ${seen}.`,
  either: (seen) => `These can be read two ways: ${seen.join('; ')}.`,
  seenIn: (text, row) => `${text} (row ${row})`,
  dayOfMonth: (day, month) => `day ${day} of month ${month}`,
  readBy: (order, days, refused) =>
    [
      days.length === 0 ? order : `${order}: ${days.join('; ')}`,
      ...(refused === null ? [] : [`a row like ${refused} is refused`]),
    ].join('; '),
  dates: (header) => `What stands first in "${header}":`,
  explainDates:
    'Ask whoever made the file, or look in the original at a date that is sure. Where nobody knows, ' +
    'type <: no row has been imported.',
  title: (title, sample) => (sample === '' ? title : `${title} (as: ${sample})`),
  noneOfThem: 'none of these columns',
  unread: (file) => `Some titles of the columns of ${file} are not understood.`,
  column: (what) => `Which column is the ${what}:`,
  columnWords: {
    code: 'dossier code',
    procedure: 'procedure',
    name: 'full name',
    received_at: 'day of receipt',
    citizen_id: 'identity number',
    dob: 'date of birth',
    number: 'certification number',
    day: 'day of certification',
    asker: 'who asked for it',
    original: 'name of the original',
  },
  procedureColumnWords: {
    code: 'code of the procedure',
    name: 'name of the procedure',
  },
  explainColumn:
    'Choose by the example behind the title. Where there is no such column choose the last line: ' +
    'the file is not imported.',
  zeros: (header, rows) =>
    `In the column "${header}" a spreadsheet took the noughts in front from ${countText(rows)} numbers:`,
  changing: (before, after) => `${before} → ${after}`,
  inRow: (row, what) => `row ${countText(row)}: ${what}`,
  restore: (header) => `Put the noughts back in "${header}":`,
  restoring: [
    'put them back, and note each before and after',
    'leave them; those rows are refused',
  ],
  explainZeros:
    'An identity number has 12 digits. One that is put back must begin with a province and fit the ' +
    'year of birth in its row; others are still refused.',
  otherwise: (rows) => `${countText(rows)} rows say something else than what is recorded here:`,
  correct: 'Correct by the file:',
  correcting: ['correct by the file; blank cells clear nothing', 'leave what is recorded'],
  explainCorrect:
    'Names and identity numbers are not corrected by a file, nor dossiers on which somebody has ' +
    'worked since. The corrections are an import of their own, which can be undone.',
  poorer: (rows) =>
    `${countText(rows)} procedures are recorded in more detail than in the file; this would be lost:`,
  gone: { cases: 'cases', terms: 'terms', fees: 'fees' },
  goneOnes: (what, names) => `${what} ${names.join(', ')} → gone`,
  replace: 'Correct by the file all the same:',
  replacing: ['correct, and lose the above', 'leave what is recorded'],
  explainReplace:
    'Terms, cases and fees that are lost have to be entered again before anything can be received. ' +
    'When in doubt leave them.',
  far: (rows) => `${countText(rows)} numbers are far from all others, and may be mistyped:`,
  acceptGaps: 'Bring them in all the same:',
  acceptingGaps: [
    'bring them in; the book goes on behind the highest of them',
    'leave them, to be mended in the file',
  ],
  explainGaps:
    'A book goes on behind its highest number and gives none that was passed by: one mistyped ' +
    'number makes it leap for the rest of the year. When in doubt leave them.',
};
