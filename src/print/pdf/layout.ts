/** A sheet laid out: blocks become pieces, pieces become pages, each copy from page one. */
import { fill } from '../model/wording.ts';
import type { SheetBlock, Sheet } from '../model/sheet.ts';
import { answerPieces } from './answers.ts';
import { chartPiece } from './chart.ts';
import { codePieces, onGrid, pageCodeMarks, qrPieces } from './codes.ts';
import { paginate } from './flow.ts';
import { letterheadPieces } from './letterhead.ts';
import { moved, type Mark, type Measure, type Page, type Piece } from './mark.ts';
import { closelySet, paperOf, type Desk, type PaperLayout } from './paper.ts';
import { rulerMarks, withRulers } from './ruler.ts';
import { watermarks } from './watermark.ts';
import {
  fieldPieces,
  fieldsPieces,
  headingPieces,
  notePieces,
  specimenPieces,
  titlePieces,
} from './paragraph.ts';
import { signaturePieces } from './signatures.ts';
import { stampPieces } from './stamps.ts';
import { tablePieces } from './table.ts';
import { lineMarks, type Align } from './wrap.ts';

/** All pages of all copies, in the order in which they are printed. Pure. */
export function layOut(sheet: Sheet, measure: Measure): Page[] {
  const usual = paperOf(sheet.size, sheet.landscape);
  const whole = sheet.framed === true ? withRulers(usual) : usual;
  const { columns, paper } = fitted(sheet, whole, measure);
  const { margin } = paper;
  const desk = { paper, measure, width: paper.width - margin.left - margin.right };
  const gridded = (mark: Mark): Mark => onGrid(mark, paper);
  return sheet.copies.flatMap(({ mark }) =>
    columns.map((column, index) => {
      const count = { page: index + 1, pages: columns.length };
      const { pageCode } = sheet;
      const code = pageCode === undefined ? [] : pageCodeMarks(fill(pageCode, count), paper);
      const drawn = [...moved(column, margin.left, margin.top), ...code].map(gridded);
      return {
        width: paper.width,
        height: paper.height,
        marks: [
          ...(sheet.watermark === null ? [] : watermarks(sheet.watermark, paper, measure)),
          ...(sheet.framed === true ? rulerMarks(paper) : []),
          ...drawn.filter(isGround),
          ...edges(sheet, mark, count, desk),
          ...drawn.filter((each) => !isGround(each)),
        ],
      };
    }),
  );
}

function isGround(mark: Mark): boolean {
  return mark.kind === 'boxes' && mark.ground === true;
}

interface Fitted {
  columns: Mark[][];
  paper: PaperLayout;
}

/**
 * Set closer where that saves a page: a paper of one page is not two for want of two lines. With a
 * code to pay by it is set closer still, so that it is one page where it was one without the code.
 */
function fitted(sheet: Sheet, whole: PaperLayout, measure: Measure): Fitted {
  const paid = sheet.blocks.some(({ kind }) => kind === 'qr');
  let best = placed(sheet, whole, measure);
  for (const how of paid ? (['close', 'closest'] as const) : (['close'] as const)) {
    if (whole[how] === undefined || best.columns.length === 1) return best;
    const closer = placed(sheet, closelySet(whole, how), measure);
    if (closer.columns.length < best.columns.length) best = closer;
  }
  return best;
}

function placed(sheet: Sheet, whole: PaperLayout, measure: Measure): Fitted {
  const { margin } = whole;
  const width = whole.width - margin.left - margin.right;
  const pieces = piecesOf(sheet.blocks, { paper: whole, measure, width });
  const paper = whole.narrow === true ? cutAfter(pieces, whole) : whole;
  return { columns: paginate(pieces, paper.height - margin.top - margin.bottom), paper };
}

/** A roll is cut where its text ends, never beyond its longest strip. */
function cutAfter(pieces: readonly Piece[], paper: PaperLayout): PaperLayout {
  const text = pieces.reduce((sum, { height }) => sum + height, 0);
  const dots = Math.ceil((text + paper.margin.top + paper.margin.bottom + 1) / paper.dot);
  return { ...paper, height: Math.min(dots * paper.dot, paper.height) };
}

