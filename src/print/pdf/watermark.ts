/** Large pale text across a page. */
import type { Mark, Measure } from './mark.ts';
import { mm, type PaperLayout } from './paper.ts';

/** On a roll, one for each of these: whatever is torn off shows it. */
const EVERY = mm(60);
/** How steep it stands on a roll, whose diagonal would have it upright. */
const SLOPE = Math.atan2(2, 5);

/** From lower left to upper right, as long as nine tenths of the diagonal fit; on a roll, often. */
export function watermarks(text: string, paper: PaperLayout, measure: Measure): Mark[] {
  const { width, height } = paper;
  if (paper.narrow !== true) {
    const angle = Math.atan2(height, width);
    return [
      slanted(text, { x: width / 2, y: height / 2, angle }, Math.hypot(width, height), measure),
    ];
  }
  const count = Math.max(1, Math.round(height / EVERY));
  return Array.from({ length: count }, (_, index) => {
    const y = (height * (index + 0.5)) / count;
    return slanted(text, { x: width / 2, y, angle: SLOPE }, width / Math.cos(SLOPE), measure);
  });
}

function slanted(
  text: string,
  { x, y, angle }: { x: number; y: number; angle: number },
  length: number,
  measure: Measure,
): Mark {
  const size = (length * 0.78) / measure(text, 'bold', 1);
  const half = measure(text, 'bold', size) / 2;
  return {
    kind: 'text',
    x: x - half * Math.cos(angle) + (size / 3) * Math.sin(angle),
    y: y + half * Math.sin(angle) + (size / 3) * Math.cos(angle),
    text,
    face: 'bold',
    size,
    ink: 'pale',
    angle: (-angle * 180) / Math.PI,
  };
}
