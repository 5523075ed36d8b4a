/**
 * A report as data: what it says of itself, what is read aloud, tables with typed cells, charts,
 * and the formulas. Screen, CSV, spreadsheet and paper are all made from this one page.
 */
import type { Instant } from '../../domain/value/instant.ts';
import { parseInstant } from '../../domain/value/instant.ts';
import { parsePlainDate } from '../../domain/value/plain-date.ts';
import type { TableCell } from '../../domain/value/table-cell.ts';
import { countText, dateText, momentText, moneyText } from '../../locale/format.ts';
import { headed } from './head.ts';
import type { SheetBlock, Chart, Sheet, SheetTable } from './sheet.ts';

export type CellKind =
  | 'text'
  | 'count'
  | 'share'
  | 'money'
  | 'seconds'
  | 'change'
  | 'date'
  | 'moment';

export interface ReportColumn {
  title: string;
  kind: CellKind;
  /** Of the width on paper; texts take more than figures unless said. */
  share?: number;
}

export interface ReportTable {
  columns: readonly ReportColumn[];
  rows: readonly (readonly TableCell[])[];
  /** Rows struck through on paper, by their place from 0. */
  struck?: readonly number[];
  /** Rows that page totals leave out. */
  uncounted?: readonly number[];
  sums?: readonly TableCell[];
}

export interface ReportSection {
  title: string;
  /** Only on a screen or only on paper: wide tables are cut for a screen. */
  only?: 'screen' | 'paper';
  /** On paper, behind the signatures and on pages of their own: the first page is read aloud. */
  annex?: true;
  lines?: readonly string[];
  table?: ReportTable;
  chart?: Chart;
}

export interface ReportPage {
  title: string;
  /** The period, under the title. */
  subtitle: string;
  /** Sentences to read aloud. */
  story: readonly string[];
  sections: readonly ReportSection[];
  /** Period, filters, when it was made, from what: so that every figure can be made again. */
  made: readonly (readonly [label: string, text: string])[];
  /** Where the store's books stood, to be scanned: it proves the store against this paper. */
  headCode: string;
  /** Each figure's formula in words. */
  formulas: readonly string[];
  landscape: boolean;
  /** Under the rows of each page; see `Table.pageTotal`. */
  pageTotal: string | null;
}

/** The words on paper that are no form's. */
export interface ReportWords {
  stateName: string;
  stateMotto: string;
  placeAndDate: string;
  dateAlone: string;
  training: string;
  page: string;
  made: string;
  formulas: string;
  headCode: string;
  unknown: string;
  percent: (share: number) => string;
  minutes: (seconds: number) => string;
  signMaker: string;
  signHead: string;
  signHint: string;
}

export interface ReportFrame {
  office: string;
  superior: string | null;
  place: string | null;
  maker: string;
  madeAt: Instant;
  training: boolean;
}

/** A cell as people read it. */
export function shownCell(cell: TableCell, kind: CellKind, words: ReportWords): string {
  if (cell === null) return words.unknown;
  if (typeof cell === 'string') return writtenText(cell, kind);
  switch (kind) {
    case 'share':
      return words.percent(cell);
    case 'money':
      return moneyText(cell);
    case 'seconds':
      return words.minutes(cell);
    case 'change':
      return cell > 0 ? `+${countText(cell)}` : signed(cell);
    default:
      return countText(cell);
  }
}

function signed(value: number): string {
  return value < 0 ? `−${countText(-value)}` : countText(value);
}

/** A date may have its hour with it: then that is read too. */
function writtenText(text: string, kind: CellKind): string {
  if (kind !== 'date' && kind !== 'moment') return text;
  const [date, moment] = [parsePlainDate(text), parseInstant(text)];
  if (date !== null) return dateText(date);
  return moment === null ? text : momentText(moment);
}

/** Words read from the left, figures from the right. */
export function alignOf(kind: CellKind): 'left' | 'right' {
  return kind === 'text' || kind === 'date' || kind === 'moment' ? 'left' : 'right';
}

