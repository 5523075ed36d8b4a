/** Taking a scanned file in: read once and whole, and looked at before anything is kept of it. */
import { closeSync, fstatSync, lstatSync, readSync, type BigIntStats } from 'node:fs';
import { basename } from 'node:path';
import { fileKindOf, KIND_BYTES, type FileKind } from '../domain/document/kind.ts';
import { pictureSize } from '../domain/document/picture.ts';
import type { FileFault } from '../domain/document/problems.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { cleanLine } from '../domain/value/text.ts';
import { openPlain } from '../files/input.ts';
import { withFile } from '../files/problem.ts';

/** A file that may be kept. */
export interface ScannedFile {
  path: string;
  /** Its last part, without what a terminal would take for more than letters. */
  name: string;
  kind: FileKind;
  pages: number;
  bytes: Uint8Array;
}

const MOST_NAME = 255;

/**
 * Throws `file.cannot_read`, and `document.bad_file` for a link, a folder or a device, for what is
 * none of the four kinds or only says that it is, is beyond a limit, cannot be opened, or changes
 * while it is read.
 */
export async function takeIn(path: string): Promise<ScannedFile> {
  const bytes = wholeBytes(path);
  const kind = fileKindOf(bytes.subarray(0, KIND_BYTES));
  if (kind === null) throw bad(path, 'unknown_kind');
  const pages = kind === 'pdf' ? await pagesOfPdf(path, bytes) : pagesOfPicture(path, kind, bytes);
  if (pages > limits.documentPages) {
    throw bad(path, 'too_many_pages', { kind, most: limits.documentPages });
  }
  return { path, name: fileNameOf(path), kind, pages, bytes };
}

/** A path's last part as it may be kept and shown. */
export function fileNameOf(path: string): string {
  return cleanLine(basename(path.replaceAll('\\', '/'))).slice(0, MOST_NAME);
}

function wholeBytes(path: string): Uint8Array {
  return withFile('file.cannot_read', path, () => {
    requirePlain(path, lstatSync(path, { bigint: true }));
    const file = openPlain(path);
    try {
      const before = fstatSync(file, { bigint: true });
      requirePlain(path, before);
      const bytes = Buffer.allocUnsafe(Number(before.size));
      let got = 0;
      for (let more = -1; more !== 0 && got < bytes.length; got += more) {
        more = readSync(file, bytes, got, bytes.length - got, got);
      }
      if (got < bytes.length || !isSame(before, fstatSync(file, { bigint: true }))) {
        throw bad(path, 'changed');
      }
      return bytes;
    } finally {
      closeSync(file);
    }
  });
}

function requirePlain(path: string, there: BigIntStats): void {
  if (there.isSymbolicLink()) throw bad(path, 'link');
  if (!there.isFile()) throw bad(path, 'not_a_file');
  if (there.size === 0n) throw bad(path, 'empty');
  if (there.size > limits.documentBytes) {
    throw bad(path, 'too_large', { most: limits.documentBytes });
  }
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.size === other.size && one.mtimeNs === other.mtimeNs && one.ctimeNs === other.ctimeNs;
}

async function pagesOfPdf(path: string, bytes: Uint8Array): Promise<number> {
  const { pdfPages, PdfRefused } = await import('./pdfium.ts');
  try {
    const pages = await pdfPages(bytes);
    if (pages === 0) throw bad(path, 'broken', { kind: 'pdf' });
    return pages;
  } catch (error) {
    if (error instanceof PdfRefused) throw bad(path, error.fault, { kind: 'pdf' });
    throw error;
  }
}

function pagesOfPicture(path: string, kind: Exclude<FileKind, 'pdf'>, bytes: Uint8Array): number {
  const size = pictureSize(bytes, kind);
  if (size === null) throw bad(path, 'broken', { kind });
  if (size.width * size.height > limits.documentPixels) {
    throw bad(path, 'too_many_pixels', { kind, most: limits.documentPixels });
  }
  return size.pages;
}

function bad(
  path: string,
  fault: FileFault,
  { kind = null, most = 0 }: { kind?: FileKind | null; most?: number } = {},
): Problem {
  return new Problem('document.bad_file', { path, fault, kind, most });
}
