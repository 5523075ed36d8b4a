/** Help for the reports, and the topic that says every figure's formula. */
import type { HelpOf } from '../../vi/help.ts';
import type { HelpTopic } from '../../shape.ts';
import { broken } from '../../format.ts';
import { reportFigures } from '../report-figures.ts';

const period = {
  from: 'from this day; else from the beginning of this quarter',
  to: 'up to the end of this day; else up to today',
  period: 'a whole period: 2026, 2026-Q1, Q1/2026, 2026-03 or 03/2026',
};
const by = { by: 'what the figures are broken down by' };
const filters = {
  office: 'only dossiers that this office received',
  level: 'only one level: city, communes or post offices',
  field: 'only one field (accents may be left out)',
  channel: 'only one channel',
  merged: 'count an office that was merged with the one that took it in',
};
const { field: _field, channel: _channel, ...offices } = filters;
const outputs = {
  xlsx: 'write a spreadsheet to this file',
  pdf: 'write the A4 report with its charts to this file',
  chart: 'draw charts on the screen',
};
const all = { ...period, ...by, ...filters, ...outputs };
const layout = { layout: "make it by this layout, not by the period's own" };
const paging = {
  limit: 'how many dossiers at most',
  cursor: 'leave out so many dossiers, as nextCursor of the page before says',
};

export const reportHelp: HelpOf<'report'> = {
  'report summary': {
    summary: 'The figures of a period, compared with others',
    examples: [
      'report summary --period 2026-Q3 --pdf report.pdf',
      'report summary --from 2026-10-01 --to 2026-10-31 --by field --chart',
      'report summary --period 2026-Q3 --explain onTimeShare',
    ],
    options: { ...all, ...paging, explain: 'list the dossiers behind a number' },
    more: ['How each figure is counted: motcua help report.'],
  },
  'report 06a': {
    summary: 'Form II.06a (06b, 06c) and its checks',
    examples: [
      'report 06a --period 2026-Q3',
      'report 06a --period 2026-Q3 --by office --xlsx form-06b.xlsx',
      'report 06a --from 2026-09-15 --to 2026-12-14 --pdf form-06a.pdf',
    ],
    options: { ...all, ...layout },
    more: [
      'Columns and checks are those of the layout in force on the last day (data/reports).',
      'Each row of --json has a field for every column, by its key in columns: c3, c4, …',
      'Where a check fails the exit code is 3.',
    ],
  },
  'report quality': {
    summary: 'Index 766: what can be computed from this store',
    examples: [
      'report quality --period 2026-Q3',
      'report quality --period 2026-09 --by office',
      'report quality --period 2026 --pdf index-766.pdf',
    ],
    options: { ...all, ...layout },
  },
  'report post': {
    summary: 'Dossiers, results and shipments of the post offices',
    examples: [
      'report post --period 2026-Q3',
      'report post --from 2026-11-01 --to 2026-11-30 --xlsx post.xlsx',
      'bao-cao buu-dien --period 2026-Q3 --json',
    ],
    options: { ...period, ...filters, ...outputs },
  },
  'report certified': {
    summary: 'What was certified by day and officer; book totals',
    examples: [
      'report certified --period 2026-11',
      'report certified --period 2026-Q3 --kind copies --pdf certified.pdf',
      'bao-cao chung-thuc --period 2026-11 --xlsx certified.xlsx',
    ],
    options: { ...period, ...offices, kind: 'one book alone', ...outputs },
  },
  'report cash': {
    summary: 'Fees and charges taken, by way of paying',
    examples: [
      'report cash --period 2026-Q3',
      'report cash --period 2026-Q3 --by month --chart',
      'bao-cao thu --period 2026-11 --xlsx cash.xlsx',
    ],
    options: all,
  },
  'report late': {
    summary: 'What is late, ended late, or will be late',
    examples: [
      'report late',
      'report late --period 2026-Q3 --by field',
      'report late --period 2026-10 --csv',
    ],
    options: { ...all, limit: paging.limit },
  },
  'report register': {
    summary: 'The register book (form 07), A4 with page totals',
    examples: [
      'report register --period 2026-11 --pdf register.pdf',
      'report register --from 2026-11-23 --to 2026-11-23',
      'bao-cao so-theo-doi --period 2026-11 --csv',
    ],
    options: { ...period, ...filters, ...outputs, ...paging },
  },
};

const WIDTH = 76;

export const reportTopic: HelpTopic = {
  title: 'Reports: every figure and how it is counted',
  lines: [
    'A period has all its days in it, the last included, in the time of Vietnam.',
    'Each dossier counts once, at the office that received it. A dossier that was',
    'taken up again counts as not ended. Shares have two places; without anything',
    'to divide by there is no share. Each line begins with the name for --explain.',
    ...Object.entries(reportFigures).flatMap(([key, { name, formula }]) =>
      broken(`${key} – ${name}: ${formula}.`, WIDTH),
    ),
  ],
};
