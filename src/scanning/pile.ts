/** A scanned pile: which files it is, and what stands on each of their pages. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileKind } from '../domain/document/kind.ts';
import type { PilePage } from '../domain/document/pile.ts';
import type { FileFault, PileFault } from '../domain/document/problems.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import { withFile } from '../files/problem.ts';
import { boundPages, NoPage } from '../print/bind.ts';
import { codesOn, type DrawnPage } from './bar-codes.ts';
import { takeIn, type ScannedFile } from './intake.ts';
import { isSigned } from './pdf-parts.ts';
import { withPdf, type PDFiumPage } from './pdfium.ts';

/** A file of the pile that was read; its bytes are read again when its pages are taken. */
export interface PileFile {
  path: string;
  name: string;
  kind: FileKind;
  pages: number;
  sha256: string;
}

/** One that no page was read of, and why. */
export interface PileRefusal {
  path: string;
  fault: PileFault;
}

export interface ReadPile {
  files: PileFile[];
  refused: PileRefusal[];
  pages: PilePage[];
}

/**
 * The files of a folder in the order of their names, numbers in them as numbers; else the file
 * itself. Nothing in folders within it, nothing hidden. Throws `file.cannot_read` and
 * `document.too_many_files`.
 */
export function pilePaths(path: string): string[] {
  return withFile('file.cannot_read', path, () => {
    if (!lstatSync(path).isDirectory()) return [path];
    const found = readdirSync(path, { withFileTypes: true });
    const names = found.filter((each) => !each.isDirectory()).map(({ name }) => name);
    const shown = names.filter((name) => !name.startsWith('.')).toSorted(byNumber.compare);
    if (shown.length > limits.pileFiles) {
      throw new Problem('document.too_many_files', { most: limits.pileFiles });
    }
    return shown.map((name) => join(path, name));
  });
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Told as pages are read; `true` stops it. */
export type OnPage = (pages: number) => boolean;

/** Reads a pile a page at a time. Throws `input.cancelled`, and what `pilePaths` throws. */
export async function readPile(path: string, at: Instant, onPage: OnPage): Promise<ReadPile> {
  const pile: ReadPile = { files: [], refused: [], pages: [] };
  let bundle = 0;
  let wasPicture = false;
  for (const each of pilePaths(path)) {
    const scanned = await takenIn(each);
    if ('fault' in scanned) {
      pile.refused.push(scanned);
      wasPicture = false;
      continue;
    }
    // Pictures one behind the other are the pages of one pile; what has several is one of its own.
    const isPicture = isPageAlone(scanned);
    if (!isPicture || !wasPicture) bundle += 1;
    wasPicture = isPicture;
    const looked = await pagesOf(scanned, { file: pile.files.length, bundle, at }, (pages) =>
      onPage(pile.pages.length + pages),
    );
    if (typeof looked === 'string') {
      pile.refused.push({ path: each, fault: looked });
      continue;
    }
    pile.pages.push(...looked);
    const { name, kind, pages, bytes } = scanned;
    pile.files.push({ path: each, name, kind, pages, sha256: digestOf(bytes) });
  }
  return pile;
}

async function takenIn(path: string): Promise<ScannedFile | PileRefusal> {
  try {
    return await takeIn(path);
  } catch (error) {
    if (error instanceof Problem && error.code === 'document.bad_file') {
      return { path, fault: (error.detail as { fault: FileFault }).fault };
    }
    throw error;
  }
}

/** The bytes of a file of the pile, as they were read. Throws `document.bad_file`. */
export async function bytesAgain({ path, sha256 }: PileFile): Promise<Uint8Array> {
  const { bytes } = await takeIn(path);
  if (digestOf(bytes) === sha256) return bytes;
  throw new Problem('document.bad_file', { path, fault: 'changed', kind: null, most: 0 });
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A picture that is a page, and makes up a paper with those beside it. */
export function isPageAlone({ kind, pages }: Pick<PileFile, 'kind' | 'pages'>): boolean {
  return kind !== 'pdf' && (kind !== 'tiff' || pages === 1);
}

interface Within {
  file: number;
  bundle: number;
  at: Instant;
}

async function pagesOf(
  { kind, bytes, name }: ScannedFile,
  { file, bundle, at }: Within,
  onPage: OnPage,
): Promise<PilePage[] | PileFault> {
  const pdf = kind === 'pdf' ? bytes : await pictureAsPdf(bytes, { title: name, at });
  if (pdf === null) return 'not_drawn';
  return withPdf(pdf, async (document) => {
    if (kind === 'pdf' && isSigned(document)) return 'signed';
    const pages: PilePage[] = [];
    for (const page of document.pages()) {
      const drawn = await drawnGrey(page);
      pages.push({
        ...{ file, page: pages.length, bundle },
        codes: await codesOn(drawn),
        blank: isBlank(drawn),
      });
      if (onPage(pages.length)) throw new Problem('input.cancelled', {});
    }
    return pages;
  });
}

/** A picture as a page of a PDF, a TIFF as pages; `null` where none can hold it. */
export async function pictureAsPdf(
  picture: Uint8Array,
  told: { title: string; at: Instant },
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of boundPages([picture], told)) pieces.push(piece);
  } catch (error) {
    if (error instanceof NoPage) return null;
    throw error;
  }
  return Buffer.concat(pieces);
}

/** What offices scan at; codes of three of its dots a module are read askew, too. */
const DPI = 200;
/** An A3 page at that, and no more, whatever a page says of its size. */
const MOST_DOTS = 8_000_000;

async function drawnGrey(page: PDFiumPage): Promise<DrawnPage> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const wished = DPI / 72;
  const dots = originalWidth * originalHeight * wished ** 2;
  const scale = dots <= MOST_DOTS ? wished : wished * Math.sqrt(MOST_DOTS / dots);
  const { data, width, height } = await page.render({
    scale,
    colorSpace: 'Gray',
    render: 'bitmap',
  });
  return { width, height, light: data };
}

/** A square of so many dots a side is looked at as one: specks of dust vanish in it. */
const CELL = 16;
/** What lies along the edges is the scanner's shadow, a twentieth of each side. */
const EDGE = 20;
/** Of the paper's own light; what shows through from the other side is lighter. */
const INK = 0.86;
/** A stroke of a pen is in more of them. */
const MOST_INKED = 2;

/** Nothing on it but dust, the colour of the paper and what shows through from behind. */
function isBlank({ width, height, light }: DrawnPage): boolean {
  const cells: number[] = [];
  const [left, top] = [Math.ceil(width / EDGE), Math.ceil(height / EDGE)];
  for (let y = top; y + CELL <= height - top; y += CELL) {
    for (let x = left; x + CELL <= width - left; x += CELL) {
      cells.push(lightOf(light, y * width + x, width));
    }
  }
  const paper = cells.toSorted((one, other) => one - other)[Math.floor(cells.length / 2)] ?? 0;
  return cells.filter((each) => each < paper * INK).length <= MOST_INKED;
}

function lightOf(light: Uint8Array, from: number, width: number): number {
  let sum = 0;
  for (let y = 0; y < CELL; y += 1) {
    for (let x = 0; x < CELL; x += 1) sum += light[from + y * width + x]!;
  }
  return sum;
}
