/** Answers of a form: what is empty is dotted to be written by hand, numbers stand in boxes. */
import type { SheetAnswer } from '../model/sheet.ts';
import { fieldPieces } from './paragraph.ts';
import { moved, textMark, type Mark, type Piece } from './mark.ts';
import type { Desk } from './paper.ts';
import { lineMarks, lineWidth, wrap } from './wrap.ts';

const GUTTER = 12;
/** Between the label and what stands behind it. */
const SPACE = 4;
/** Numbers that stand in boxes have twelve digits. */
const DIGITS = 12;
/** Too little to write on: the dots then have a line of their own. */
const LEAST_DOTS = 90;

export function answerPieces(items: readonly SheetAnswer[], desk: Desk): Piece[] {
  const part = (desk.width - GUTTER * (items.length - 1)) / items.length;
  const beside = items.map((item) => marksOf(item, part, desk));
  if (items.length === 1 || beside.some((marks) => marks === null)) {
    return items.flatMap((item) => alone(item, desk));
  }
  const marks = beside.flatMap((each, n) => moved(each!, n * (part + GUTTER), 0));
  return [spaced(marks, desk)];
}

/** On lines of its own. */
function alone(item: SheetAnswer, desk: Desk): Piece[] {
  const marks = marksOf(item, desk.width, desk);
  if (marks !== null) return [spaced(marks, desk)];
  const { label, text } = item;
  if (text !== null) return fieldPieces({ label, text, strong: false }, desk);
  const announced = fieldPieces({ label, text: '', strong: false }, desk);
  return [...announced, spaced(dots(0, desk.width, desk), desk)];
}

/** All of it on one line so wide; `null` where it does not fit. */
function marksOf(item: SheetAnswer, width: number, desk: Desk): Mark[] | null {
  const { measure, paper } = desk;
  const size = paper.type.body;
  const label = measure(item.label, 'regular', size);
  if (item.boxes) return inBoxes(item, label, width, desk);
  if (item.text === null) {
    if (width - label - SPACE < LEAST_DOTS) return null;
    const at = { x: 0, y: size };
    return [
      textMark(at, item.label, { face: 'regular', size }),
      ...dots(label + SPACE, width, desk),
    ];
  }
  const spans = [
    { text: item.label, face: 'regular' as const },
    { text: item.text, face: 'regular' as const },
  ];
  const [line, more] = wrap(spans, width, size, measure);
  if (!line || more || lineWidth(line, size, measure) > width) return null;
  return lineMarks(line, { x: 0, y: size, width, align: 'left' }, size, measure);
}

function dots(from: number, to: number, { measure, paper }: Desk): Mark[] {
  const size = paper.type.body;
  const count = Math.floor((to - from) / measure('.', 'regular', size));
  return [textMark({ x: from, y: size }, '.'.repeat(count), { face: 'regular', size })];
}

function inBoxes(
  { label, text }: SheetAnswer,
  labelWidth: number,
  width: number,
  { measure, paper }: Desk,
): Mark[] | null {
  const size = paper.type.body;
  const side = size * paper.leading;
  const from = labelWidth + SPACE;
  if (from + side * DIGITS > width) return null;
  const at = (n: number): number => from + n * side;
  const frame: Mark[] = [
    ...Array.from({ length: DIGITS + 1 }, (_, n): Mark => {
      return { kind: 'line', from: [at(n), 0], to: [at(n), side], width: 0.6 };
    }),
    ...[0, side].map((y): Mark => {
      return { kind: 'line', from: [from, y], to: [at(DIGITS), y], width: 0.6 };
    }),
  ];
  const digits = [...(text ?? '')].slice(0, DIGITS).map((digit, n) => {
    const x = at(n) + (side - measure(digit, 'regular', size)) / 2;
    return textMark({ x, y: size }, digit, { face: 'regular', size });
  });
  return [textMark({ x: 0, y: size }, label, { face: 'regular', size }), ...frame, ...digits];
}

function spaced(marks: Mark[], { paper }: Desk): Piece {
  const height = paper.type.body * paper.leading + paper.paragraphGap;
  return { height, marks, keepWithNext: false };
}
