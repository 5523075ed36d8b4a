/** Breaking text into lines at spaces, and inside a word only when it is wider than the line. */
import { textMark, type Face, type Mark, type Measure } from './mark.ts';

export interface Span {
  text: string;
  face: Face;
}

export type Line = Span[];

export type Align = 'left' | 'centre' | 'right';

/** What was wrapped by a measure, which is one document's: most paragraphs stand on every paper. */
const wrapped = new WeakMap<Measure, Map<string, Line[]>>();

/** Lines no wider than `width`; at least one, even for no text. */
export function wrap(
  spans: readonly Span[],
  width: number,
  size: number,
  measure: Measure,
): readonly Line[] {
  const known = wrapped.get(measure) ?? new Map<string, Line[]>();
  if (known.size === 0) wrapped.set(measure, known);
  const name = [width, size, ...spans.map(({ face, text }) => `${face}\n${text}`)].join('\0');
  const lines = known.get(name) ?? wrapAnew(spans, width, size, measure);
  known.set(name, lines);
  return lines;
}

function wrapAnew(spans: readonly Span[], width: number, size: number, measure: Measure): Line[] {
  const fits = (line: Line): boolean => lineWidth(line, size, measure) <= width;
  const lines: Line[] = [];
  let line: Line = [];
  // Where the line's last word ends, with a space behind it. Only what comes new is measured: to
  // measure the whole line for every word of it would take most of the time of a paper.
  let end = 0;
  const all = words(spans);
  for (const [at, word] of all.entries()) {
    const spaced = at < all.length - 1 ? measure(`${word.text} `, word.face, size) : Infinity;
    const longer = append(line, word);
    // A word is no wider than it is with a space behind it.
    const isIn =
      isWithin(end + spaced, width) === true ||
      (isWithin(end + measure(word.text, word.face, size), width) ?? fits(longer));
    if (isIn) {
      [line, end] = [longer, end + spaced];
      continue;
    }
    if (line.length > 0) lines.push(line);
    const pieces = fits([word]) ? [word] : cut(word, (piece) => fits([piece]));
    const last = pieces.at(-1)!;
    lines.push(...pieces.slice(0, -1).map((piece) => [piece]));
    [line, end] = [[last], last === word ? spaced : measure(`${last.text} `, last.face, size)];
  }
  return line.length > 0 || lines.length === 0 ? [...lines, line] : lines;
}

/** Sums of widths may differ in their last digits: so close to the edge it is not said. */
const CLOSE = 1e-6;

function isWithin(sum: number, width: number): boolean | null {
  return Math.abs(sum - width) < CLOSE ? null : sum < width;
}

/** As few lines as `wrap` makes, but of like length, for titles that stand centred. */
export function wrapEvenly(
  spans: readonly Span[],
  width: number,
  size: number,
  measure: Measure,
): readonly Line[] {
  let lines = wrap(spans, width, size, measure);
  for (let narrower = width - size / 2; lines.length > 1; narrower -= size / 2) {
    const tighter = wrap(spans, narrower, size, measure);
    if (tighter.length > lines.length || narrower < width / 2) break;
    lines = tighter;
  }
  return lines;
}

export function lineWidth(line: Line, size: number, measure: Measure): number {
  return line.reduce((sum, span) => sum + measure(span.text, span.face, size), 0);
}

/** The marks of one line on a baseline, within a column. */
export function lineMarks(
  line: Line,
  at: { x: number; y: number; width: number; align: Align },
  size: number,
  measure: Measure,
): Mark[] {
  const free = at.width - lineWidth(line, size, measure);
  let x = at.x + { left: 0, centre: free / 2, right: free }[at.align];
  return line.map((span) => {
    const mark = textMark({ x, y: at.y }, span.text, { face: span.face, size });
    x += measure(span.text, span.face, size);
    return mark;
  });
}

/** NFC, because a base letter and a loose mark may print as two. */
function words(spans: readonly Span[]): Span[] {
  return spans.flatMap(({ text, face }) =>
    text === ''
      ? []
      : text
          .normalize('NFC')
          .split(/[ \t\r\n]/)
          .map((word) => ({ text: word, face })),
  );
}

/** Adds a word after a space; the space belongs to what stands before it. */
function append(line: Line, word: Span): Line {
  const last = line.at(-1);
  if (!last) return [word];
  const head = line.slice(0, -1);
  return last.face === word.face
    ? [...head, { ...last, text: `${last.text} ${word.text}` }]
    : [...head, { ...last, text: `${last.text} ` }, word];
}

/** Cuts a word that is wider than a whole line, such as a long address on the web. */
function cut(word: Span, fits: (piece: Span) => boolean): Span[] {
  const pieces: Span[] = [];
  let piece = '';
  for (const letter of word.text) {
    if (piece !== '' && !fits({ ...word, text: piece + letter })) {
      pieces.push({ ...word, text: piece });
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, { ...word, text: piece }];
}
