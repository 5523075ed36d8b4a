/** Dates in workbooks: a spreadsheet knows no time zones, so it shows the clock on the wall. */

export const DATE_FORMAT = 'dd/mm/yyyy';
export const MOMENT_FORMAT = 'hh:mm dd/mm/yyyy';

/** A day (`YYYY-MM-DD`) or a moment in Vietnam (`…T…+07:00`) as the date that shows the same. */
export function wallClock(text: string): Date {
  return new Date(text.length > 10 ? `${text.slice(0, 19)}Z` : `${text}T00:00:00Z`);
}
