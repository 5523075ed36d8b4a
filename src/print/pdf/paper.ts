/**
 * Paper, margins and type sizes. Decree 30/2020: A4 with 20-25 mm above and below, 30-35 mm
 * left, 15-20 mm right, body text and titles 13-14 points, 6 points between paragraphs, the
 * number of the page centred in the upper margin and none on the first. A5 carries the same form
 * at three quarters.
 */
import type { SheetSize } from '../model/sheet.ts';
import type { Measure } from './mark.ts';

export interface PaperLayout {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** From the edge of the paper to the lines above and below the text. */
  edge: number;
  /** Sizes of type, in points. */
  type: {
    body: number;
    table: number;
    note: number;
    title: number;
    stateName: number;
    motto: number;
    issuer: number;
  };
  /** Height of a line against its type. */
  leading: number;
  /** Space after a paragraph. */
  paragraphGap: number;
  /** The unit of space around titles, headings and signatures. */
  gap: number;
  /** Centred in the upper margin from page two on, or at the foot of every page. */
  pageNumber: 'head' | 'foot';
  /** Blank lines between the caption of a signature and the name under it. */
  signatureLines: number;
  barHeight: number;
  /** A dot of the printers that have such paper, in points: codes are whole dots. */
  dot: number;
  /** A module of a bar code, in such dots: the widest that fits is taken. */
  barDots: readonly number[];
  /** A module of the code of a paper, and of one to pay by, in such dots. */
  codeDots: number;
  qrDots: number;
  /** Too narrow for two things side by side, or a table of many columns. */
  narrow?: true;
  /** How far the white may give way where that saves a page. */
  close?: White;
  /** The same where a code to pay by came in. */
  closest?: White;
}

type White = Partial<
  Pick<PaperLayout, 'leading' | 'paragraphGap' | 'gap' | 'signatureLines' | 'margin' | 'qrDots'>
>;

/** All that turning a block into pieces needs. */
export interface Desk {
  paper: PaperLayout;
  measure: Measure;
  /** Width between the margins. */
  width: number;
}

/**
 * Modules are whole dots of a 300 dpi printer (0.24 points), so that no bar is rounded to another
 * width than its neighbour's. Three dots are 0.254 mm, the least a hand scanner reads.
 */
const OFFICE_DOTS = { dot: 72 / 300, barDots: [4, 3], codeDots: 5 };

/** Receipt printers have 203 dots to the inch, and reach 576 of the 640 that their paper has. */
const ROLL_DOT = 72 / 203;

const A4: PaperLayout = {
  width: 595.28,
  height: 841.89,
  margin: { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30) },
  edge: mm(6),
  type: { body: 13, table: 12, note: 10.5, title: 14, stateName: 12, motto: 13, issuer: 12 },
  leading: 1.19,
  paragraphGap: 6,
  gap: 1.5,
  pageNumber: 'head',
  signatureLines: 3.2,
  barHeight: mm(14),
  ...OFFICE_DOTS,
  qrDots: 5,
  close: { leading: 1.12, signatureLines: 2.2, gap: 1 },
};

const A5: PaperLayout = {
  width: 419.53,
  height: 595.28,
  margin: { top: mm(10.5), right: mm(10), bottom: mm(10.5), left: mm(15) },
  edge: mm(6),
  type: { body: 10, table: 9.5, note: 8, title: 12.5, stateName: 9, motto: 10, issuer: 9 },
  leading: 1.17,
  paragraphGap: 1,
  gap: 1,
  pageNumber: 'foot',
  signatureLines: 2.3,
  barHeight: mm(10),
  ...OFFICE_DOTS,
  qrDots: 5,
  close: { leading: 1.06, signatureLines: 1.7, paragraphGap: 0.3, gap: 0.5 },
  closest: {
    leading: 1.01,
    signatureLines: 1.3,
    paragraphGap: 0.2,
    gap: 0.3,
    margin: { top: mm(8.5), right: mm(10), bottom: mm(8.5), left: mm(15) },
    qrDots: 4,
  },
};

/** A6, what postal label printers and self-adhesive sheets take. */
const LABEL: PaperLayout = {
  width: mm(105),
  height: mm(148),
  margin: { top: mm(10), right: mm(6), bottom: mm(10), left: mm(6) },
  edge: mm(6),
  type: { body: 10, table: 8.5, note: 7.5, title: 12, stateName: 7, motto: 7, issuer: 8 },
  leading: 1.18,
  paragraphGap: 1.5,
  gap: 1.5,
  pageNumber: 'foot',
  signatureLines: 1.5,
  barHeight: mm(12),
  ...OFFICE_DOTS,
  qrDots: 5,
};

/**
 * A roll of 80 mm, of which printers reach 72; the strip ends where its text does. Its width and
 * margins are whole dots, so that what is drawn dot by dot is nowhere stretched.
 */
const ROLL: PaperLayout = {
  width: 640 * ROLL_DOT,
  height: Math.floor(mm(2000) / ROLL_DOT) * ROLL_DOT,
  margin: { top: 64 * ROLL_DOT, right: 32 * ROLL_DOT, bottom: 64 * ROLL_DOT, left: 32 * ROLL_DOT },
  edge: mm(3),
  type: { body: 9, table: 8.5, note: 8, title: 13, stateName: 8.5, motto: 8.5, issuer: 8.5 },
  leading: 1.2,
  paragraphGap: 1,
  gap: 1,
  pageNumber: 'foot',
  signatureLines: 2,
  barHeight: mm(11),
  ...{ dot: ROLL_DOT, barDots: [2], codeDots: 4, qrDots: 4 },
  narrow: true,
};

const papers: { readonly [Size in SheetSize]: PaperLayout } = {
  a4: A4,
  a5: A5,
  label: LABEL,
  '80mm': ROLL,
};

/** On its side, the upper margin is what was on the right: the paper is turned to the left. */
export function paperOf(size: SheetSize, landscape = false): PaperLayout {
  const paper = papers[size];
  if (!landscape) return paper;
  const { width, height, margin } = paper;
  const { top, right, bottom } = margin;
  return {
    ...paper,
    width: height,
    height: width,
    margin: { top: right, right: bottom, bottom: right, left: top },
  };
}

/** The same paper with less white between its lines and above its signatures, no smaller type. */
export function closelySet(paper: PaperLayout, how: 'close' | 'closest'): PaperLayout {
  return { ...paper, ...paper[how] };
}

export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
