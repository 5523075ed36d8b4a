/** Signatures side by side, in one piece: a name without its caption signs nothing. */
import type { Signature } from '../model/sheet.ts';
import type { Face, Mark, Piece } from './mark.ts';
import type { Desk } from './paper.ts';
import { lineMarks, wrap } from './wrap.ts';

const GUTTER = 10;

export function signaturePieces(
  signers: readonly Signature[],
  desk: Desk,
  written: string | null = null,
): Piece[] {
  const width = (desk.width - GUTTER * (signers.length - 1)) / signers.length;
  const sides = signers.map((signature, n) => ({ signature, x: n * (width + GUTTER) }));
  const { leading, signatureLines, type, gap } = desk.paper;
  const heads = sides.map(({ signature: { caption, hint }, x }) =>
    centred(
      [
        { text: caption, face: 'bold' },
        { text: hint, face: 'italic' },
      ],
      { x, y: 0, width },
      desk,
    ),
  );
  // Where one caption takes a line more, the names still stand side by side.
  const y = Math.max(...heads.map(({ end }) => end)) + type.body * leading * signatureLines;
  const names = sides.map(({ signature: { name }, x }) =>
    centred([{ text: name, face: 'bold' }], { x, y, width }, desk),
  );
  // In the half of whoever signs last.
  const half = desk.width / 2;
  const place = { x: half, y: 0, width: half };
  const day = written === null ? null : centred([{ text: written, face: 'italic' }], place, desk);
  const height = Math.max(...names.map(({ end }) => end)) + gap * 2;
  return [
    { height: gap * 3, marks: [], keepWithNext: true },
    ...(day === null ? [] : [{ height: day.end, marks: day.marks, keepWithNext: true }]),
    // The small print below goes along, rather than alone onto a page of its own.
    { height, marks: [...heads, ...names].flatMap(({ marks }) => marks), keepWithNext: true },
  ];
}

/** Texts one below the other, centred; `end` is where the next line would begin. */
function centred(
  texts: readonly { text: string; face: Face }[],
  place: { x: number; y: number; width: number },
  { paper, measure }: Desk,
): { marks: Mark[]; end: number } {
  const { x, width } = place;
  const size = paper.type.body;
  let end = place.y;
  const marks = texts.flatMap((text) =>
    wrap([text], width, size, measure).flatMap((line) => {
      const at = { x, y: end + size, width, align: 'centre' as const };
      end += size * paper.leading;
      return lineMarks(line, at, size, measure);
    }),
  );
  return { marks, end };
}
