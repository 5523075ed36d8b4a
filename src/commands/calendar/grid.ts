/** The days of a term as small calendars, months side by side, with a sign behind each day. */
import type { Ui } from '../../cli/ui.ts';
import type { DueDay } from '../../domain/calendar/due.ts';
import {
  addMonths,
  daysInMonth,
  parts,
  plainDate,
  weekday,
  type PlainDate,
} from '../../domain/value/plain-date.ts';

/** Signs, not colours alone: they read the same in a pipe, on paper and to a screen reader. */
export const signs = {
  received: '>',
  counted: '+',
  due: '*',
  waiting: '=',
  void: '~',
  rest: '.',
} as const;
export type Sign = keyof typeof signs;

/** What the answer of one day is drawn as. */
function signOf(day: DueDay): Sign {
  if (day.counted) return 'counted';
  if (day.reason === 'waiting') return 'waiting';
  return ['counted_anew', 'overdue', 'extended', 'after_cutoff'].includes(day.reason)
    ? 'void'
    : 'rest';
}

const CELL = 4;
const WEEK = CELL * 7;
const GUTTER = 4;
/** A year of months is long enough to look at. */
const MOST_MONTHS = 12;

export function showGrid(
  days: readonly DueDay[],
  received: PlainDate,
  due: PlainDate | null,
  ui: Ui,
): void {
  if (days.length === 0) return;
  const { days: said } = ui.texts.screen;
  const marks = new Map<PlainDate, Sign>(days.map((day) => [day.date, signOf(day)]));
  marks.set(received, 'received');
  if (due !== null) marks.set(due, 'due');
  const months = monthsBetween(received, days.at(-1)!.date);
  if (months.length > MOST_MONTHS) return;
  const abreast = Math.max(1, Math.floor((ui.columns - 2 + GUTTER) / (WEEK + GUTTER)));
  for (let first = 0; first < months.length; first += abreast) {
    const blocks = months
      .slice(first, first + abreast)
      .map((month) => monthLines(month, marks, ui));
    const height = Math.max(...blocks.map((lines) => lines.length));
    for (let row = 0; row < height; row++) {
      const cells = blocks.map((lines) => (lines[row] ?? '').padEnd(WEEK));
      ui.picture(`  ${cells.join(' '.repeat(GUTTER))}`.trimEnd());
    }
  }
  const used = new Set(marks.values());
  const legend = (Object.keys(signs) as Sign[]).filter((sign) => used.has(sign));
  ui.picture(`  ${legend.map((sign) => `${signs[sign]} ${said.signs[sign]}`).join('   ')}`);
  ui.line();
}

/** The first day of every month from one date's to another's. */
function monthsBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const [year, month] = parts(from);
  const months: PlainDate[] = [];
  for (let first = plainDate(year, month, 1)!; first <= to; first = addMonths(first, 1)) {
    months.push(first);
  }
  return months;
}

/** A title, the names of the weekdays, and up to six weeks from Monday to Sunday. */
function monthLines(first: PlainDate, marks: ReadonlyMap<PlainDate, Sign>, ui: Ui): string[] {
  const { days: said, words } = ui.texts.screen;
  const [year, month] = parts(first);
  const blank = (weekday(first) + 6) % 7;
  const cells = Array.from({ length: blank }, () => ' '.repeat(CELL));
  for (let day = 1; day <= daysInMonth(year, month); day++) {
    const sign = marks.get(plainDate(year, month, day)!);
    cells.push(`${String(day).padStart(3)}${sign === undefined ? ' ' : signs[sign]}`);
  }
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells.slice(week * 7, week * 7 + 7).join(''),
  );
  const names = [...words.weekdays.slice(1), words.weekdays[0]!];
  const head = names.map((name) => `${name.padStart(3)} `).join('');
  return [said.monthTitle(month, year).padStart(WEEK / 2 + 6), head, ...weeks, ''];
}
