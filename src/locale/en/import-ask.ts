/** What a person at the screen is asked of a file that leaves it open. */
import type { importAsk as shape } from '../vi/import-ask.ts';

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
};
