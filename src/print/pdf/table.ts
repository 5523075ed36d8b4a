/** Tables: rows are never cut, and the heading stands again on every page. */
import type { Column, SheetTable } from '../model/sheet.ts';
import { fill } from '../model/wording.ts';
import type { Face, Mark, Piece } from './mark.ts';
import type { Desk } from './paper.ts';
import { isTooWide, listPieces } from './table-narrow.ts';
import { lineMarks, wrap, wrapEvenly, type Align, type Line } from './wrap.ts';

const PADDING_X = 3.5;
const PADDING_Y = 2;
/** In a list of keys. */
const TIGHT_Y = 1;
const LINE_WIDTH = 0.5;

/** A row that would fill more than this part of a page goes on as a second row. */
const TALLEST_ROW = 0.5;

interface LaidCell {
  x: number;
  width: number;
  align: Align;
  lines: readonly Line[];
}

export function tablePieces(table: SheetTable, page: Desk): Piece[] {
  if (isTooWide(table, page)) return listPieces(table, page);
  const desk = smallType(page, table.small ?? false);
  const columns = placed(table.columns, desk);
  const heading = titles(table.columns, columns, desk);
  const tally = table.pageTotal === undefined ? undefined : tallyOf(table.pageTotal, desk);
  const struck = new Set(table.struck);
  const uncounted = new Set(table.uncounted);
  const countsAt = (at: number): 0 | 1 => (uncounted.has(at) ? 0 : 1);
  const rows = table.rows.flatMap((row, at) =>
    rowPieces(row, 'regular', columns, desk).map((each, part) => {
      const piece = struck.has(at) ? struckOut(each, columns.at(-1)!.x, desk) : each;
      if (!tally || part > 0) return piece;
      return { ...piece, tally: { ...tally, counts: countsAt(at) } };
    }),
  );
  const sums = table.sums ? rowPieces(table.sums, 'bold', columns, desk) : [];
  const total = table.total ? [totalPiece(table.total, columns, desk)] : [];
  const body = [...rows, ...sums, ...total].map((piece) => ({ ...piece, repeat: heading }));
  // Two rows stay together at either end, so that no page has a heading over one stray row.
  const kept = body.map((piece, index) => ({ ...piece, keepWithNext: index === body.length - 2 }));
  const above: Piece = { height: 3, marks: [], keepWithNext: true, blank: true };
  return [above, heading, ...kept, { height: 4, marks: [], keepWithNext: false, blank: true }];
}

/** Type for figures: what thirteen columns leave room for, and still read without glasses. */
const SMALL = 8.5;
/** What is looked at and not read: a list of keys. */
const SMALLEST = 6.5;

function smallType(desk: Desk, small: boolean | 'smallest'): Desk {
  if (small === false) return desk;
  const { paper } = desk;
  const table = small === 'smallest' ? SMALLEST : SMALL;
  return { ...desk, paper: { ...paper, type: { ...paper.type, table } } };
}

/**
 * A line through the whole of the first line, and through whatever stands below it, up to the last
 * cell: what is struck out can still be read, and so can why it was.
 */
function struckOut(piece: Piece, end: number, { measure, paper }: Desk): Piece {
  const texts = piece.marks.flatMap((mark) => (mark.kind === 'text' && mark.x < end ? [mark] : []));
  if (texts.length === 0) return piece;
  const first = Math.min(...texts.map(({ y }) => y));
  const through = (x: number, to: number, baseline: number): Mark => {
    const y = baseline - paper.type.table * 0.29;
    return { kind: 'line', from: [x, y], to: [to, y], width: 0.7 };
  };
  const below = texts.filter(({ y }) => y > first);
  const lines = below.map(({ x, y, text, face, size }) =>
    through(x, x + measure(text, face, size), y),
  );
  const marks = [...piece.marks, through(PADDING_X, end - PADDING_X, first), ...lines];
  return { ...piece, marks };
}

/** A row across the whole table with the page's own sum. */
function tallyOf(template: string, desk: Desk): Omit<NonNullable<Piece['tally']>, 'counts'> {
  const cell = { x: 0, width: desk.width, align: 'right' as const };
  const draw = (count: number, sum: number): Piece => {
    const text = fill(template, { count, sum });
    return rowPiece([{ ...cell, lines: cellLines(text, 'bold', cell.width, desk) }], desk);
  };
  return { height: draw(0, 0).height, draw };
}

