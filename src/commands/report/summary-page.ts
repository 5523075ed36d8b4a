/** The summary as a page: what is read aloud, the figures compared, tables, charts. */
import { unitOf, type FigureName, type Figures } from '../../domain/report/figure.ts';
import type { Texts } from '../../locale/texts.ts';
import {
  cellText,
  type ReportColumn,
  type ReportPage,
  type ReportSection,
  type ReportTable,
} from '../../print/model/report.ts';
import { labelsOf } from './table.ts';
import type { Group } from './gather.ts';
import { formulaLines, madeFacts } from './made.ts';
import type { Summary } from './summary.ts';
import {
  fieldSections,
  guidanceSection,
  monthSection,
  monthText,
  onTimeSection,
} from './summary-parts.ts';

/** The figures of the first table, in the order in which a meeting goes through them. */
const told: readonly FigureName[] = [
  'received',
  'online',
  'onlineShare',
  'portal',
  'app',
  'assisted',
  'eForms',
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
  'waited',
  'waitAverage',
  'waitedBrieflyShare',
  'serviceAverage',
  'pleased',
  'content',
  'displeased',
  'satisfiedShare',
];

type Screen = Texts['screen'];

export function summaryPage(summary: Summary, texts: Texts): ReportPage {
  const { report } = texts.screen;
  const { from, to, total, made } = summary;
  return {
    title: report.summary,
    subtitle: report.made.range(from, to),
    story: story(summary, texts.screen),
    sections: [
      levelSection(summary, texts.screen),
      figureSection(summary, texts.screen),
      monthSection(summary, texts.screen),
      onTimeSection(summary, texts.screen),
      ...fieldSections(total.byField, texts.screen),
      ...(summary.by === 'level' ? [] : [groupSection(summary, texts.screen)]),
      ...guidanceSection(summary, texts.screen),
    ],
    made: madeFacts(summary, made, texts),
    formulas: formulaLines(toldOf(summary), texts),
    landscape: false,
    pageTotal: null,
  };
}

/** One sentence a level, then what the quarter is remembered for. */
function story({ levels, total }: Summary, { report }: Screen): string[] {
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

function groupTable(
  title: string,
  groups: readonly Group[],
  nameOf: (group: Group) => string,
  whole: Figures,
  { report }: Screen,
): ReportTable {
  const row = (figures: Figures) => groupFigures.map((name) => figures[name]);
  return {
    columns: [
      { title, kind: 'text', share: 26 },
      ...groupFigures.map((name): ReportColumn => ({
        title: report.columns[name],
        kind: unitOf(name),
      })),
    ],
    rows: groups.map((group) => [nameOf(group), ...row(group)]),
    sums: [report.columns.total, ...row(whole)],
  };
}

function levelSection({ levels, total }: Summary, screen: Screen): ReportSection {
  const { report } = screen;
  const nameOf = ({ level }: Group): string => report.level[level!];
  return {
    title: report.sections.levels,
    table: groupTable(report.columns.level, levels, nameOf, total, screen),
  };
}

function groupSection({ by, groups, total }: Summary, screen: Screen): ReportSection {
  const { report } = screen;
  return {
    title: report.sections.groups[by],
    table: groupTable(
      report.columns.name,
      groups,
      (group) => groupName(group, screen),
      total,
      screen,
    ),
  };
}

/** What people call a group. */
export function groupName(group: Group, { words, report }: Screen): string {
  const { channel, month, level, office } = group;
  if (channel !== undefined) return words.channel[channel as keyof typeof words.channel] ?? channel;
  if (month !== undefined) return monthText(month);
  const [id, name] = labelsOf(group);
  if (office === undefined && level) return report.level[level];
  return name === '' ? id : name;
}

/** What there was nothing of, in any of the periods, needs no line. */
function toldOf({ total, compared }: Summary): FigureName[] {
  const all = [total, compared.previous.total, compared.lastYear.total];
  return told.filter((name) => all.some((figures) => (figures[name] ?? 0) !== 0));
}

function figureSection(summary: Summary, { report }: Screen): ReportSection {
  const { total, compared } = summary;
  const shown = toldOf(summary);
  const text = (figures: Figures, name: FigureName): string =>
    cellText(figures[name], unitOf(name), report.paper);
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
