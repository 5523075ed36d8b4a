/** A table on a roll: its rows one below the other, each cell with what its column is called. */
import type { SheetTable } from '../model/sheet.ts';
import type { Face, Mark, Piece } from './mark.ts';
import type { Desk } from './paper.ts';
import { lineMarks, lineWidth, wrap, type Line } from './wrap.ts';

const INDENT = 8;
/** More than these are no columns on a roll any more. */
const MOST_COLUMNS = 3;

/** Whether a table has more columns than a roll has room for; what is struck out stays a table. */
export function isTooWide({ columns, struck = [] }: SheetTable, { paper }: Desk): boolean {
  return paper.narrow === true && columns.length > MOST_COLUMNS && struck.length === 0;
}

export function listPieces(table: SheetTable, desk: Desk): Piece[] {
  const rows = table.rows.flatMap((row) => rowPieces(table, row, 'regular', desk));
  const sums = table.sums ? rowPieces(table, table.sums, 'bold', desk) : [];
  const total = table.total ? totalPieces(table.total, desk) : [];
  return [...rows, ...sums, ...total, ...ruled(desk)];
}

/** The widest column tells what a row is of; what stands before it is its number. */
function rowPieces(
  { columns }: SheetTable,
  row: readonly string[],
  face: Face,
  desk: Desk,
): Piece[] {
  const widest = Math.max(...columns.map(({ share }) => share));
  const lead = columns.findIndex(({ share }) => share === widest);
  const number = row.slice(0, lead).filter((cell) => cell !== '');
  const name = [...number.map((cell) => `${cell}.`), row[lead] ?? ''].join(' ').trim();
  const details = columns.flatMap(({ title }, index) => {
    const cell = row[index] ?? '';
    return index <= lead || cell === '' ? [] : [title === '' ? cell : `${title}: ${cell}`];
  });
  return [
    ...ruled(desk),
    ...textPieces(name, face, 0, desk),
    ...(details.length === 0 ? [] : textPieces(details.join('; '), face, INDENT, desk)),
  ];
}

function ruled({ width }: Desk): Piece[] {
  const line: Mark = { kind: 'line', from: [0, 1.5], to: [width, 1.5], width: 0.5 };
  return [{ height: 3, marks: [line], keepWithNext: true }];
}

function textPieces(text: string, face: Face, x: number, desk: Desk): Piece[] {
  const size = desk.paper.type.table;
  const lines = wrap([{ text, face }], desk.width - x, size, desk.measure);
  return lines.map((line) => linePiece(line, x, 'left', desk));
}

function linePiece(line: Line, x: number, align: 'left' | 'right', desk: Desk): Piece {
  const size = desk.paper.type.table;
  const at = { x, y: size, width: desk.width - x, align };
  const marks = lineMarks(line, at, size, desk.measure);
  return { height: size * desk.paper.leading, marks, keepWithNext: false };
}

/** On one line where both have room there. */
function totalPieces({ label, value }: { label: string; value: string }, desk: Desk): Piece[] {
  const size = desk.paper.type.table;
  const [left, right] = [label, value].map((text) => {
    return wrap([{ text, face: 'bold' as const }], desk.width, size, desk.measure);
  });
  const pieces = [
    ...left!.map((line) => linePiece(line, 0, 'left', desk)),
    ...right!.map((line) => linePiece(line, 0, 'right', desk)),
  ];
  const taken = [...left!, ...right!].reduce(
    (sum, line) => sum + lineWidth(line, size, desk.measure),
    0,
  );
  const [first, second] = pieces;
  const onOne = pieces.length === 2 && taken + INDENT <= desk.width;
  const both = onOne ? [{ ...first!, marks: [...first!.marks, ...second!.marks] }] : pieces;
  return [...ruled(desk), ...both];
}
