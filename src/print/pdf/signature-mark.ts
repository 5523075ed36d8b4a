/** A mark of a signature as a page of its own: black upright letters of 10 points, no picture. */
import { textMark, type Measure, type Page } from './mark.ts';
import { wrap } from './wrap.ts';

const SIZE = 10;
const LEADING = 11;
const MOST_WIDTH = 210;
/** Below the last baseline, for what hangs down from it. */
const FOOT = 3;

/** As wide as its longest line, and no wider than the right half of an A4 page takes. */
export function signatureMarkPage(lines: readonly string[], measure: Measure): Page {
  const all = lines.flatMap((text) =>
    wrap([{ text, face: 'regular' }], MOST_WIDTH, SIZE, measure).map((line) =>
      line.map((span) => span.text).join(''),
    ),
  );
  const widths = all.map((text) => measure(text, 'regular', SIZE));
  const font = { face: 'regular', size: SIZE } as const;
  return {
    width: Math.max(1, ...widths) + 1,
    height: all.length * LEADING + FOOT,
    marks: all.map((text, n) => textMark({ x: 0, y: (n + 1) * LEADING - 1 }, text, font)),
  };
}
