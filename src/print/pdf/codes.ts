/** The bar code with its text, and the QR code beside it, both as filled boxes. */
import type { SheetBlock } from '../model/sheet.ts';
import { code128QuietModules, code128Widths } from '../code128.ts';
import { qrMatrix, qrQuietModules } from '../qr.ts';
import { moved, type Box, type Mark, type Piece } from './mark.ts';
import type { Desk, PaperLayout } from './paper.ts';
import { spansOf } from './paragraph.ts';
import { lineMarks, wrap, type Span } from './wrap.ts';

const GUTTER = 6;
/** White above the bars, or what is printed there is taken for a part of them: 2 mm. */
const ABOVE = 6;

type QrBlock = Extract<SheetBlock, { kind: 'qr' }>;

interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
}

/** Of a large code, against the common one: a scan askew still has many dots for each module. */
const LARGE_QR = 4;
const LARGE_BARS: readonly number[] = [8, 7, 6, 5, 4, 3];

/** One above the other, each as large as the page takes it. */
function largePieces(codes: { barcode: string; caption: string; qr: string }, desk: Desk): Piece[] {
  const { dot, codeDots } = desk.paper;
  const widths = code128Widths(codes.barcode);
  const paper = { ...desk.paper, barDots: LARGE_BARS, barHeight: 2 * desk.paper.barHeight };
  const module = fittingModule(widths, desk.width, { ...desk, paper });
  const bars = barDrawing(widths, module ?? LARGE_BARS.at(-1)! * dot, codes.caption, {
    ...desk,
    paper,
  });
  const qr = qrDrawing(codes.qr, LARGE_QR * codeDots * dot);
  const centred = (drawing: Drawing): Piece =>
    pieceOf([[drawing, Math.max(0, (desk.width - drawing.width) / 2), 0]], desk);
  const white = { height: 3 * ABOVE, marks: [], keepWithNext: true, blank: true };
  return [white, centred(bars), white, centred(qr), white];
}

/** Side by side; a code too long for that, or on a roll, stands above the QR at the full width. */
export function codePieces(
  codes: { barcode: string; caption: string; qr: string; large?: boolean },
  desk: Desk,
): Piece[] {
  if (codes.large === true) return largePieces(codes, desk);
  const { dot, barDots, codeDots, narrow = false } = desk.paper;
  const qr = qrDrawing(codes.qr, codeDots * dot);
  const widths = code128Widths(codes.barcode);
  const room = narrow ? desk.width : desk.width - qr.width - GUTTER;
  const module = fittingModule(widths, room, desk);
  const bars = barDrawing(widths, module ?? barDots.at(-1)! * dot, codes.caption, desk);
  const above = { height: ABOVE, marks: [], keepWithNext: true, blank: true };
  if (narrow) {
    const centred = (drawing: Drawing): Piece =>
      pieceOf([[drawing, Math.max(0, (desk.width - drawing.width) / 2), 0]], desk);
    return [above, centred(bars), centred(qr)];
  }
  if (module === null) {
    return [above, pieceOf([[bars, 0, 0]], desk), pieceOf([[qr, desk.width - qr.width, 0]], desk)];
  }
  const height = Math.max(bars.height, qr.height);
  // Beside a code that is taller they stand lower, with white of its own above them.
  const white = Math.max(0, ABOVE - (height - bars.height) / 2);
  const free = desk.width - qr.width - bars.width;
  return [
    pieceOf(
      [
        [bars, Math.max(0, free / 2), white + (height - bars.height) / 2],
        [qr, desk.width - qr.width, white + (height - qr.height) / 2],
      ],
      desk,
    ),
  ];
}

