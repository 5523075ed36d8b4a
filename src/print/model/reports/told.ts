/** What all reports say alike: of their making, of their groups, month by month. */
import { unitOf, type FigureName, type Figures } from '../../../domain/report/figure.ts';
import { groupId, properName, type Group, type GroupLabel } from '../../../domain/report/group.ts';
import type { LayoutTold } from '../../../domain/report/layout.ts';
import type { Made, ReportHead } from '../../../domain/report/made.ts';
import type { Period } from '../../../domain/report/period.ts';
import { chainHeadCode, chainHeadText } from '../../../domain/value/chain-head.ts';
import { localDate, type Instant } from '../../../domain/value/instant.ts';
import { countText, dateText, momentText, moneyText } from '../../../locale/format.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportColumn, ReportPage, ReportSection, ReportTable } from '../report.ts';

export type ScreenTexts = Texts['screen'];

/** What a page has of its own; the rest every report says alike. */
type OwnParts = Pick<ReportPage, 'title' | 'story' | 'sections' | 'formulas'> &
  Partial<Pick<ReportPage, 'landscape' | 'pageTotal'>> & {
    /** Of a report whose form is prescribed. */
    layout?: LayoutTold;
  };

/** A report's page, with its period under the title and what it says of its making. */
export function reportPage(
  { made, ...period }: ReportHead,
  { layout, ...own }: OwnParts,
  screen: ScreenTexts,
): ReportPage {
  const subtitle = screen.report.made.range(period.from, period.to);
  const facts = [
    ...madeFacts(period, made, screen),
    ...(layout === undefined ? [] : [layoutFact(layout, screen)]),
  ];
  const headCode = chainHeadCode(made.store.heads);
  return { landscape: false, pageTotal: null, ...own, subtitle, made: facts, headCode };
}

/** Period, filters, time, the store's heads and how many dossiers were looked at. */
function madeFacts(
  { from, to }: Period,
  { at, filters, store, dossiers, over }: Made,
  screen: ScreenTexts,
): [string, string][] {
  const { made: words } = screen.report;
  const range = words.range(from, to);
  const heads = store.heads.map((head) => `${head.book} ${chainHeadText(head)}`);
  return [
    [words.period, over ? range : `${range} ${words.notOver}`],
    [words.filters, filtersText(filters, screen)],
    [words.madeAt, momentText(at)],
    [words.head, words.entries(store.entries, heads.join(', '))],
    [words.dossiers, countText(dossiers)],
  ];
}

/** Which layout, by what and since when, and what is still to be asked about it. */
function layoutFact(
  { id, legalBasis, validFrom, validTo, verified, inForce }: LayoutTold,
  { report: { made: words } }: ScreenTexts,
): [string, string] {
  const dates = validTo === null ? words.since(validFrom) : words.range(validFrom, validTo);
  const notes = [
    ...(inForce ? [] : [words.layoutOfOther]),
    ...(verified ? [] : [words.layoutUnchecked]),
  ];
  return [words.layout, [`${id}: ${legalBasis}, ${dates}`, ...notes].join('; ')];
}

function filtersText(filters: Made['filters'], screen: ScreenTexts): string {
  const { report, words: terms, certification } = screen;
  const { made: words, level } = report;
  const { offices, field, channel, kind } = filters;
  const parts = [
    offices.length > 0 ? `${words.offices} ${offices.join(', ')}` : null,
    filters.level === null ? null : `${words.level}: ${level[filters.level]}`,
    field === null ? null : `${words.field}: ${field}`,
    channel === null ? null : `${words.channel}: ${terms.channel[channel]}`,
    kind === undefined ? null : `${certification.kind}: ${terms.bookKind[kind]}`,
  ].filter((part) => part !== null);
  const said = parts.length === 0 ? words.everything : parts.join('; ');
  return filters.merged ? `${said}; ${words.merged}` : said;
}

/** The formulas of some figures, a line each: the same words as `motcua help report`. */
export function formulaLines(names: readonly FigureName[], { report }: ScreenTexts): string[] {
  return names.map((name) => {
    const { name: title, formula } = report.figures[name];
    return `${title}: ${formula}.`;
  });
}

/** What people call a group. */
export function groupName(label: GroupLabel, { words, report }: ScreenTexts): string {
  const { channel, month, level, office } = label;
  if (channel !== undefined) return words.channel[channel];
  if (month !== undefined) return monthText(month);
  if (office === undefined && level) return report.level[level];
  return properName(label) || groupId(label);
}

/** What a table of groups shows: a column a figure, under the name that the table has for it. */
interface GroupColumns<Name extends FigureName> {
  /** Over the groups' names; else what stands over them in every report. */
  title?: string;
  /** Of the width on paper for the groups' names. */
  share: number;
  figures: readonly Name[];
  titleOf: (name: Name) => string;
}

/** A row a group, and the sums below where there are any. */
export function groupTable<Name extends FigureName>(
  { title, share, figures, titleOf }: GroupColumns<Name>,
  groups: readonly Group[],
  sums: Readonly<Record<Name, number | null>> | null,
  screen: ScreenTexts,
): ReportTable {
  const { columns } = screen.report;
  return {
    columns: [
      { title: title ?? columns.name, kind: 'text', share },
      ...figures.map((name): ReportColumn => ({ title: titleOf(name), kind: unitOf(name) })),
    ],
    rows: groups.map((group) => [groupName(group, screen), ...figures.map((name) => group[name])]),
    ...(sums && { sums: [columns.total, ...figures.map((name) => sums[name])] }),
  };
}

/** `03/2023`. */
export function monthText(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

/** Some figures of each month, as columns side by side. */
export function monthChart<Name extends FigureName>(
  title: string,
  names: readonly Name[],
  months: readonly ({ month: string } & Pick<Figures, Name>)[],
  { report }: ScreenTexts,
): ReportSection {
  const shown = (name: Name) => (unitOf(name) === 'money' ? moneyText : countText);
  return {
    title: '',
    chart: {
      kind: 'chart',
      shape: 'columns',
      title,
      labels: months.map(({ month }) => monthText(month)),
      series: names.map((name) => ({
        name: report.figures[name].name,
        values: months.map((each) => each[name]),
        shown: months.map((each) => shown(name)(each[name] ?? 0)),
      })),
    },
  };
}

/** Left empty on paper where there is no date: a pen may fill it in. */
export function dayText(moment: Instant | null): string {
  return moment === null ? '' : dateText(localDate(moment));
}
