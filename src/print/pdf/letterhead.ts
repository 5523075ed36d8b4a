/** The head of an official paper: who issues it on the left, the state and its motto right. */
import type { Letterhead } from '../model/sheet.ts';
import type { Face, Mark, Piece } from './mark.ts';
import type { Desk } from './paper.ts';
import { lineMarks, lineWidth, wrap, wrapEvenly, type Line } from './wrap.ts';

interface HeadLine {
  line: Line;
  size: number;
}

interface HeadColumn {
  x: number;
  width: number;
}

const GUTTER = 10;
const RULE_WIDTH = 0.75;

/** The state's lines are never broken: they take the width they need, the issuer the rest. */
export function letterheadPieces(head: Letterhead, desk: Desk): Piece[] {
  if (desk.paper.narrow === true) return stackedHead(head, desk);
  const { stateName, motto } = desk.paper.type;
  const state: HeadLine[] = [
    { line: [{ text: head.state.name, face: 'bold' }], size: stateName },
    { line: [{ text: head.state.motto, face: 'bold' }], size: motto },
  ];
  const needed = Math.max(...state.map(({ line, size }) => lineWidth(line, size, desk.measure)));
  const right = Math.min(needed, desk.width * 0.7);
  const left = { x: 0, width: desk.width - right - GUTTER };
  const columns: [HeadColumn, HeadColumn] = [left, { x: desk.width - right, width: right }];
  const upper = upperPiece(issuerLines(head, left.width, desk), state, columns, desk);
  return [upper, lowerPiece(head, columns, desk)];
}

/** On a roll one below the other: the state, who issues it, the number, place and date. */
function stackedHead(head: Letterhead, desk: Desk): Piece[] {
  const { stateName, motto, issuer: size } = desk.paper.type;
  const whole = { x: 0, width: desk.width };
  const state = wrapEvenly(
    [{ text: head.state.name, face: 'bold' }],
    desk.width,
    stateName,
    desk.measure,
  );
  const lines: HeadLine[] = [
    ...state.map((line) => ({ line, size: stateName })),
    { line: [{ text: head.state.motto, face: 'bold' as const }], size: motto },
  ];
  const issuer = issuerLines(head, desk.width, desk);
  const single = (text: string, face: Face): HeadLine[] =>
    wrap([{ text, face }], desk.width, size, desk.measure).map((line) => ({ line, size }));
  const part = (these: HeadLine[], ruled: number | null): Piece => {
    const { height, marks } = stacked(these, whole, desk);
    const under = ruled === null ? [] : [rule(whole, ruled, height)];
    return {
      height: height + (ruled === null ? 1 : 6),
      marks: [...marks, ...under],
      keepWithNext: true,
    };
  };
  const last = [
    ...single(head.issuer.number, 'regular'),
    ...single(head.state.placeAndDate, 'italic'),
  ];
  return [
    part(lines, lineWidth(lines.at(-1)!.line, motto, desk.measure)),
    part(issuer, widest(issuer, desk) * 0.4),
    part(last, null),
  ];
}

/** Capitals as the decree asks; the name below is the issuer's, hence bold. */
function issuerLines({ issuer }: Letterhead, width: number, desk: Desk): HeadLine[] {
  const size = desk.paper.type.issuer;
  const lines = (name: string | null, face: Face): HeadLine[] =>
    name === null
      ? []
      : wrapEvenly([{ text: name.toLocaleUpperCase('vi'), face }], width, size, desk.measure).map(
          (line) => ({ line, size }),
        );
  return [...lines(issuer.superior, 'regular'), ...lines(issuer.name, 'bold')];
}

function upperPiece(
  issuer: HeadLine[],
  state: HeadLine[],
  [left, right]: [HeadColumn, HeadColumn],
  desk: Desk,
): Piece {
  const first = stacked(issuer, left, desk);
  const second = stacked(state, right, desk);
  // Under the issuer a line a third to a half as wide; under the motto as wide as the motto.
  const motto = state.at(-1)!;
  const marks = [
    ...first.marks,
    ...second.marks,
    rule(left, widest(issuer, desk) * 0.4, first.height),
    rule(right, lineWidth(motto.line, motto.size, desk.measure), second.height),
  ];
  const height = Math.max(first.height, second.height) + 5;
  return { height, marks, keepWithNext: true };
}

/** The number of the paper, and beside it the place and date in italics. */
function lowerPiece(head: Letterhead, [left, right]: [HeadColumn, HeadColumn], desk: Desk): Piece {
  const size = desk.paper.type.issuer;
  const column = (text: string, face: Face, at: HeadColumn) =>
    stacked(
      wrap([{ text, face }], at.width, size, desk.measure).map((line) => ({ line, size })),
      at,
      desk,
    );
  const number = column(head.issuer.number, 'regular', left);
  const date = column(head.state.placeAndDate, 'italic', right);
  const height = Math.max(number.height, date.height) + desk.paper.gap * 2;
  return { height, marks: [...number.marks, ...date.marks], keepWithNext: true };
}

function stacked(
  lines: HeadLine[],
  { x, width }: HeadColumn,
  { paper, measure }: Desk,
): { height: number; marks: Mark[] } {
  let height = 0;
  const marks = lines.flatMap(({ line, size }) => {
    const y = height + size;
    height += size * paper.leading;
    return lineMarks(line, { x, y, width, align: 'centre' }, size, measure);
  });
  return { height, marks };
}

function widest(lines: HeadLine[], desk: Desk): number {
  return Math.max(...lines.map(({ line, size }) => lineWidth(line, size, desk.measure)));
}

function rule(column: HeadColumn, width: number, y: number): Mark {
  const x = column.x + (column.width - width) / 2;
  return { kind: 'line', from: [x, y + 2], to: [x + width, y + 2], width: RULE_WIDTH };
}