function titles(columns: readonly Column[], cells: Omit<LaidCell, 'lines'>[], desk: Desk): Piece {
  const titled = columns.map(({ title }, index) => {
    const cell = { ...cells[index]!, align: 'centre' as const };
    const { measure, paper } = desk;
    const width = cell.width - PADDING_X * 2;
    const spans = [{ text: title, face: 'bold' as const }];
    return { ...cell, lines: wrapEvenly(spans, width, paper.type.table, measure) };
  });
  return { ...rowPiece(titled, desk), keepWithNext: true };
}

function rowPieces(
  row: readonly string[],
  face: Face,
  columns: Omit<LaidCell, 'lines'>[],
  desk: Desk,
): Piece[] {
  const cells = columns.map((column, index) => ({
    ...column,
    lines: cellLines(row[index] ?? '', face, column.width, desk),
  }));
  const { height, margin, type, leading } = desk.paper;
  const room = (height - margin.top - margin.bottom) * TALLEST_ROW;
  const most = Math.floor(room / (type.table * leading));
  const parts = Math.ceil(Math.max(...cells.map(({ lines }) => lines.length)) / most);
  return Array.from({ length: parts }, (_, part) =>
    rowPiece(
      cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * most, (part + 1) * most) })),
      desk,
    ),
  );
}

/** The value has all columns but the first: a sum is short, "partly unknown" is not. */
function totalPiece(
  total: { label: string; value: string },
  columns: Omit<LaidCell, 'lines'>[],
  desk: Desk,
): Piece {
  const first = columns[0]!;
  const cells: LaidCell[] = [
    { x: 0, width: first.width, align: 'left', lines: [] },
    { x: first.width, width: desk.width - first.width, align: 'right', lines: [] },
  ];
  const texts = [total.label, total.value];
  const filled = cells.map((cell, index) => ({
    ...cell,
    lines: cellLines(texts[index]!, 'bold', cell.width, desk),
  }));
  return rowPiece(filled, desk);
}

function rowPiece(cells: readonly LaidCell[], desk: Desk): Piece {
  const { paper, measure } = desk;
  const size = paper.type.table;
  const lineHeight = size * paper.leading;
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const padding = size <= SMALLEST ? TIGHT_Y : PADDING_Y;
  const height = most * lineHeight + padding * 2;
  const texts = cells.flatMap(({ x, width, align, lines }) =>
    lines.flatMap((line, index) => {
      const y = padding + size * 0.95 + index * lineHeight;
      const at = { x: x + PADDING_X, y, width: width - PADDING_X * 2, align };
      return lineMarks(line, at, size, measure);
    }),
  );
  return { height, marks: [...texts, ...frame(cells, height, desk.width)], keepWithNext: false };
}

function frame(cells: readonly LaidCell[], height: number, width: number): Mark[] {
  const xs = [...cells.map(({ x }) => x), width];
  return [
    rule([0, 0], [width, 0]),
    rule([0, height], [width, height]),
    ...xs.map((x) => rule([x, 0], [x, height])),
  ];
}

function rule(from: [number, number], to: [number, number]): Mark {
  return { kind: 'line', from, to, width: LINE_WIDTH };
}

function cellLines(text: string, face: Face, width: number, desk: Desk): readonly Line[] {
  return wrap([{ text, face }], width - PADDING_X * 2, desk.paper.type.table, desk.measure);
}

function placed(columns: readonly Column[], desk: Desk): Omit<LaidCell, 'lines'>[] {
  const widths = fitted(columns, desk);
  let x = 0;
  return columns.map(({ align }, index) => {
    const cell = { x, width: widths[index]!, align };
    x += cell.width;
    return cell;
  });
}

/**
 * By their shares; on narrow paper a column whose heading would be cut within a word takes what
 * it needs from those that have more than they need, where that is enough.
 */
function fitted(columns: readonly Column[], { width, measure, paper }: Desk): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (width * share) / shares);
  const least = columns.map(({ title }) => {
    const words = title.split(/\s+/).map((word) => measure(word, 'bold', paper.type.table));
    return Math.max(...words) + PADDING_X * 2 + LINE_WIDTH;
  });
  const spare = widths.map((each, index) => Math.max(0, each - least[index]!));
  const lacking = widths.map((each, index) => Math.max(0, least[index]! - each));
  const [room, need] = [spare, lacking].map((each) => each.reduce((sum, n) => sum + n, 0));
  if (need === 0 || need! > room!) return widths;
  return widths.map((each, at) => each + lacking[at]! - (spare[at]! * need!) / room!);
}
