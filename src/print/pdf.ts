/** Pages as a PDF file. The only place that knows pdfkit; load it when something is printed. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import PDFDocument from 'pdfkit';
import { epochSeconds } from '../domain/value/instant.ts';
import { PACKED } from '../files/packed.ts';
import { bytesOfFile } from '../files/on-disk.ts';
import type { Sheet } from './model/sheet.ts';
import type { SignatureMark } from './model/signature-mark.ts';
import { layOut } from './pdf/layout.ts';
import { lettersOf } from './pdf/letters.ts';
import type { Face, Ink, Mark, Measure, Page } from './pdf/mark.ts';
import { signatureMarkPage } from './pdf/signature-mark.ts';

/** The bytes of the three faces of the serif. */
export type Fonts = Record<Face, Uint8Array>;

const FONT_FILES: Record<Face, string> = {
  regular: 'Tinos-Regular.ttf',
  bold: 'Tinos-Bold.ttf',
  italic: 'Tinos-Italic.ttf',
};

const INKS: Record<Ink, string> = {
  black: '#000000',
  white: '#ffffff',
  pale: '#e6e6e6',
  grey: '#999999',
};

/**
 * Font files already read, by folder. Two megabytes that never change: a counter that prints
 * all day, or an import that prints a cupboard, reads them once.
 */
const opened = new Map<string, Promise<Fonts>>();

/** The fonts in `data/fonts`, read once per process. */
export function loadFonts(dataDir: string): Promise<Fonts> {
  const known = opened.get(dataDir) ?? readFonts(join(dataDir, 'fonts'));
  opened.set(dataDir, known);
  // A failed read is forgotten, so that the next print may find the files again.
  known.catch(() => opened.delete(dataDir));
  return known;
}

/** The files of `data/fonts` that are not there, or are empty. */
export function missingFonts(dataDir: string): string[] {
  const isThere = (file: string): boolean => bytesOfFile(join(dataDir, 'fonts', file)) > 0;
  return Object.values(FONT_FILES).filter((file) => !isThere(file) && !isThere(`${file}${PACKED}`));
}

async function readFonts(folder: string): Promise<Fonts> {
  const read = (face: Face): Promise<Uint8Array> => fontIn(join(folder, FONT_FILES[face]));
  const [regular, bold, italic] = await Promise.all([
    read('regular'),
    read('bold'),
    read('italic'),
  ]);
  return { regular, bold, italic };
}

async function fontIn(path: string): Promise<Uint8Array> {
  if (!existsSync(`${path}${PACKED}`)) return readFile(path);
  const packed = await readFile(`${path}${PACKED}`);
  const { brotliDecompress } = process.getBuiltinModule('node:zlib');
  return promisify(brotliDecompress)(packed);
}

/**
 * The sheet as a PDF file; several one behind the other, for which the fonts are opened once. Equal
 * sheets give equal bytes, on any machine and at any time.
 */
export function renderPdf(
  sheet: Sheet | readonly [Sheet, ...Sheet[]],
  fonts: Fonts,
): Promise<Uint8Array> {
  const all = 'blocks' in sheet ? ([sheet] as const) : sheet;
  const document = newDocument(all[0], fonts);
  const file = collected(document);
  const measure = measureWith(document);
  for (const each of all) for (const page of layOut(each, measure)) drawPage(document, page);
  document.end();
  return file;
}

/** A PDF of one page, as large as a signature's mark is to be on another. Equal marks, equal bytes. */
export function renderMark(mark: SignatureMark, fonts: Fonts): Promise<Uint8Array> {
  const { title, author, date } = mark;
  const document = newDocument({ title, author, date }, fonts);
  const file = collected(document);
  drawPage(document, signatureMarkPage(mark.lines, measureWith(document)));
  document.end();
  return file;
}

/** How many pages such a file has, as it says itself. */
export function pageCount(pdf: Uint8Array): number {
  const [, count] =
    /\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return Number(count);
}

