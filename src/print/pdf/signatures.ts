/** Two signatures side by side, in one piece: a name without its caption signs nothing. */
import type { Signature } from '../model/sheet.ts';
import type { Face, Mark, Piece } from './mark.ts';
import type { Desk } from './paper.ts';
import { lineMarks, wrap } from './wrap.ts';

const GUTTER = 10;

export function signaturePieces(left: Signature, right: Signature, desk: Desk): Piece[] {
  const width = (desk.width - GUTTER) / 2;
  const first = column(left, 0, width, desk);
  const second = column(right, width + GUTTER, width, desk);
  const height = Math.max(first.height, second.height);
  return [
    { height: desk.paper.paragraphGap * 3, marks: [], keepWithNext: true },
    // The small print below goes along, rather than alone onto a page of its own.
    { height, marks: [...first.marks, ...second.marks], keepWithNext: true },
  ];
}

function column(
  { caption, hint, name }: Signature,
  x: number,
  width: number,
  { paper, measure }: Desk,
): { height: number; marks: Mark[] } {
  const size = paper.type.body;
  let height = 0;
  const lines = (text: string, face: Face): Mark[] =>
    wrap([{ text, face }], width, size, measure).flatMap((line) => {
      const marks = lineMarks(line, { x, y: height + size, width, align: 'centre' }, size, measure);
      height += size * paper.leading;
      return marks;
    });
  const head = [...lines(caption, 'bold'), ...lines(hint, 'italic')];
  height += size * paper.leading * paper.signatureLines;
  return { marks: [...head, ...lines(name, 'bold')], height: height + paper.paragraphGap * 2 };
}
