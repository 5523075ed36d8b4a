/** Help for the life of a dossier: supplements, new dates, ends, the radar, papers, calendar. */
import type { CommandHelp } from '../texts.ts';

const code = { code: "dossier code, the text of a receipt's QR, or today's small number" };
const printing = {
  out: 'PDF file; - for standard output',
  paper: 'size of the paper',
  copies: 'how many copies',
};
const print = 'print the paper into this file; else it goes to the folder of papers';

export const lifeHelp: Readonly<Record<string, CommandHelp>> = {
  'dossier request-supplement': {
    summary: 'Ask for papers: the clock stops at once',
    examples: [
      'dossier request-supplement 1 --reason "a paper is missing" --component 2',
      'dossier request-supplement 1 --reason "wrong date" --component "1=correct the birth date"',
      'dossier request-supplement 1 --reason "papers missing" --days 15',
    ],
    args: code,
    options: {
      reason: 'why papers are needed',
      component: 'a paper: <name or number>, or <name or number>=<what is wrong>',
      days: 'how many days the citizen has, if not what the procedure says',
      print,
    },
    more: [
      'With no paper named, those missing at reception are asked for.',
      'From the second request on it counts as late in index 766.',
    ],
  },
  'dossier complete-supplement': {
    summary: 'Record that the papers are complete',
    examples: [
      'dossier complete-supplement 1',
      'dossier complete-supplement 1 --component "2=1/0/0" --note "came early"',
      'dossier complete-supplement 1 --json',
    ],
    args: code,
    options: {
      component: 'a paper that came: <name or number>=<originals>/<certified>/<copies>',
      note: 'a note',
    },
    more: ['With no paper named, everything that was asked for is taken as there.'],
  },
  'dossier extend': {
    summary: 'Apologise and promise a new date',
    examples: [
      'dossier extend 1 --until 2026-12-01 --reason "awaiting verification"',
      'dossier extend 1 --until 01/12/2026 --reason "awaiting advice" --print apology.pdf',
      'dossier extend H49.22-261123-0001 --until 2026-12-01 --reason "awaiting advice"',
    ],
    args: code,
    options: { until: 'the new date, a working day', reason: 'the reason', print },
    more: ['The second time takes a manager; after the due date the paper says that it is late.'],
  },
  'dossier refuse': {
    summary: 'Refuse a dossier, with the reason',
    examples: [
      'dossier refuse 1 --reason "not ours to decide"',
      'dossier refuse 1 --reason "conditions not met" --print refusal.pdf',
      'dossier refuse H49.22-261123-0001 --reason "not ours to decide"',
    ],
    args: code,
    options: { reason: 'the reason', print },
  },
  'dossier withdraw': {
    summary: 'Record that the citizen takes it back',
    examples: [
      'dossier withdraw 1 --reason "asked for in writing"',
      'dossier withdraw 1 --reason "asked for in writing" --print stop.pdf',
      'dossier withdraw H49.22-261123-0001 --reason "asked for in writing"',
    ],
    args: code,
    options: { reason: 'the reason', print },
  },
  'dossier stop': {
    summary: 'Stop work on it, as when papers never came',
    examples: [
      'dossier stop 1 --reason "papers never came"',
      'dossier stop 1 --reason "in dispute" --print stop.pdf',
      'dossier stop H49.22-261123-0001 --reason "papers never came"',
    ],
    args: code,
    options: { reason: 'the reason', print },
  },
  'dossier reopen': {
    summary: 'Take an ended dossier up again, with the reason',
    examples: [
      'dossier reopen 1 --reason "a wrong name in the result"',
      'dossier reopen H49.22-261123-0001 --reason "the papers came after all"',
      'dossier reopen 1 --reason "the papers came after all" --json',
    ],
    args: code,
    options: { reason: 'the reason' },
  },
  'dossier radar': {
    summary: 'Which dossiers will be late at the recent pace',
    examples: ['dossier radar', 'dossier radar --days 30 --all', 'dossier radar --csv'],
    options: {
      days: 'the pace of how many days',
      all: 'those in time as well',
      limit: 'at most this many dossiers',
    },
  },
  'calendar set': {
    summary: 'Set a day off or a worked day, with its source',
    examples: [
      'calendar set 2027-02-05 --kind off --name "Tết" --source "official notice"',
      'calendar set 2027-02-13 --kind swap_work --name "in exchange" --source "official notice"',
      'calendar set 2027-09-03 --kind normal --name "not off" --source "official notice"',
    ],
    args: { date: 'the day' },
    options: {
      kind: 'kind of day; normal takes an earlier row back',
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
  'print supplement': {
    summary: 'Print the request for missing papers',
    examples: [
      'print supplement 1',
      'print supplement 1 --out bo-sung.pdf',
      'print supplement 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print refusal': {
    summary: 'Print the notice of refusal',
    examples: [
      'print refusal 1',
      'print refusal 1 --out tu-choi.pdf',
      'print refusal 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print apology': {
    summary: 'Print the apology with the new date',
    examples: [
      'print apology 1',
      'print apology 1 --out xin-loi.pdf',
      'print apology 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print stop': {
    summary: 'Print the notice that work has stopped',
    examples: ['print stop 1', 'print stop 1 --out dung.pdf', 'print stop 1 --paper a4'],
    args: code,
    options: printing,
  },
  'print control-slip': {
    summary: 'Print the control slip: who did what and when',
    examples: [
      'print control-slip 1',
      'print control-slip 1 --out kiem-soat.pdf',
      'print control-slip 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print leaflet': {
    summary: 'Print the leaflet of missing papers',
    examples: [
      'print leaflet 1',
      'print leaflet 1 --out huong-dan.pdf',
      'print leaflet 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
};
