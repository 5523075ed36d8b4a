/** English words for the life of a dossier and its clock. */
import type { DossierLifeProblems } from '../../domain/dossier/problems.ts';
import type { RadarLine } from '../../domain/dossier/radar.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { parsePlainDate, type PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { ProblemTexts } from '../shape.ts';
import { counted, ordinal } from './list.ts';
import { words } from './words.ts';

export const lifeProblems: Pick<ProblemTexts, keyof DossierLifeProblems> = {
  'dossier.bad_until': ({ code, until, why, dueDate, near }) => ({
    what: `Dossier ${code} cannot be promised for ${day(until)}.`,
    why: {
      not_later: `The new date has to be later than the one promised (${day(dueDate)}).`,
      past: 'That day is over.',
      not_working: 'The office does not work on that day.',
    }[why],
    next: near.map((date) => `motcua dossier extend ${code} --until ${date} --reason "<reason>"`),
  }),
  'dossier.no_due_date': ({ code }) => ({
    what: `Dossier ${code} has no due date, so there is nothing to extend.`,
    next: [`motcua dossier due ${code} --why`],
  }),
  'dossier.second_extension': ({ code, number, roles }) => ({
    what: `This would be the ${ordinal(number)} extension of dossier ${code}.`,
    why: `From the second on, only these may extend: ${roles.map(roleName).join(', ')}.`,
    next: ['motcua staff login', 'motcua staff list'],
  }),
  'dossier.papers_back': ({ code, status }) => ({
    what: `The papers of dossier ${code} have gone back already.`,
    why: `The dossier stands at "${statusName(status)}".`,
    next: [`motcua dossier timeline ${code}`],
  }),
  'calendar.bad_day': ({ date, kind, why }) => ({
    what: `The day ${day(date)} cannot be "${kindName(kind)}".`,
    why:
      why === 'weekday'
        ? 'It is worked anyway, so nothing is worked in exchange.'
        : 'It is a weekend day anyway.',
    next: ['motcua calendar show'],
  }),
};

function day(text: string): string {
  const date: PlainDate | null = parsePlainDate(text);
  return date === null ? text : dateText(date);
}

function statusName(status: string): string {
  return words.status[status as keyof typeof words.status] ?? status;
}

function roleName(role: string): string {
  return words.role[role as keyof typeof words.role] ?? role;
}

function kindName(kind: string): string {
  return words.dayKind[kind as keyof typeof words.dayKind] ?? kind;
}

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

export const lifeScreen = {
  life: {
    askSupplement: 'Why are papers needed?',
    askReason: 'Reason:',
    askUntil: 'Promised for which day?',
    sureAgain: (number: number) =>
      `This is the ${ordinal(number)} request, which counts as late in index 766. Ask all the same?`,
    supplementAsked: (code: string, number: number) =>
      `Papers were asked for dossier ${code} (request ${number}); its clock stands still.`,
    supplementDone: (code: string) => `Dossier ${code} is complete again; its clock runs.`,
    extended: (code: string, at: Instant) =>
      `Dossier ${code} is now promised for ${momentText(at)}.`,
    closed: {
      refuse: (code: string) => `Dossier ${code} is refused.`,
      withdraw: (code: string) => `Dossier ${code} was withdrawn by the citizen.`,
      stop: (code: string) => `Work on dossier ${code} has stopped.`,
    },
    reopened: (code: string, status: string) => `Dossier ${code} is open again: ${status}.`,
    papersBack: (code: string, name: string) =>
      `The papers of dossier ${code} were given back to ${name}.`,
    limit: 'Papers due by',
    noLimit: 'no limit is set',
    papersAsked: 'Papers asked for',
    supplements: 'Papers asked for',
    supplementFact: (number: number, reason: string) => `request ${number}: ${reason}`,
    apology: 'Reason for the new date',
    dueBefore: 'Promised before',
    closingReason: 'Reason of the end',
    clockStopped: 'the clock stands still, waiting for the citizen',
    waiting: 'waiting',
    waitingUntil: (date: PlainDate) => `waiting until ${dateText(date)}`,
    recount: (date: PlainDate) =>
      `The calendar has changed since: counted now it would be ${dateText(date)}. ` +
      'The promised date stands; to change it, use "dossier extend".',
    unexplained:
      'The recorded date does not follow from this count (of a dossier imported from elsewhere, ' +
      'for one): the recorded date is the one that holds.',
    pause: (why: string, from: string, to: string, days: number) =>
      `Stood still (${why}): ${from} – ${to}, ${counted(days, 'day')}.`,
    change: (before: string, after: string, because: string, by: string) =>
      `New date: ${before} → ${after} (${because}; ${by}).`,
    outsideHours: 'Received outside working hours: it counts from the next working day.',
    warnings: {
      supplement_again: (number: number) =>
        `The ${ordinal(number)} request for papers counts as late in index 766.`,
      asked_late: () =>
        'The due date had passed before papers were asked for: that stays on record.',
      after_limit: () => 'The papers came after their limit: that is on record.',
      apology_late: () => 'The apology comes after the due date, and says so.',
    },
  },
  days: {
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
  },
  radar: {
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
  },
};
