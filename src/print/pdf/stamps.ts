/** Small papers to be cut out and stuck on others: beside each other on a sheet, else in a row. */
import type { SheetStamp } from '../model/sheet.ts';
import { moved, type Mark, type Piece } from './mark.ts';
import type { Desk } from './paper.ts';
import { lineMarks, wrapEvenly, type Line } from './wrap.ts';

const BESIDE = 2;
/** Two thirds of a seal of 36 mm, beside which the rest lies on hint and name, in points. */
const SEAL_ROOM = 68;
/** White within a frame. */
const INSET = 8;

export function stampPieces(stamps: readonly SheetStamp[], desk: Desk): Piece[] {
  const beside = desk.paper.narrow === true ? 1 : BESIDE;
  const width = desk.width / beside;
  const rows = Array.from({ length: Math.ceil(stamps.length / beside) }, (_, row) =>
    stamps.slice(row * beside, (row + 1) * beside).map((stamp) => setStamp(stamp, width, desk)),
  );
  return rows.map((row) => {
    const height = Math.max(...row.map((each) => each.height));
    const marks = row.flatMap((each, n) =>
      moved([...each.marks, ...frame(width, height)], n * width, 0),
    );
    return { height, marks, keepWithNext: false };
  });
}

function setStamp(stamp: SheetStamp, width: number, desk: Desk): { marks: Mark[]; height: number } {
  const { paper, measure } = desk;
  const { table: size, note } = paper.type;
  const inner = width - 2 * INSET;
  const set = (text: string, face: Line[number]['face'], points: number) =>
    wrapEvenly([{ text, face }], inner, points, measure).map((line) => ({ line, points }));
  const above = [
    ...set(stamp.head, 'regular', note),
    ...set(stamp.title, 'bold', size),
    ...stamp.lines.flatMap((text) => set(text, 'regular', size)),
  ];
  let y = INSET;
  const marks: Mark[] = [];
  const put = (lines: typeof above): void => {
    for (const { line, points } of lines) {
      const at = { x: INSET, y: y + points, width: inner, align: 'centre' as const };
      marks.push(...lineMarks(line, at, points, measure));
      y += points * paper.leading;
    }
  };
  put(above);
  for (const { caption, hint, name } of stamp.signatures) {
    const captions = caption.split('\n').flatMap((text) => set(text, 'bold', size));
    put([...captions, ...set(hint, 'italic', note)]);
    y += Math.max(SEAL_ROOM, paper.signatureLines * size * paper.leading);
    put(set(name, 'bold', size));
  }
  return { marks, height: y + INSET };
}

function frame(width: number, height: number): Mark[] {
  const line = (from: [number, number], to: [number, number]): Mark => {
    return { kind: 'line', from, to, width: 0.3 };
  };
  return [
    line([0, 0], [width, 0]),
    line([0, height], [width, height]),
    line([0, 0], [0, height]),
    line([width, 0], [width, height]),
  ];
}
