/** The parts of the summary's page below its first tables: months, fields, guidance. */
import type { FieldLine } from '../../domain/report/fold.ts';
import { countText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { cellText, type ReportSection } from '../../print/model/report.ts';
import type { Summary } from './summary.ts';

type Screen = Texts['screen'];

/** `03/2023`. */
export function monthText(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

export function monthSection({ months }: Summary, { report }: Screen): ReportSection {
  const series = (name: 'received' | 'online' | 'resolved') => ({
    name: report.figures[name].name,
    values: months.map((month) => month[name]),
    shown: months.map((month) => countText(month[name] ?? 0)),
  });
  return {
    title: '',
    chart: {
      kind: 'chart',
      shape: 'columns',
      title: report.sections.months,
      labels: months.map(({ month }) => monthText(month)),
      series: [series('received'), series('online'), series('resolved')],
    },
  };
}

export function onTimeSection({ months }: Summary, { report }: Screen): ReportSection {
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
          shown: values.map((share) => cellText(share, 'share', report.paper)),
          most: 1,
        },
      ],
    },
  };
}

/** More fields than this make no picture: the table has them all. */
const MOST_BARS = 12;

export function fieldSections(fields: readonly FieldLine[], { report }: Screen): ReportSection[] {
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

export function guidanceSection(
  { guidance, offices }: Summary,
  { report, words }: Screen,
): ReportSection[] {
  if (guidance.length === 0) return [];
  const sums = new Map<string, { place: string; team: string; count: number }>();
  for (const { place, team, count } of guidance) {
    const key = `${place} ${team}`;
    sums.set(key, { place, team, count: count + (sums.get(key)?.count ?? 0) });
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
          .map(({ place, team, count }) => [
            words.place[place as keyof typeof words.place] ?? place,
            offices[team] ?? team,
            count,
          ]),
      },
    },
  ];
}
