/** The page of `report quality`: the index of Decision 766, as far as this store can know it. */
import type { Breakdown, Group } from '../../../domain/report/group.ts';
import type { LayoutTold } from '../../../domain/report/layout.ts';
import type { ReportHead } from '../../../domain/report/made.ts';
import type { QualityLine } from '../../../domain/report/quality.ts';
import { decimalText } from '../../../locale/format.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportPage, ReportSection } from '../report.ts';
import { groupTable, reportPage, type ScreenTexts } from './told.ts';

export interface QualityReport extends ReportHead {
  by: Breakdown | null;
  layout: LayoutTold;
  components: QualityLine[];
  groups: Group[];
}

export function qualityPage(index: QualityReport, { screen }: Texts): ReportPage {
  const { quality: words } = screen.report;
  const { layout } = index;
  const known = index.components.filter(({ state }) => state !== 'not_here');
  const unknown = index.components.filter(({ state }) => state === 'not_here');
  const named = ({ id, title }: QualityLine): string => `${id} ${title}`;
  const own = {
    title: layout.title,
    layout,
    story: [words.own(layout.heading)],
    sections: [
      componentSection(known, screen),
      ...groupSection(index, screen),
      {
        title: words.notHere,
        lines: unknown.map((line) => `${named(line)}: ${line.reason}.`),
      },
    ],
    formulas: known.map((line) => `${named(line)}: ${line.formula}.`),
  };
  return reportPage(index, own, screen);
}

function componentSection(known: readonly QualityLine[], { report }: ScreenTexts): ReportSection {
  const { quality: words } = report;
  const points = (value: number | null): string =>
    value === null ? report.paper.unknown : decimalText(value, report.mark);
  const titled = ({ id, title, state }: QualityLine): string =>
    `${id} ${title}${state === 'partly' ? ` (${words.states.partly})` : ''}`;
  return {
    title: '',
    table: {
      columns: [
        { title: words.component, kind: 'text', share: 40 },
        { title: words.numerator, kind: 'count' },
        { title: words.denominator, kind: 'count' },
        { title: words.ratio, kind: 'share' },
        { title: words.points, kind: 'count' },
        { title: words.max, kind: 'count' },
      ],
      rows: known.map((line) => [
        titled(line),
        line.numerator,
        line.denominator,
        line.ratio,
        points(line.points),
        points(line.max),
      ]),
    },
  };
}

function groupSection({ by, groups }: QualityReport, screen: ScreenTexts): ReportSection[] {
  if (by === null || groups.length === 0) return [];
  const { sections, figures: words } = screen.report;
  const figures = ['onTimeShare', 'onlineShare', 'eResultShare', 'digitisedShare'] as const;
  const titleOf = (name: (typeof figures)[number]): string => words[name].name;
  const table = groupTable({ share: 34, figures, titleOf }, groups, null, screen);
  return [{ title: sections.groups[by], table }];
}