/** What stands before the signatures goes with them: they may not sign an empty page. */
function piecesOf(blocks: readonly SheetBlock[], desk: Desk): Piece[] {
  let placed: Piece[] = [];
  for (const [index, block] of blocks.entries()) {
    const pieces = blockPieces(block, desk);
    const next = blocks[index + 1]?.kind;
    if (next === 'signatures') placed.push(...ending(pieces, SIGNED));
    else placed.push(...pieces);
    if (next === 'signers') placed = ending(placed, SWORN);
  }
  return placed;
}

/** The last lines of a paragraph or rows of a table: enough for what is signed to be seen. */
const SIGNED = 3;
/** Where all who sign swear to it first: what they swear to goes along with the oath. */
const SWORN = 7;

function ending(pieces: readonly Piece[], kept: number): Piece[] {
  const from = pieces.length - kept;
  return pieces.map((piece, at) => (at < from ? piece : { ...piece, keepWithNext: true }));
}

function blockPieces(block: SheetBlock, desk: Desk): Piece[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadPieces(block, desk);
    case 'title':
      return titlePieces(block, desk);
    case 'codes':
      return codePieces(block, desk);
    case 'qr':
      return qrPieces(block, desk);
    case 'field':
      return fieldPieces(block, desk);
    case 'fields':
      return fieldsPieces(block.items, desk);
    case 'note':
      return notePieces(block, desk);
    case 'table':
      return tablePieces(block, desk);
    case 'chart':
      return [chartPiece(block, desk)];
    case 'heading':
      return headingPieces(block.text, desk);
    case 'signatures':
      return signaturePieces([block.left, block.right], desk);
    case 'signers':
      return signaturePieces(block.signers, desk, block.written);
    case 'answers':
      return answerPieces(block.items, desk);
    case 'stamps':
      return stampPieces(block.stamps, desk);
    case 'specimen':
      return specimenPieces(block, desk);
    case 'rule':
      return [rulePiece(desk)];
    case 'page':
      return [{ height: 0, marks: [], keepWithNext: false, breaks: true }];
    case 'gap':
      return [gapPiece(block.lines, desk)];
  }
}

function rulePiece({ width }: Desk): Piece {
  const line: Mark = { kind: 'line', from: [0, 2], to: [width, 2], width: 0.5 };
  return { height: 4, marks: [line], keepWithNext: true };
}

function gapPiece(lines: number, { paper }: Desk): Piece {
  const height = lines * paper.type.body * paper.leading;
  return { height, marks: [], keepWithNext: false, blank: true };
}

/**
 * The copy's mark above the text, the sheet's own code below it, and the number of the page: on A4
 * where Decree 30/2020 has it, elsewhere below.
 */
function edges(
  { footer }: Sheet,
  mark: string,
  count: { page: number; pages: number },
  { paper, measure, width }: Desk,
): Mark[] {
  const size = paper.type.note;
  const x = paper.margin.left;
  // What is too long for a narrow paper is set smaller: it says which copy this is.
  const put = (text: string, y: number, align: Align): Mark[] => {
    const fits = Math.min(1, width / Math.max(1, measure(text, 'italic', size)));
    return lineMarks([{ text, face: 'italic' }], { x, y, width, align }, size * fits, measure);
  };
  const bottom = paper.height - paper.edge;
  const { pageNumber } = paper;
  return [
    ...put(mark, paper.edge + size * 0.7, 'right'),
    ...put(footer.left, bottom, 'left'),
    ...(pageNumber === 'foot' ? put(fill(footer.right, count), bottom, 'right') : []),
    ...(pageNumber === 'head' && count.page > 1 ? numberAbove(count.page, paper, measure) : []),
  ];
}

/** In the middle of the upper margin, upright figures of the body's size; none on page one. */
function numberAbove(page: number, { margin, width, type }: PaperLayout, measure: Measure): Mark[] {
  const at = { x: margin.left, y: margin.top - type.body * 0.6, align: 'centre' as const };
  const line = [{ text: String(page), face: 'regular' as const }];
  return lineMarks(line, { ...at, width: width - margin.left - margin.right }, type.body, measure);
}
