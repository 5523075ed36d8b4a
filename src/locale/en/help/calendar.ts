/** Help for the working calendar. */
import type { HelpOf } from '../../vi/help.ts';

export const calendarHelp: HelpOf<'calendar'> = {
  'calendar set': {
    summary: 'Set a day off or a worked day, with its source',
    examples: [
      'calendar set 2027-02-05 --kind off --name "Tết" --source "official notice"',
      'calendar set 2027-02-13 --kind swap_work --name "in exchange" --source "official notice"',
      'calendar set 2027-09-03 --kind normal --name "not off" --source "official notice"',
    ],
    args: { date: 'the day' },
    options: {
      kind: 'kind of day: normal takes an earlier row back',
      name: 'name of the day',
      source: 'legal basis: a notice, a decision',
      status: 'official, provisional or a guess',
    },
  },
  'calendar import': {
    summary: 'Import days off from a CSV file',
    examples: [
      'calendar import 2027.csv',
      'calendar import days.csv --json',
      'calendar import ./2027.csv',
    ],
    args: { file: 'a CSV file with the columns date,kind,name,status,source' },
    more: ['One bad line and none is imported. A new row replaces the one of its day.'],
  },
  'calendar show': {
    summary: "Show a year's days off and days worked in exchange",
    examples: ['calendar show', 'calendar show 2027', 'calendar show 2026 --json'],
    args: { year: 'the year' },
  },
  'calendar due': {
    summary: 'Count the due date from the day received and the term',
    examples: [
      'calendar due --from 2026-11-20 --count 3',
      'calendar due --from 2026-11-23 --count 2 --rule hours --at 10:00',
      'calendar due --from 2024-01-31 --count 1 --unit month',
    ],
    options: {
      from: 'the day of reception',
      count: 'how long the term is',
      unit: 'its unit: working days, calendar days, months, hours',
      rule: 'how to count: civil (by days), hours (by the hour), same_day_cutoff (the same day)',
      at: 'the time of reception, when counting by the hour',
    },
  },
};
