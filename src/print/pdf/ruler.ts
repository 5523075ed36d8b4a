/** A frame on a page's margins with rulers along two of its sides, to see what a printer does. */
import { textMark, type Mark } from './mark.ts';
import { mm, type PaperLayout } from './paper.ts';

/** The room of the rulers, between the frame and the text. */
const ROOM = mm(7.5);
const THIN = 0.4;
const TYPE = 5;

/** The same paper with the rulers' room taken off its text. */
export function withRulers(paper: PaperLayout): PaperLayout {
  const { top, right, bottom, left } = paper.margin;
  const margin = { top: top + ROOM, right: right + ROOM, bottom: bottom + ROOM, left: left + ROOM };
  return { ...paper, margin };
}

/** The frame of a paper that `withRulers` gave. */
export function rulerMarks({ width, height, margin }: PaperLayout): Mark[] {
  // Half a line inside, so that nothing of it is beyond what the printer reaches.
  const [left, top] = [margin.left - ROOM + THIN, margin.top - ROOM + THIN];
  const right = width - margin.right + ROOM - THIN;
  const bottom = height - margin.bottom + ROOM - THIN;
  const corners: [number, number][] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const sides = corners.map((from, at): Mark => {
    return { kind: 'line', from, to: corners[(at + 1) % 4]!, width: THIN * 2 };
  });
  const across = ticks(right - left).flatMap(([at, length]) => tick(left + at, top, 0, length));
  const down = ticks(bottom - top).flatMap(([at, length]) => tick(left, top + at, length, 0));
  const figures = tens(right - left).map((n) => figure(left + mm(n), top + mm(4), n));
  const figuresDown = tens(bottom - top).map((n) => figure(left + mm(2.6), top + mm(n) - 0.5, n));
  return [...sides, ...across, ...down, ...figures, ...figuresDown];
}

/** Each millimetre, and how long its line is. */
function ticks(length: number): [at: number, length: number][] {
  const count = Math.floor(length / mm(1));
  return Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    return [mm(n), n % 10 === 0 ? mm(2.5) : n % 5 === 0 ? mm(2) : mm(1.2)];
  });
}

function tick(x: number, y: number, dx: number, dy: number): Mark {
  return { kind: 'line', from: [x, y], to: [x + dx, y + dy], width: THIN };
}

/** Every tenth millimetre that has room for its figure. */
function tens(length: number): number[] {
  const count = Math.floor((length - mm(4)) / mm(10));
  return Array.from({ length: count }, (_, index) => (index + 1) * 10);
}

function figure(x: number, y: number, n: number): Mark {
  return textMark({ x: x + 0.5, y }, String(n), { face: 'regular', size: TYPE });
}
