/** Charts as filled boxes, lines and words: vectors that stay sharp, told apart without colour. */
import type { Chart, ChartSeries } from '../model/sheet.ts';
import { textMark, type Box, type Ink, type Mark, type Piece } from './mark.ts';
import { mm, type Desk } from './paper.ts';
import { lineMarks, wrap, type Align } from './wrap.ts';

const INKS: readonly Ink[] = ['black', 'grey', 'white'];
const SIZE = 8.5;
const FONT = { face: 'regular', size: SIZE } as const;
const PLOT_HEIGHT = mm(42);
const GRID_LINES = 4;
const THIN = 0.4;
/** Of a column: of few months it would else be a wall. */
const WIDEST = mm(16);
/** Room above the highest column for its value. */
const HEADROOM = 1.12;

interface Plot {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The whole chart on one page: title, plot and the key to its series. */
export function chartPiece(chart: Chart, desk: Desk): Piece {
  const { title, series } = chart;
  const words = label(desk, title, { x: 0, y: SIZE + 2, width: desk.width, align: 'left' }, true);
  const top = SIZE * 2;
  const body = chart.shape === 'bars' ? bars(chart, top, desk) : plotted(chart, top, desk);
  const key = series.length < 2 ? [] : legend(series, body.height + SIZE + 4, desk);
  const height = body.height + (key.length === 0 ? 6 : SIZE * 2 + 8);
  return { height, marks: [...words, ...body.marks, ...key], keepWithNext: false };
}

interface Drawn {
  height: number;
  marks: Mark[];
}

/** Columns or a line over an axis with thin rules at round parts of its height. */
function plotted(chart: Chart, top: number, desk: Desk): Drawn {
  const plot = { x: mm(3), y: top + SIZE, width: desk.width - mm(3), height: PLOT_HEIGHT };
  const slot = plot.width / Math.max(1, chart.labels.length);
  const marks = [
    ...grid(plot),
    ...(chart.shape === 'line' ? lines(chart, plot, slot, desk) : columns(chart, plot, slot, desk)),
    ...chart.labels.flatMap((each, index) => {
      const at = { x: plot.x + slot * index, y: plot.y + plot.height + SIZE + 3, width: slot };
      return label(desk, each, { ...at, align: 'centre' });
    }),
  ];
  return { height: plot.y + plot.height + SIZE + 6, marks };
}

function grid({ x, y, width, height }: Plot): Mark[] {
  return Array.from({ length: GRID_LINES + 1 }, (_, n) => {
    const at = y + (height * n) / GRID_LINES;
    const axis = n === GRID_LINES;
    const look = axis ? { width: 1 } : { width: 0.4, ink: 'pale' as const };
    return { kind: 'line', from: [x, at], to: [x + width, at], ...look };
  });
}

/** Side by side in each slot, each with its value on top where that fits. */
function columns({ series }: Chart, plot: Plot, slot: number, desk: Desk): Mark[] {
  const most = mostOf(series) * HEADROOM;
  const width = Math.min(WIDEST, (slot * 0.76) / series.length);
  const indent = (slot - width * series.length) / 2;
  return series.flatMap(({ values, shown }, n) =>
    values.flatMap((value, index) => {
      if (value === null) return [];
      const height = most === 0 ? 0 : (value / most) * plot.height;
      const x = plot.x + slot * index + indent + width * n;
      const y = plot.y + plot.height - height;
      const words = shown[index] ?? '';
      const room = Math.max(width + 4, (slot * 0.9) / series.length);
      const fits = desk.measure(words, 'regular', SIZE) <= room;
      const at = { x: x + (width - room) / 2, y: y - 2, width: room, align: 'centre' as const };
      return [...box([x, y, width, height], n), ...(fits ? clear(desk, words, at) : [])];
    }),
  );
}

/** Words on white of their own: a rule through figures makes them another number. */
function clear(
  desk: Desk,
  words: string,
  at: { x: number; y: number; width: number; align: 'centre' },
): Mark[] {
  const width = desk.measure(words, 'regular', SIZE);
  const x = at.x + (at.width - width) / 2;
  const paper: Box = [x, at.y - SIZE * 0.72, width, SIZE * 0.75];
  return [{ kind: 'boxes', boxes: [paper], ink: 'white' }, ...label(desk, words, at)];
}

/** From value to value, with a square at each and its words above. */
function lines({ series }: Chart, plot: Plot, slot: number, desk: Desk): Mark[] {
  const most = mostOf(series);
  const fits = (words: string): boolean => desk.measure(words, 'regular', SIZE) < slot;
  return series.flatMap(({ values, shown }, n) => {
    const points = values.map((value, index): [number, number] | null => {
      if (value === null || most === 0) return null;
      const y = plot.y + plot.height * (1 - value / most);
      return [plot.x + slot * (index + 0.5), y];
    });
    return points.flatMap((point, index) => {
      if (!point) return [];
      const [x, y] = point;
      const next = points[index + 1];
      const way: Mark[] = next ? [{ kind: 'line', from: point, to: next, width: 1.2 }] : [];
      const words = shown[index] ?? '';
      // Below the line, where the rules are: above it at the top there is no room.
      const at = { x: x - slot / 2, y: y + SIZE + 4, width: slot, align: 'centre' as const };
      const named = fits(words) ? clear(desk, words, at) : [];
      return [...way, ...box([x - 2.2, y - 2.2, 4.4, 4.4], n), ...named];
    });
  });
}

/** One below the other: name, bar, value. */
function bars({ labels, series }: Chart, top: number, desk: Desk): Drawn {
  const most = mostOf(series);
  const row = SIZE * 1.7;
  const names = Math.min(
    desk.width * 0.36,
    Math.max(...labels.map((each) => desk.measure(each, 'regular', SIZE)), 0) + 6,
  );
  const words = series.flatMap(({ shown }) => [...shown]);
  const tail = Math.max(...words.map((each) => desk.measure(each, 'regular', SIZE)), 0) + 6;
  const room = desk.width - names - tail;
  const marks = labels.flatMap((name, index) =>
    series.flatMap(({ values, shown }, n) => {
      const y = top + row * (index * series.length + n);
      const width = most === 0 ? 0 : ((values[index] ?? 0) / most) * room;
      const base = y + row * 0.68;
      const at = { x: 0, y: base, width: names - 6, align: 'right' as const };
      const shortName = n === 0 ? (fitted(name, names - 6, desk) ?? '') : '';
      return [
        ...label(desk, shortName, at),
        ...box([names, y + row * 0.12, width, row * 0.7], n),
        textMark({ x: names + width + 4, y: base }, shown[index] ?? '', FONT),
      ];
    }),
  );
  return { height: top + row * labels.length * series.length + 2, marks };
}

/** The first line of a name, marked when there is more of it. */
function fitted(name: string, width: number, { measure }: Desk): string | undefined {
  const [first, ...more] = wrap([{ text: name, face: 'regular' }], width, SIZE, measure);
  const line = (first ?? []).map((span) => span.text).join('');
  return more.length === 0 ? line : `${line} …`;
}

function legend(series: readonly ChartSeries[], y: number, desk: Desk): Mark[] {
  let x = mm(3);
  return series.flatMap(({ name }, n) => {
    const marks = [...box([x, y - SIZE * 0.75, SIZE, SIZE * 0.8], n)];
    marks.push(textMark({ x: x + SIZE + 4, y }, name, FONT));
    x += SIZE + 20 + desk.measure(name, 'regular', SIZE);
    return marks;
  });
}

/** Filled with the ink of its series, and framed, so that white is seen on white. */
function box(at: Box, series: number): Mark[] {
  const [x, y, width, height] = at;
  const ink = INKS[series % INKS.length]!;
  const frame = (from: [number, number], to: [number, number]): Mark => ({
    kind: 'line',
    from,
    to,
    width: THIN,
  });
  return [
    { kind: 'boxes', boxes: [at], ink },
    frame([x, y], [x + width, y]),
    frame([x, y + height], [x + width, y + height]),
    frame([x, y], [x, y + height]),
    frame([x + width, y], [x + width, y + height]),
  ];
}

function mostOf(series: readonly ChartSeries[]): number {
  const given = series.flatMap(({ most }) => (most === undefined ? [] : [most]));
  return Math.max(0, ...given, ...series.flatMap(({ values }) => values.map((n) => n ?? 0)));
}

function label(
  { measure }: Desk,
  words: string,
  at: { x: number; y: number; width: number; align: Align },
  strong = false,
): Mark[] {
  const face = strong ? 'bold' : 'regular';
  return lineMarks([{ text: words, face }], at, SIZE, measure);
}
