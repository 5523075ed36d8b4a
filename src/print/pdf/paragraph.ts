/** Titles, paragraphs and small print as pieces, one for each line. */
import type { SheetField } from '../model/sheet.ts';
import type { Piece } from './mark.ts';
import type { Desk } from './paper.ts';
import {
  lineMarks,
  lineWidth,
  wrap,
  wrapEvenly,
  type Align,
  type Line,
  type Span,
} from './wrap.ts';

const GUTTER = 12;

/** A large title against a common one. */
const LARGE = 3;

export function titlePieces(
  { text: title, note, large = false }: { text: string; note: string | null; large?: boolean },
  desk: Desk,
): Piece[] {
  const { type, gap } = desk.paper;
  const size = large ? type.title * LARGE : type.title;
  const lines = wrapEvenly([{ text: title, face: 'bold' }], desk.width, size, desk.measure);
  const space = (height: number): Piece => ({ height, marks: [], keepWithNext: true });
  return [
    space(gap * 2),
    ...setLines(lines, size, 'centre', desk),
    ...(note === null
      ? []
      : linePieces([{ text: note, face: 'italic' }], type.body, 'centre', desk)),
    space(gap),
  ].map((piece) => ({ ...piece, keepWithNext: true }));
}

/** The title of a part, which goes with what follows it. */
export function headingPieces(text: string, desk: Desk): Piece[] {
  const { type, gap } = desk.paper;
  const before = { height: gap * 4, marks: [], keepWithNext: true, blank: true };
  const lines = linePieces([{ text, face: 'bold' }], type.table, 'left', desk);
  return [before, ...lines.map(kept)];
}

/** A label with nothing after it announces the table or list below it. */
export function fieldPieces(field: SheetField, desk: Desk): Piece[] {
  const pieces = linePieces(spansOf(field), desk.paper.type.body, 'left', desk);
  return spaced(field.text === '' ? pieces.map(kept) : pieces, desk);
}

/** On one line if all fit there, in equal columns where that is enough; else line by line. */
export function fieldsPieces(fields: readonly SheetField[], desk: Desk): Piece[] {
  const size = desk.paper.type.body;
  const lines = fields.map((field) => wrap(spansOf(field), desk.width, size, desk.measure));
  const xs = tabStops(lines, desk);
  if (xs === null) return fields.flatMap((field) => fieldPieces(field, desk));
  const marks = lines.flatMap((found, index) => {
    const at = { x: xs[index]!, y: size, width: desk.width, align: 'left' as const };
    return lineMarks(found[0]!, at, size, desk.measure);
  });
  const announces = fields.some(({ text }) => text === '');
  return spaced([{ height: size * desk.paper.leading, marks, keepWithNext: announces }], desk);
}

export function notePieces(
  { text, announces = false }: { text: string; announces?: boolean },
  desk: Desk,
): Piece[] {
  const pieces = linePieces([{ text, face: 'italic' }], desk.paper.type.note, 'left', desk);
  return announces ? pieces.map(kept) : pieces;
}

/** Letters in one face, at the size of the text. */
export function specimenPieces({ text, face }: Span, desk: Desk): Piece[] {
  return spaced(linePieces([{ text, face }], desk.paper.type.body, 'left', desk), desk);
}

/** Where each one-line field starts: at equal parts if they fit, else close together. */
function tabStops(lines: (readonly Line[])[], { width, paper, measure }: Desk): number[] | null {
  if (lines.some((found) => found.length !== 1)) return null;
  const widths = lines.map((found) => lineWidth(found[0]!, paper.type.body, measure));
  const part = width / lines.length;
  if (widths.every((needed, index) => needed + (index < widths.length - 1 ? GUTTER : 0) <= part)) {
    return lines.map((_, index) => index * part);
  }
  const total = widths.reduce((sum, needed) => sum + needed + GUTTER, -GUTTER);
  if (total > width) return null;
  return widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, needed) => sum + needed + GUTTER, 0),
  );
}

/** What stands in front of a paragraph, and the paragraph. */
export function spansOf({ label, text, strong }: SheetField): Span[] {
  return [
    { text: label ?? '', face: 'regular' },
    { text, face: strong ? 'bold' : 'regular' },
  ];
}

/** No paragraph leaves a single line behind or carries a single one over. */
function linePieces(spans: Span[], size: number, align: Align, desk: Desk): Piece[] {
  return setLines(wrap(spans, desk.width, size, desk.measure), size, align, desk);
}

function setLines(lines: readonly Line[], size: number, align: Align, desk: Desk): Piece[] {
  const { width, measure, paper } = desk;
  return lines.map((line, index) => ({
    height: size * paper.leading,
    marks: lineMarks(line, { x: 0, y: size, width, align }, size, measure),
    keepWithNext: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
  }));
}

function spaced(pieces: Piece[], desk: Desk): Piece[] {
  const last = pieces.at(-1)!;
  return [...pieces.slice(0, -1), { ...last, height: last.height + desk.paper.paragraphGap }];
}

function kept(piece: Piece): Piece {
  return { ...piece, keepWithNext: true };
}