/**
 * Whether a picture shows what its table does not: one month or one field alone compares with
 * nothing, and of noughts there is nothing to draw.
 */
export function isTelling({ labels, series }: Chart): boolean {
  const drawn = labels.filter((_, at) =>
    series.some(({ values }) => (values[at] ?? null) !== null),
  );
  return drawn.length > 1 && series.some(({ values }) => values.some((value) => (value ?? 0) > 0));
}

/** The report as an A4 sheet. */
export function reportSheet(page: ReportPage, frame: ReportFrame, words: ReportWords): Sheet {
  const { madeAt, office } = frame;
  const hint = words.signHint;
  const onPaper = page.sections.filter(({ only }) => only !== 'screen');
  const annexes = onPaper.filter(({ annex }) => annex === true);
  return {
    size: 'a4',
    landscape: page.landscape,
    title: `${page.title} ${page.subtitle}`,
    author: office,
    date: madeAt,
    copies: [{ mark: '' }],
    watermark: frame.training ? words.training : null,
    footer: { left: page.title, right: words.page },
    blocks: [
      letterhead(frame, words),
      { kind: 'title', text: page.title.toLocaleUpperCase('vi'), note: page.subtitle },
      ...page.story.map((text): SheetBlock => ({
        kind: 'field',
        label: null,
        text,
        strong: false,
      })),
      ...onPaper.filter(({ annex }) => annex !== true).flatMap(sectionBlocks(page, words)),
      {
        kind: 'signatures',
        left: { caption: words.signMaker, hint, name: frame.maker },
        right: { caption: words.signHead, hint, name: '' },
      },
      ...(annexes.length === 0 ? [] : [{ kind: 'page' as const }]),
      ...annexes.flatMap(sectionBlocks(page, words)),
      { kind: 'rule' },
      { kind: 'note', text: words.made, announces: true },
      ...page.made.map(([label, text]): SheetBlock => ({
        kind: 'note',
        text: `${label}: ${text}`,
      })),
      {
        kind: 'qr',
        text: page.headCode,
        lines: [],
        beside: [{ label: null, text: words.headCode, strong: false }],
      },
      ...(page.formulas.length === 0 ? [] : [words.formulas, ...page.formulas]).map(
        (text, at): SheetBlock => ({ kind: 'note', text, announces: at === 0 }),
      ),
    ],
  };
}

function letterhead(
  { office: name, superior: parentOffice, place, madeAt }: ReportFrame,
  wording: ReportWords,
): SheetBlock {
  return headed({ wording, office: { name }, parentOffice, place }, '', madeAt);
}

function sectionBlocks({ pageTotal }: ReportPage, words: ReportWords) {
  return ({ title, lines, table, chart }: ReportSection): SheetBlock[] => [
    ...(title === '' ? [] : [{ kind: 'heading' as const, text: title }]),
    ...(lines ?? []).map((text): SheetBlock => ({ kind: 'note', text })),
    ...(table ? [tableBlock(table, pageTotal, words)] : []),
    ...(chart && isTelling(chart) ? [chart] : []),
  ];
}

const SHARES: Readonly<Record<CellKind, number>> = {
  text: 22,
  count: 9,
  share: 10,
  money: 14,
  seconds: 10,
  change: 9,
  date: 11,
  moment: 13,
};

function tableBlock(table: ReportTable, pageTotal: string | null, words: ReportWords): SheetTable {
  const written = (row: readonly TableCell[]): string[] =>
    row.map((cell, index) => shownCell(cell, table.columns[index]!.kind, words));
  return {
    kind: 'table',
    small: true,
    columns: table.columns.map(({ title, kind, share }) => ({
      title,
      share: share ?? SHARES[kind],
      align: alignOf(kind),
    })),
    rows: table.rows.map(written),
    total: null,
    ...(table.struck && { struck: table.struck }),
    ...(table.uncounted && { uncounted: table.uncounted }),
    ...(table.sums && { sums: written(table.sums) }),
    ...(pageTotal !== null && { pageTotal }),
  };
}
