/** The page of `report summary`: what is read aloud, the figures compared, tables, charts. */
import { unitOf, type FigureName, type Figures } from '../../../domain/report/figure.ts';
import type { FieldLine } from '../../../domain/report/fold.ts';
import type { Breakdown, Group } from '../../../domain/report/group.ts';
import type { ReportHead } from '../../../domain/report/made.ts';
import type { Texts } from '../../../locale/texts.ts';
import { shownCell, type ReportColumn, type ReportPage, type ReportSection } from '../report.ts';
import {
  fieldSections,
  guidanceSection,
  onTimeSection,
  type GuidanceLine,
} from './summary-parts.ts';
import { formulaLines, groupTable, monthChart, reportPage, type ScreenTexts } from './told.ts';

/** A period's figures, and those of two periods they are compared with. */
export interface Summary extends ReportHead {
  by: Breakdown;
  groups: Group[];
  levels: Group[];
  total: Figures & { byField: FieldLine[] };
  months: ({ month: string } & Figures)[];
  compared: Record<'previous' | 'lastYear', { total: Figures }>;
  guidance: GuidanceLine[];
}

/** The figures of the first table, in the order in which a meeting goes through them. */
const told: readonly FigureName[] = [
  'received',
  'online',
  'onlineShare',
  'portal',
  'app',
  'assisted',
  'eForms',
  'declared',
  'declaredShare',
  'byPost',
  'atHome',
  'digitised',
  'digitisedShare',
  'resolved',
  'before',
  'onTime',
  'onTimeShare',
  'late',
  'closed',
  'inProgress',
  'openLate',
  'resultDigitised',
  'resultDigitisedShare',
  'eResult',
  'returned',
  'cancelled',
  'postReceived',
  'postReturned',
  'accounts',
  'signatures',
  'guided',
  'paid',
  'cashless',
  'cashlessShare',
  'collected',
  'collectedCashless',
  'cashlessAmountShare',
  'refunded',
  'net',
  'importedPaid',
  'waited',
  'waitAverage',
  'waitedBrieflyShare',
  'serviceAverage',
  'pleased',
  'content',
  'displeased',
  'satisfiedShare',
];

export function summaryPage(summary: Summary, { screen }: Texts): ReportPage {
  const { report } = screen;
  const { by, total, months, guidance } = summary;
  const drawn = ['received', 'online', 'resolved'] as const;
  const own = {
    title: report.summary,
    story: story(summary, screen),
    sections: [
      levelSection(summary, screen),
      annexed(figureSection(summary, screen)),
      monthChart(report.sections.months, drawn, months, screen),
      ...[
        onTimeSection(months, screen),
        ...fieldSections(total.byField, screen),
        ...(by === 'level' ? [] : [groupSection(summary, screen)]),
        ...guidanceSection(guidance, screen),
      ].map(annexed),
    ],
    formulas: formulaLines(toldOf(summary), screen),
  };
  return reportPage(summary, own, screen);
}

/** What is looked up and not read aloud. */
function annexed(section: ReportSection): ReportSection {
  return { ...section, annex: true };
}

/** One sentence a level, then what the quarter is remembered for. */
function story({ levels, total }: Summary, { report }: ScreenTexts): string[] {
  const { story: say, level } = report;
  const [top] = total.byField
    .filter(({ eForms }) => eForms > 0)
    .sort((a, b) => b.eForms - a.eForms);
  const { postReceived, postReturned, accounts, guided, inProgress, openLate } = total;
  return [
    ...levels
      .filter(({ received, resolved }) => (received ?? 0) + (resolved ?? 0) > 0)
      .map((each) => say.level(level[each.level!], each)),
    ...(top && top.eFormShare !== null ? [say.field(top.field, top.eForms, top.eFormShare)] : []),
    ...(postReceived || postReturned ? [say.post(postReceived ?? 0, postReturned ?? 0)] : []),
    ...(accounts || guided ? [say.help(accounts ?? 0, guided ?? 0)] : []),
    say.open(inProgress ?? 0, openLate ?? 0),
  ];
}

/** The columns that tell groups from each other; they fit a screen of 80. */
const groupFigures = [
  'received',
  'onlineShare',
  'digitisedShare',
  'resolved',
  'onTimeShare',
  'resultDigitisedShare',
  'inProgress',
] as const satisfies readonly FigureName[];

function columnsOf({ report }: ScreenTexts) {
  const titleOf = (name: (typeof groupFigures)[number]): string => report.columns[name];
  return { share: 26, figures: groupFigures, titleOf };
}

function levelSection({ levels, total }: Summary, screen: ScreenTexts): ReportSection {
  const { sections, columns } = screen.report;
  const shown = { ...columnsOf(screen), title: columns.level };
  return { title: sections.levels, table: groupTable(shown, levels, total, screen) };
}

function groupSection({ by, groups, total }: Summary, screen: ScreenTexts): ReportSection {
  const { sections } = screen.report;
  return {
    title: sections.groups[by],
    table: groupTable(columnsOf(screen), groups, total, screen),
  };
}

/** What there was nothing of, in any of the periods, needs no line. */
function toldOf({ total, compared }: Summary): FigureName[] {
  const all = [total, compared.previous.total, compared.lastYear.total];
  return told.filter((name) => all.some((figures) => (figures[name] ?? 0) !== 0));
}

function figureSection(summary: Summary, { report }: ScreenTexts): ReportSection {
  const { total, compared } = summary;
  const shown = toldOf(summary);
  const text = (figures: Figures, name: FigureName): string =>
    shownCell(figures[name], unitOf(name), report.paper);
  const { columns } = report;
  return {
    title: report.sections.figures,
    table: {
      columns: [
        { title: columns.figure, kind: 'text', share: 34 },
        ...[columns.thisPeriod, columns.previous, columns.lastYear].map((title): ReportColumn => ({
          title,
          kind: 'count',
          share: 16,
        })),
      ],
      rows: shown.map((name) => [
        report.figures[name].name,
        ...[total, compared.previous.total, compared.lastYear.total].map((each) =>
          text(each, name),
        ),
      ]),
    },
  };
}
