/** Taking a scanned file in: read once and whole, and looked at before anything is kept of it. */
import type { BigIntStats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileKindOf, KIND_BYTES, type FileKind } from '../domain/document/kind.ts';
import { pictureSize } from '../domain/document/picture.ts';
import type { FileFault } from '../domain/document/problems.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { cleanLine } from '../domain/value/text.ts';
import { plainOnly } from '../files/input.ts';
import { fileProblem } from '../files/problem.ts';
import { PdfRefused } from './pdf-refused.ts';

/** A file read whole, of which a PDF was not opened yet. */
export interface ReadScan {
  path: string;
  /** Its last part, without what a terminal would take for more than letters. */
  name: string;
  kind: FileKind;
  /** `null` of a PDF. */
  pages: number | null;
  bytes: Uint8Array;
}

/** A file that may be kept. */
export interface ScannedFile extends ReadScan {
  pages: number;
}

const MOST_NAME = 255;

/**
 * Throws `file.cannot_read`, and `document.bad_file` for a link, a folder or a device, for what is
 * none of the four kinds or only says that it is, is beyond a limit, cannot be opened or takes too
 * long to be (`patience`, in seconds), or changes while it is read.
 */
export async function takeIn(path: string, patience?: number): Promise<ScannedFile> {
  const read = await readIn(path);
  const pages = read.pages ?? (await pagesOfPdf(path, read.bytes, patience));
  requirePages(path, read.kind, pages);
  return { ...read, pages };
}

/** The same without opening a PDF: that is for whoever goes on to do so. */
export async function readIn(path: string): Promise<ReadScan> {
  const bytes = await wholeBytes(path);
  const kind = fileKindOf(bytes.subarray(0, KIND_BYTES));
  if (kind === null) throw bad(path, 'unknown_kind');
  const pages = kind === 'pdf' ? null : pagesOfPicture(path, kind, bytes);
  if (pages !== null) requirePages(path, kind, pages);
  return { path, name: fileNameOf(path), kind, pages, bytes };
}

/** Throws `document.bad_file` for none, and for more than a document has. */
export function requirePages(path: string, kind: FileKind, pages: number): void {
  if (pages === 0) throw bad(path, 'broken', { kind });
  if (pages > limits.documentPages) {
    throw bad(path, 'too_many_pages', { kind, most: limits.documentPages });
  }
}

/** A path's last part as it may be kept and shown. */
export function fileNameOf(path: string): string {
  return cleanLine(basename(path.replaceAll('\\', '/'))).slice(0, MOST_NAME);
}

/** Without holding anybody up meanwhile: a share that is far away, or gone, may take its time. */
async function wholeBytes(path: string): Promise<Uint8Array> {
  try {
    requirePlain(path, await lstat(path, { bigint: true }));
    const file = await open(path, plainOnly);
    try {
      const before = await file.stat({ bigint: true });
      requirePlain(path, before);
      const bytes = Buffer.allocUnsafe(Number(before.size));
      let got = 0;
      for (let more = -1; more !== 0 && got < bytes.length; got += more) {
        more = (await file.read(bytes, got, bytes.length - got, got)).bytesRead;
      }
      const isWhole = got === bytes.length;
      if (!isWhole || !isSame(before, await file.stat({ bigint: true }))) {
        throw bad(path, 'changed');
      }
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileProblem('file.cannot_read', path, error);
  }
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

async function pagesOfPdf(path: string, bytes: Uint8Array, patience?: number): Promise<number> {
  const { pdfAside } = await import('./pdf-aside.ts');
  try {
    return await pdfAside('count', { bytes }, patience);
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