/** A QR code on the left, with what it is for beside it: a receipt has no height to spare. */
export function qrPieces(
  { text, lines, beside }: Pick<QrBlock, 'text' | 'lines' | 'beside'>,
  desk: Desk,
): Piece[] {
  const { paper, measure } = desk;
  const qr = qrDrawing(text, paper.qrDots * paper.dot);
  const size = paper.type.body;
  const narrow = paper.narrow === true;
  const x = narrow ? 0 : qr.width + GUTTER;
  const width = desk.width - x;
  const told = [
    ...lines.map((line, index): Span[] => [{ text: line, face: index === 0 ? 'bold' : 'regular' }]),
    ...beside.map(spansOf),
  ];
  const wrapped = told.flatMap((spans) => wrap(spans, width, size, measure));
  const tall = wrapped.length * size * paper.leading;
  const words = (top: number): Mark[] =>
    wrapped.flatMap((line, index) => {
      const y = top + size + index * size * paper.leading;
      return lineMarks(line, { x, y, width, align: 'left' }, size, measure);
    });
  const code = pieceOf([[qr, narrow ? (desk.width - qr.width) / 2 : 0, 0]], desk);
  const below = { height: tall + paper.paragraphGap, marks: words(0), keepWithNext: false };
  if (narrow) return [code, below];
  const height = Math.max(code.height, below.height);
  const top = Math.max(0, (qr.height - tall) / 2);
  return [{ height, marks: [...code.marks, ...words(top)], keepWithNext: false }];
}

/** At the right in the lower margin, clear of what printers cannot reach. */
export function pageCodeMarks(text: string, paper: PaperLayout): Mark[] {
  const { width, height, marks } = qrDrawing(text, paper.qrDots * paper.dot);
  const x = paper.width - paper.margin.right - width;
  return moved(marks, x, paper.height - paper.edge - height);
}

function fittingModule(
  widths: readonly number[],
  room: number,
  { paper: { dot, barDots } }: Desk,
): number | null {
  const modules = widths.reduce((sum, width) => sum + width, 0) + 2 * code128QuietModules;
  const dots = barDots.find((each) => modules * each * dot <= room);
  return dots === undefined ? null : dots * dot;
}

function barDrawing(
  widths: readonly number[],
  module: number,
  caption: string,
  { paper, measure }: Desk,
): Drawing {
  let x = code128QuietModules * module;
  const boxes: Box[] = [];
  for (const [index, modules] of widths.entries()) {
    const width = modules * module;
    if (index % 2 === 0) boxes.push([x, 0, width, paper.barHeight]);
    x += width;
  }
  const width = x + code128QuietModules * module;
  const size = paper.type.body;
  const y = paper.barHeight + 3 + size;
  const line = [{ text: caption, face: 'bold' as const }];
  const words = lineMarks(line, { x: 0, y, width, align: 'centre' }, size, measure);
  const marks = [...inked(width, paper.barHeight, boxes), ...words];
  return { width, height: y + size * 0.3, marks };
}

function qrDrawing(text: string, module: number): Drawing {
  const rows = qrMatrix(text);
  const side = (rows.length + 2 * qrQuietModules) * module;
  const boxes = rows.flatMap((row, y) =>
    runs(row).map(([from, length]): Box => [
      (from + qrQuietModules) * module,
      (y + qrQuietModules) * module,
      length * module,
      module,
    ]),
  );
  return { width: side, height: side, marks: inked(side, side, boxes) };
}

/** Black on white: a watermark must not reach into the quiet zone. */
function inked(width: number, height: number, boxes: Box[]): Mark[] {
  return [
    { kind: 'boxes', boxes: [[0, 0, width, height]], ink: 'white', ground: true },
    { kind: 'boxes', boxes, ink: 'black' },
  ];
}

/**
 * Boxes as they stand on the page, begun on the second dot of its printers: wherever the text above
 * has pushed a code, each of its modules is the same number of dots, at half as many as well.
 */
export function onGrid(mark: Mark, { dot }: PaperLayout): Mark {
  if (mark.kind !== 'boxes' || mark.boxes.length === 0) return mark;
  const [x, y] = mark.boxes[0]!;
  const off = (value: number): number => Math.round(value / (2 * dot)) * 2 * dot - value;
  return moved([mark], off(x), off(y))[0]!;
}

/** Neighbouring dark modules as one box each. */
function runs(row: readonly boolean[]): [from: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1]++;
    else if (dark) found.push([x, 1]);
  }
  return found;
}

/** Marks placed on whole dots, for the same reason as the modules. */
function pieceOf(drawings: [Drawing, x: number, y: number][], { paper: { dot } }: Desk): Piece {
  const height = Math.max(...drawings.map(([{ height: own }]) => own)) + 4;
  const onDot = (value: number): number => Math.round(value / dot) * dot;
  const marks = drawings.flatMap(([drawing, x, y]) => moved(drawing.marks, onDot(x), onDot(y)));
  return { height, marks, keepWithNext: true };
}