/** Letters of which nobody needs to look into the fonts: what papers here are written in. */
const USUAL = /[\u0020-\u007E\u00A0-\u00FF\u0102-\u01B0\u1EA0-\u1EF9\u2010-\u2026\u20AB\s\p{Cf}]/u;

/** The letters on a sheet that its fonts do not have, each once: on paper they are empty boxes. */
export function missingLetters(sheet: Sheet, fonts: Fonts): string[] {
  const { blocks, footer, copies, watermark } = sheet;
  const unusual = new Set(
    textsOf([blocks, footer, copies, watermark]).flatMap((text) =>
      [...text.normalize('NFC')].filter((letter) => !USUAL.test(letter)),
    ),
  );
  if (unusual.size === 0) return [];
  const has = lettersOf(fonts.regular);
  return [...unusual].filter((letter) => !has(letter.codePointAt(0)!));
}

/** Every text in a value, however deep; what a code says is plain letters. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The size of letters in which fonts are drawn. */
const UNIT = 1000;

type Document = InstanceType<typeof PDFDocument>;

function newDocument(sheet: Pick<Sheet, 'title' | 'author' | 'date'>, fonts: Fonts): Document {
  const document = new PDFDocument({
    // No default font: left out, pdfkit would load Helvetica; given here, it would not find the
    // open font again under its registered name and parse the file anew for every line.
    font: '',
    autoFirstPage: false,
    // From 1.4 on pdfkit adds XML with our title in it, and does not escape an `&` there.
    pdfVersion: '1.3',
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      Title: sheet.title,
      Author: sheet.author,
      Creator: 'motcua',
      Producer: 'motcua',
      // From the sheet and not from a clock; the file's id is a digest of this and the title.
      CreationDate: new Date(epochSeconds(sheet.date) * 1000),
    },
  });
  for (const face of Object.keys(FONT_FILES) as Face[]) {
    document.registerFont(face, fonts[face]);
  }
  return document;
}

/** What was measured once is known at every size: most of what stands on papers stands on all. */
function measureWith(document: Document): Measure {
  const known = new Map<Face, Map<string, number>>();
  return (text, face, size) => {
    const widths = known.get(face) ?? new Map<string, number>();
    if (widths.size === 0) known.set(face, widths);
    const width = widths.get(text) ?? document.font(face).fontSize(UNIT).widthOfString(text);
    widths.set(text, width);
    return (width * size) / UNIT;
  };
}

function drawPage(document: Document, { width, height, marks }: Page): void {
  document.addPage({ size: [width, height], margin: 0 });
  const pen = new Pen(document);
  for (const mark of marks) drawMark(document, mark, pen);
}

/** What a page is drawn with; what it has already is not said again. */
class Pen {
  readonly #document: Document;
  #fill: Ink | null = null;
  #stroke: Ink | null = null;
  #width: number | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  fill(ink: Ink): void {
    if (ink !== this.#fill) this.#document.fillColor(INKS[ink]);
    this.#fill = ink;
  }

  stroke(ink: Ink, width: number): void {
    if (ink !== this.#stroke) this.#document.strokeColor(INKS[ink]);
    if (width !== this.#width) this.#document.lineWidth(width);
    [this.#stroke, this.#width] = [ink, width];
  }
}

/** Nobody asks how wide a text is that lies on one line and is no link: pdfkit need not either. */
const ONE_LINE = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 0 } as const;

function drawMark(document: Document, mark: Mark, pen: Pen): void {
  if (mark.kind === 'line') {
    pen.stroke(mark.ink ?? 'black', mark.width);
    document
      .moveTo(...mark.from)
      .lineTo(...mark.to)
      .stroke();
    return;
  }
  if (mark.kind === 'boxes') {
    pen.fill(mark.ink);
    for (const box of mark.boxes) document.rect(...box);
    document.fill();
    return;
  }
  const { x, y, text, face, size, ink, angle } = mark;
  pen.fill(ink);
  if (angle !== 0) document.save().rotate(angle, { origin: [x, y] });
  document.font(face).fontSize(size).text(text, x, y, ONE_LINE);
  if (angle !== 0) document.restore();
}

/** The bytes of a document, when it has ended. */
export function collected(document: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}
