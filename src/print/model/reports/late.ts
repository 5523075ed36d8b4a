/** The page of `report late`: what is over its date, what ended late, and what will be late. */
import type { RadarLine } from '../../../domain/dossier/radar.ts';
import type { Breakdown, Group } from '../../../domain/report/group.ts';
import type { ReportHead } from '../../../domain/report/made.ts';
import { localDate, type Instant } from '../../../domain/value/instant.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportPage, ReportSection } from '../report.ts';
import { formulaLines, groupTable, reportPage, type ScreenTexts } from './told.ts';

export interface LateLine {
  code: string;
  citizen: { name: string };
  procedure: { name: string };
  dueAt: Instant | null;
  daysLate: number | null;
}

export interface LateReport extends ReportHead {
  by: Breakdown;
  total: Record<'openLate' | 'endedLate', number>;
  groups: Group[];
  open: readonly LateLine[];
  ended: readonly LateLine[];
  /** `null` when the period is over, or nobody is signed in. */
  radar: {
    willMiss: number;
    atRisk: number;
    dossiers: {
      code: string;
      dueAt: Instant;
      risk: number | null;
      verdict: RadarLine['verdict'];
    }[];
  } | null;
}

const figures = ['openLate', 'endedLate'] as const;

export function latePage(told: LateReport, { screen }: Texts): ReportPage {
  const { late, sections, figures: words } = screen.report;
  const { open, ended, total } = told;
  const titleOf = (name: (typeof figures)[number]): string => words[name].name;
  const groups: ReportSection = {
    title: `${late.byGroup} – ${sections.groups[told.by].toLocaleLowerCase('vi')}`,
    table: groupTable({ share: 40, figures, titleOf }, told.groups, total, screen),
  };
  const own = {
    title: late.title,
    story: [late.counts(total.openLate, total.endedLate)],
    sections: [
      groups,
      lineSection(late.open, { lines: open, count: total.openLate }, screen),
      lineSection(late.ended, { lines: ended, count: total.endedLate }, screen),
      ...radarSection(told.radar, screen),
    ],
    formulas: formulaLines(figures, screen),
  };
  return reportPage(told, own, screen);
}

/** `count` is how many there are, of which `lines` may be the first. */
function lineSection(
  title: string,
  { lines, count }: { lines: readonly LateLine[]; count: number },
  { report }: ScreenTexts,
): ReportSection {
  const { columns } = report;
  if (lines.length === 0) return { title, lines: [report.late.none] };
  return {
    title,
    ...(lines.length < count && { lines: [report.more(lines.length)] }),
    table: {
      columns: [
        { title: columns.code, kind: 'text', share: 20 },
        { title: columns.owner, kind: 'text' },
        { title: columns.procedure, kind: 'text' },
        { title: columns.dueAt, kind: 'date' },
        { title: columns.days, kind: 'count' },
      ],
      rows: lines.map((line) => [
        line.code,
        line.citizen.name,
        line.procedure.name,
        line.dueAt === null ? null : localDate(line.dueAt),
        line.daysLate,
      ]),
    },
  };
}

function radarSection(told: LateReport['radar'], screen: ScreenTexts): ReportSection[] {
  if (told === null || told.dossiers.length === 0) return [];
  const { report, radar: said } = screen;
  return [
    {
      title: report.late.radar(told.willMiss, told.atRisk),
      table: {
        columns: [
          { title: report.columns.code, kind: 'text' },
          { title: report.columns.status, kind: 'text' },
          { title: report.columns.dueAt, kind: 'date' },
          { title: report.late.risk, kind: 'share' },
        ],
        rows: told.dossiers.map((line) => [
          line.code,
          said.verdict[line.verdict],
          localDate(line.dueAt),
          line.risk,
        ]),
      },
    },
  ];
}
