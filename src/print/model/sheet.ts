/**
 * A printed page described as data: what stands on it and in which order, never where.
 * `print/pdf` decides fonts, coordinates and page breaks, so another printer can be added
 * without touching a form.
 */
import type { Instant } from '../../domain/value/instant.ts';

export const paperSizes = ['a4', 'a5', '80mm'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** What a sheet may be laid out on: the office's paper, or a label for an envelope. */
export type SheetSize = PaperSize | 'label';

export interface Sheet {
  size: SheetSize;
  /** Wide tables lie on their side. */
  landscape?: boolean;
  /** Title and author in the file's properties. */
  title: string;
  author: string;
  /** The moment the sheet speaks of; also the file's date, so that equal sheets are equal files. */
  date: Instant;
  /** Each copy starts on a new page and carries its mark on every page. */
  copies: { mark: string }[];
  /** Large grey text across every page, for papers that must not be taken as real. */
  watermark: string | null;
  /** At the foot of every page; `{page}` and `{pages}` are numbers within one copy. */
  footer: { left: string; right: string };
  /** What a small code in the lower margin of every page says, with the same numbers; A4 alone. */
  pageCode?: string;
  blocks: SheetBlock[];
  /** A frame on the margins with rulers in millimetres, to see what a printer makes of a page. */
  framed?: boolean;
}

export type SheetBlock =
  | Letterhead
  /** `large` is for a number that is read from afar. */
  | { kind: 'title'; text: string; note: string | null; large?: boolean }
  /** `large` fills the page's width, for what is read from a scan. */
  | { kind: 'codes'; barcode: string; caption: string; qr: string; large?: boolean }
  /** A code to pay or to prove by; beside it the lines that say what for, and others as short. */
  | { kind: 'qr'; text: string; lines: string[]; beside: SheetField[] }
  | ({ kind: 'field' } & SheetField)
  /** Side by side where both fit on a line, else one under the other. */
  | { kind: 'fields'; items: SheetField[] }
  /** Small print; `announces` goes with the note below it. */
  | { kind: 'note'; text: string; announces?: boolean }
  | SheetTable
  | Chart
  | { kind: 'heading'; text: string }
  | { kind: 'signatures'; left: Signature; right: Signature }
  /** Those of several, or of one beside nobody; above the last, where and when. */
  | { kind: 'signers'; signers: readonly Signature[]; written: string }
  /** Side by side where they fit on a line. */
  | { kind: 'answers'; items: readonly SheetAnswer[] }
  /** To be cut out and stuck on other papers. */
  | { kind: 'stamps'; stamps: readonly SheetStamp[] }
  | { kind: 'rule' }
  /** What follows begins on a new page. */
  | { kind: 'page' }
  /** Letters in one face, to see whether each comes out. */
  | { kind: 'specimen'; face: SpecimenFace; text: string }
  /** Empty space, in lines of body text. */
  | { kind: 'gap'; lines: number };

/** A paper of its own among others on a sheet. */
export interface SheetStamp {
  /** Above the title: of which office it is. */
  head: string;
  title: string;
  lines: readonly string[];
  /**
   * Below the lines, one under the other, each with room to sign and for a seal. A caption may have
   * several lines.
   */
  signatures: readonly Signature[];
}

export const specimenFaces = ['regular', 'bold', 'italic'] as const;
type SpecimenFace = (typeof specimenFaces)[number];

/** A paragraph, with what it tells in front of it. */
export interface SheetField {
  label: string | null;
  text: string;
  strong: boolean;
}

/** What a form asks, and what was answered. */
export interface SheetAnswer {
  label: string;
  /** `null` is dotted, to be written by hand. */
  text: string | null;
  /** A digit a box. */
  boxes: boolean;
}

/** The two columns at the head of every official paper (Decree 30/2020). */
export interface Letterhead {
  kind: 'letterhead';
  /** The agency above, and the one that issues the paper. */
  issuer: { superior: string | null; name: string; number: string };
  state: { name: string; motto: string; placeAndDate: string };
}

export interface SheetTable {
  kind: 'table';
  columns: Column[];
  rows: string[][];
  /** A last row in bold: the label in the first column, the value across the others. */
  total: { label: string; value: string } | null;
  /** A last row in bold, a cell for each column. */
  sums?: readonly string[];
  /**
   * Rows struck through, by their place from 0: they are accounted for, and do not hold. Their last
   * cell, which says why, is left to be read.
   */
  struck?: readonly number[];
  /** Rows that no page's total counts, by their place from 0. */
  uncounted?: readonly number[];
  /** In small type, for tables of figures; in the smallest, for what must stand on one page. */
  small?: boolean | 'smallest';
  /**
   * Written under the rows of every page, as a register book has it: `{count}` is how many rows
   * that count stand on the page, `{sum}` how many up to there.
   */
  pageTotal?: string;
}

/** Figures drawn; in black and white the first three series are black, grey and white. */
export interface Chart {
  kind: 'chart';
  /** Columns side by side, bars below each other, or a line. */
  shape: 'columns' | 'bars' | 'line';
  title: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
}

export interface ChartSeries {
  name: string;
  /** For each label; `null` where there is nothing to draw. */
  values: readonly (number | null)[];
  /** What stands at each value. */
  shown: readonly string[];
  /** The value at the upper end of the axis; else the largest there is. */
  most?: number;
}

export interface Column {
  title: string;
  /** Share of the width, against the other columns'. */
  share: number;
  align: 'left' | 'centre' | 'right';
}

export interface Signature {
  caption: string;
  hint: string;
  /** Exactly as entered. */
  name: string;
}
