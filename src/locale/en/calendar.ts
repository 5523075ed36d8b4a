/** Words for the working calendar, due dates and the radar. */
import type { RadarLine } from '../../domain/dossier/radar.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { EventWords, EveryWord, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted } from './list.ts';

export const calendarWords: ListWords<
  'dayKind' | 'dayStatus' | 'rest' | 'clockWord' | 'pause' | 'dueChange'
> &
  Pick<EveryWord, 'weekdays'> = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  dayKind: {
    off: 'Public holiday',
    in_lieu: 'Day off in lieu',
    swap_off: 'Swapped day off',
    swap_work: 'Worked in exchange',
    normal: 'As usual',
  },
  dayStatus: { official: 'official', provisional: 'provisional', guess: 'a guess' },
  rest: {
    weekend: 'weekend',
    holiday: 'public holiday',
    in_lieu: 'day off in lieu',
    swap: 'swapped day off',
    after_cutoff: "received after the day's closing hour",
    waiting: 'waiting for the citizen',
    counted_anew: 'not counted: the term began again when the papers were complete',
    not_begun: 'not counted: the term had not begun',
    overdue: 'behind the due date',
    extended: 'promised anew',
    moved_here: 'the term ended on a day off, so it moved here',
  },
  clockWord: {
    running: 'the clock runs',
    waiting: 'the clock stands still, waiting for the citizen',
    ended: 'over',
    none: 'no due date',
  },
  pause: {
    supplement: 'waiting for papers',
    withdrawn: 'withdrawn by the citizen',
    stopped: 'work stopped',
  },
  dueChange: {
    completed: 'papers complete',
    extended: 'apology and new date',
    reopened: 'opened again',
    corrected: 'corrected',
    arrival: 'taken in by the deciding office',
    review: 'the review began',
  },
};

export const calendarProblems = (): ProblemsOf<'calendar'> => ({
  'calendar.no_rule': ({ count }) => ({
    what: `There is no way to count a term of ${count}.`,
    next: ['motcua calendar due --help'],
  }),
  'calendar.bad_day': ({ date, kind, why }) => ({
    what: `The day ${dateText(date)} cannot be "${calendarWords.dayKind[kind]}".`,
    why:
      why === 'weekday'
        ? 'It is worked anyway, so nothing is worked in exchange.'
        : 'It is a weekend day anyway.',
    next: ['motcua calendar show'],
  }),
});

export const calendarEventWords: EventWords<'calendar'> = {
  'calendar.published': 'Working calendar published',
};

const scopes = {
  procedure: 'of this procedure',
  field: 'of this field',
  unit: 'of this office',
};

/** `2.5`: working days with one decimal. */
function workDays(minutes: number, perDay: number): string {
  return (minutes / perDay).toFixed(1).replace('.0', '');
}

function reasoning(line: RadarLine, perDay: number): string {
  const work = (minutes: number): string => workDays(minutes, perDay);
  const spent = `This one has taken ${work(line.spent)} days and has ${work(line.left)} left.`;
  if (line.scope === null || line.median === null || line.ninth === null) {
    return `${spent} Too few dossiers were resolved lately to compare it with.`;
  }
  const pace =
    `${counted(line.samples, 'dossier')} ${scopes[line.scope]}: half were done in ` +
    `${work(line.median)} working days, nine in ten in ${work(line.ninth)}.`;
  const odds =
    line.longer === 0
      ? 'None has taken that long.'
      : `Of ${line.longer} that took longer than this one so far, ${line.tooLong} would miss its date.`;
  return `${pace} ${spent} ${odds}`;
}

export const calendarScreen: ScreenOf<'calendar' | 'days' | 'radar'> = {
  calendar: () => ({
    none: (year: number) => `There is no calendar of days off for ${year} yet.`,
    title: (year: number) => `Days off and days worked in exchange in ${year}`,
    date: 'Date',
    weekday: 'Day',
    kind: 'Kind',
    name: 'Name',
    status: 'State',
    unconfirmed: 'Some days are not yet announced officially: check them when they are.',
    counted: (n: number) => `counted as day ${n}`,
    daysBetween: (n: number) => `… ${counted(n, 'day')} in between …`,
    dueIs: (at: Instant) => `The result is due at ${momentText(at)}`,
    unconfirmedDates: (dates: readonly PlainDate[]) =>
      `The days off are not yet official on: ${dates.map(dateText).join(', ')}.`,
  }),
  days: () => ({
    countedTo: (from: number, to: number) => `counted as days ${from} to ${to}`,
    monthTitle: (month: number, year: number) => `${month}/${year}`,
    signs: {
      received: 'received',
      counted: 'counted',
      due: 'due',
      waiting: 'waiting',
      void: 'not counted',
      rest: 'day of rest',
    },
    set: (date: PlainDate, kind: string, name: string) => `${dateText(date)}: ${kind} (${name}).`,
    was: (kind: string, name: string) => `Before: ${kind} (${name}).`,
    imported: (rows: number, changed: number) =>
      `${counted(rows, 'day')} read, ${changed} of them changed.`,
    dueThen: (codes: readonly string[]) =>
      `${counted(codes.length, 'dossier')} promised for a changed day: ${codes.join(', ')}. ` +
      'The promised date stands.',
  }),
  radar: () => ({
    title: (since: PlainDate, resolved: number) =>
      `Late radar at this office's pace (${counted(resolved, 'dossier')} resolved since ${dateText(since)})`,
    counts: (found: { open: number; late: number; willMiss: number; atRisk: number }) =>
      `${counted(found.open, 'dossier')} under way: ${found.late} late, ` +
      `${found.willMiss} will miss their date, ${found.atRisk} at risk.`,
    due: (at: string) => `due ${at}`,
    verdict: {
      late: 'LATE',
      will_miss: 'WILL BE LATE',
      at_risk: 'AT RISK',
      in_time: 'IN TIME',
      unknown: 'UNKNOWN',
    },
    reasoning,
  }),
};
