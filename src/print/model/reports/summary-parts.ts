/** The parts of the summary's page below its first tables: months, fields, guidance. */
import type { GuidanceCount } from '../../../domain/citizen/help.ts';
import type { FieldLine } from '../../../domain/report/fold.ts';
import { countText } from '../../../locale/format.ts';
import { shownCell, type ReportSection } from '../report.ts';
import { monthText, type ScreenTexts } from './told.ts';

export function onTimeSection(
  months: readonly { month: string; onTimeShare: number | null }[],
  { report }: ScreenTexts,
): ReportSection {
  const values = months.map(({ onTimeShare }) => onTimeShare);
  return {
    title: '',
    chart: {
      kind: 'chart',
      shape: 'line',
      title: report.sections.onTime,
      labels: months.map(({ month }) => monthText(month)),
      series: [
        {
          name: report.figures.onTimeShare.name,
          values,
          shown: values.map((share) => shownCell(share, 'share', report.paper)),
          most: 1,
        },
      ],
    },
  };
}

/** More fields than this make no picture: the table has them all. */
const MOST_BARS = 12;

export function fieldSections(
  fields: readonly FieldLine[],
  { report }: ScreenTexts,
): ReportSection[] {
  const { columns, percent, sections } = report;
  if (fields.length === 0) return [];
  const all = fields.reduce((sum, { received }) => sum + received, 0);
  const drawn = fields.slice(0, MOST_BARS);
  const partOf = (received: number): string => (all === 0 ? '' : ` (${percent(received / all)})`);
  return [
    {
      title: sections.fields,
      table: {
        columns: [
          { title: columns.field, kind: 'text', share: 26 },
          { title: columns.received, kind: 'count' },
          { title: columns.online, kind: 'count' },
          { title: columns.eForms, kind: 'count' },
          { title: columns.eFormShare, kind: 'share' },
          { title: columns.resolved, kind: 'count' },
          { title: columns.onTimeShare, kind: 'share' },
        ],
        rows: fields.map((line) => [
          line.field,
          line.received,
          line.online,
          line.eForms,
          line.eFormShare,
          line.resolved,
          line.onTimeShare,
        ]),
      },
    },
    {
      title: '',
      chart: {
        kind: 'chart',
        shape: 'bars',
        title: sections.fields,
        labels: drawn.map(({ field }) => field),
        series: [
          {
            name: columns.received,
            values: drawn.map(({ received }) => received),
            shown: drawn.map(({ received }) => `${countText(received)}${partOf(received)}`),
          },
        ],
      },
    },
  ];
}

/** `name` is the team's. */
export interface GuidanceLine extends GuidanceCount {
  name: string;
}

/** Guidance by place and helping team. */
export function guidanceSection(
  guidance: readonly GuidanceLine[],
  { report, words }: ScreenTexts,
): ReportSection[] {
  if (guidance.length === 0) return [];
  const sums = new Map<string, GuidanceLine>();
  for (const line of guidance) {
    const key = `${line.place} ${line.team}`;
    sums.set(key, { ...line, count: line.count + (sums.get(key)?.count ?? 0) });
  }
  const { columns } = report;
  return [
    {
      title: report.sections.guidance,
      table: {
        columns: [
          { title: columns.place, kind: 'text' },
          { title: columns.team, kind: 'text', share: 40 },
          { title: columns.sessions, kind: 'count' },
        ],
        rows: [...sums.values()]
          .sort((a, b) => b.count - a.count)
          .map(({ place, name, count }) => [words.place[place], name, count]),
      },
    },
  ];
}
