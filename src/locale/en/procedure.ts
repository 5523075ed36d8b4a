/** English words for the catalogue, fees and the working calendar. */
import type { DossierLifeProblems } from '../../domain/dossier/problems.ts';
import type { DurationUnit, Term } from '../../domain/procedure/procedure.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { ProblemTexts } from '../shape.ts';
import { counted, ordinal, orList } from './list.ts';
import { words } from './words.ts';

type ProcedureProblem =
  | Extract<keyof ProblemTexts, `procedure.${string}`>
  | Extract<keyof ProblemTexts, `fee.${string}`>
  | Extract<keyof ProblemTexts, `calendar.${string}`>;

export const procedureProblems: Pick<
  ProblemTexts,
  Exclude<ProcedureProblem, keyof DossierLifeProblems>
> = {
  'procedure.not_found': ({ typed, near }) => ({
    what: `There is no procedure "${typed}" in the catalogue.`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua procedure search <words>'],
  }),
  'procedure.ambiguous': ({ typed, near }) => ({
    what: `More than one procedure answers to "${typed}".`,
    why: `Please choose a code: ${near.join('; ')}.`,
    next: [`motcua procedure search ${typed}`],
  }),
  'procedure.case_missing': ({ code, cases }) => ({
    what: `Procedure ${code} has several cases; please choose one.`,
    why: `The cases: ${cases.join('; ')}.`,
    next: ['--case <code of the case>', `motcua procedure show ${code}`],
  }),
  'procedure.no_such_case': ({ code, case: named, cases }) => ({
    what: `Procedure ${code} has no case "${named}".`,
    why: `The cases: ${cases.join('; ')}.`,
    next: [`motcua procedure show ${code}`],
  }),
  'procedure.channel_not_offered': ({ code, channel, channels }) => ({
    what: `Procedure ${code} is not received through the channel "${channelName(channel)}".`,
    why: `It is received through: ${channels.map(channelName).join(', ')}.`,
    next: [`motcua procedure show ${code}`],
  }),
  'procedure.term_unstated': ({ code }) => ({
    what: `It is not yet known how long procedure ${code} takes.`,
    why: 'The catalogue states no term, so no due date can be promised.',
    next: [`motcua procedure show ${code}`],
  }),
  'procedure.not_in_force': ({ code, date, from, to }) => ({
    what: `Procedure ${code} is not in force on ${dateText(date as PlainDate)}.`,
    why:
      to === null
        ? `It is in force from ${dateText(from as PlainDate)}.`
        : `It is in force from ${dateText(from as PlainDate)} to ${dateText(to as PlainDate)}.`,
    next: ['motcua procedure search <words>'],
  }),
  'fee.no_such_line': ({ fee, lines }) => ({
    what: fee === '' ? 'This procedure has no fees.' : `There is no fee "${fee}".`,
    ...(lines.length > 0 && { why: `The fees: ${lines.join('; ')}.` }),
    next: ['Leave out --quantity, or name the fee rightly: --quantity "<fee>=<n>"'],
  }),
  'fee.ambiguous': ({ fee, lines }) => ({
    what: `More than one fee answers to "${fee}".`,
    why: `Please name just one: ${lines.join('; ')}.`,
    next: ['--quantity "<fee>=<n>"'],
  }),
  'calendar.no_rule': ({ count }) => ({
    what: `There is no way to count a term of ${count}.`,
    next: ['motcua calendar due --help'],
  }),
};

function channelName(channel: string): string {
  return words.channel[channel as keyof typeof words.channel] ?? channel;
}

const units: Record<DurationUnit, string> = {
  working_day: 'working day',
  calendar_day: 'calendar day',
  month: 'month',
  hour: 'working hour',
};

function duration(value: number, unit: DurationUnit): string {
  return counted(value, units[unit]);
}

function term(each: Term): string {
  if (each.rule === 'none') return 'no set due date, by regulation';
  if (each.rule === 'unstated') return 'not yet known';
  if (each.rule === 'same_day_cutoff')
    return `the same day; if received after ${each.cutoff}, the next working day`;
  return each.rule === 'hours'
    ? `${duration(each.value, each.unit)}, counted by the hour`
    : duration(each.value, each.unit);
}

export const procedureScreen = {
  procedure: {
    none: 'No procedure was found.',
    code: 'Code',
    name: 'Procedure',
    field: 'Field',
    level: 'Level',
    results: 'Results',
    supplement: 'After a supplement',
    legalBasis: 'Legal basis',
    valid: 'In force',
    case: 'Case',
    toConfirm: 'For the office to confirm:',
    number: 'No.',
    paper: 'Paper',
    originals: 'Originals',
    certified: 'Certified',
    copies: 'Copies',
    ifNeeded: 'if any',
    fee: 'Fee',
    price: 'Rate',
    basis: 'Legal basis',
    noFees: 'No fees are taken.',
    unknownFee: "not yet known – set by the province's people's council",
    count: (n: number) => `${counted(n, 'procedure')}.`,
    tier: (from: number, price: string) => `from the ${ordinal(from)} on: ${price}`,
    ceiling: (most: string) => `at most ${most}/copy`,
    duration,
    term,
    validity: (from: PlainDate, to: PlainDate | null) =>
      to === null ? `from ${dateText(from)}` : `from ${dateText(from)} to ${dateText(to)}`,
    supplementText: (clock: string, period: string | null, limit: number | null) =>
      [
        period === null ? clock : `${clock}: ${period}`,
        limit === null ? null : `the citizen has ${counted(limit, 'day')}`,
      ]
        .filter((part) => part !== null)
        .join('; '),
  },
  calendar: {
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
  },
};
