/** Where a mark stands on a page: at the upper right, as the page is seen (Decree 30/2020). */

/** A page of a PDF as it is seen, in its own units. */
export interface SeenPage {
  /** What is shown of it: left, bottom, right, top. */
  box: Rectangle;
  /** Degrees clockwise by which it is turned before it is shown. */
  turned: number;
  /** Points a unit has. */
  unit: number;
}

export type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

export interface MarkPlace {
  /** In the page's units, unturned. */
  place: Rectangle;
  /** Turns the mark against its page: `[a b c d]`. */
  turn: readonly [number, number, number, number];
}

/** From the page's edges, in points. */
const MARGIN = 8;
/** No mark takes more of a page. */
const MOST_WIDTH = 0.6;
const MOST_HEIGHT = 0.25;
/** Between one mark and the next. */
const GAP = 2;

/**
 * Where a mark of a size in points stands, below those that stand there already; smaller where the
 * page is small. Where there is no more room below, it stands on the first place after all.
 */
export function markPlace(
  { box, turned, unit }: SeenPage,
  [width, height]: readonly [number, number],
  taken: readonly Rectangle[],
): MarkPlace {
  const [wide, high] = sizeSeen(box, turned);
  const [margin, gap] = [Math.min(MARGIN / unit, wide / 20, high / 20), GAP / unit];
  const shrunk = Math.min(
    1 / unit,
    (wide * MOST_WIDTH) / width,
    ((high - margin) * MOST_HEIGHT) / height,
  );
  const [w, h] = [width * shrunk, height * shrunk];
  const at = (down: number): Rectangle =>
    unturned(box, turned, { right: margin, down, wide: w, high: h });
  let down = margin;
  let place = at(down);
  while (taken.some((each) => overlap(each, place)) && down + 2 * h + gap <= high) {
    down += h + gap;
    place = at(down);
  }
  const isFree = !taken.some((each) => overlap(each, place));
  return { place: isFree ? place : at(margin), turn: TURNS[turned] ?? TURNS[0]! };
}

const TURNS: Readonly<Record<number, MarkPlace['turn']>> = {
  0: [1, 0, 0, 1],
  90: [0, 1, -1, 0],
  180: [-1, 0, 0, -1],
  270: [0, -1, 1, 0],
};

function sizeSeen([left, bottom, right, top]: Rectangle, turned: number): [number, number] {
  const [wide, high] = [right - left, top - bottom];
  return turned % 180 === 0 ? [wide, high] : [high, wide];
}

/** A rectangle seen so far from the right and so far down, on the page before it is turned. */
function unturned(
  [left, bottom, right, top]: Rectangle,
  turned: number,
  seen: { right: number; down: number; wide: number; high: number },
): Rectangle {
  const { right: from, down, wide, high } = seen;
  if (turned === 90) {
    return [left + down, top - from - wide, left + down + high, top - from];
  }
  if (turned === 180) {
    return [left + from, bottom + down, left + from + wide, bottom + down + high];
  }
  if (turned === 270) {
    return [right - down - high, bottom + from, right - down, bottom + from + wide];
  }
  return [right - from - wide, top - down - high, right - from, top - down];
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
