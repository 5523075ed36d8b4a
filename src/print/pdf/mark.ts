/**
 * What a page is once it is laid out: marks at coordinates. Plain data, so that the layout is
 * pure and can be tested without making a file. Points (1/72 inch), `y` grows downwards.
 */
export type Face = 'regular' | 'bold' | 'italic';

/** A face at a size. */
export interface Font {
  face: Face;
  size: number;
}

/** The width of a text in a face at a size. */
export type Measure = (text: string, face: Face, size: number) => number;

export type Ink = 'black' | 'white' | 'pale' | 'grey';

export type Mark =
  | {
      kind: 'text';
      x: number;
      /** Of the baseline. */
      y: number;
      text: string;
      face: Face;
      size: number;
      ink: Ink;
      /** Degrees clockwise around (x, y). */
      angle: number;
    }
  /** Filled as one shape, so that neighbouring modules of a code show no seams. */
  | {
      kind: 'boxes';
      boxes: Box[];
      ink: Ink;
      /** Lies below all that stands on the page: it hides the watermark and nothing else. */
      ground?: true;
    }
  | {
      kind: 'line';
      from: [x: number, y: number];
      to: [x: number, y: number];
      width: number;
      /** Black where it is left out. */
      ink?: Ink;
    };

export type Box = [x: number, y: number, width: number, height: number];

export interface Page {
  width: number;
  height: number;
  marks: Mark[];
}

/** A strip across the page that is never cut; its marks count from its own upper left corner. */
export interface Piece {
  height: number;
  marks: Mark[];
  /** It must not be the last on its page. */
  keepWithNext: boolean;
  /** A table's heading, drawn again where a page break falls inside the table. */
  repeat?: Piece;
  /** Empty space, dropped at the top of a page. */
  blank?: boolean;
  /** What follows begins on a new page. */
  breaks?: boolean;
  /** Drawn under the counted pieces of each page: how many stand there, and how many so far. */
  tally?: {
    height: number;
    /** How many rows this piece counts as: none for what is accounted for and does not hold. */
    counts: 0 | 1;
    draw: (count: number, sum: number) => Piece;
  };
}

/** Black text upright at a point of its baseline. */
export function textMark({ x, y }: { x: number; y: number }, value: string, font: Font): Mark {
  return { kind: 'text', x, y, text: value, ...font, ink: 'black', angle: 0 };
}

/** The same marks further right and down. */
export function moved(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark) => {
    if (mark.kind === 'text') return { ...mark, x: mark.x + dx, y: mark.y + dy };
    if (mark.kind === 'line') {
      const { from, to } = mark;
      return { ...mark, from: [from[0] + dx, from[1] + dy], to: [to[0] + dx, to[1] + dy] };
    }
    return { ...mark, boxes: mark.boxes.map(([x, y, w, h]): Box => [x + dx, y + dy, w, h]) };
  });
}
