/** The scanned files of a store as plain files: a folder for each dossier, under its code. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileEndings } from '../../domain/document/kind.ts';
import { Problem } from '../../domain/problem.ts';
import { NewFile } from '../../files/new-file.ts';
import { withFile } from '../../files/problem.ts';
import { isReservedOnWindows } from '../../files/windows-name.ts';
import type { PlainScan, Vault } from '../../store/store.ts';

/** A scan as a file of the folder. */
export interface WrittenScan {
  /** `scans/<code>/<number>-<file>.<ending>` */
  name: string;
  dossier: string;
  n: number;
  bytes: number;
  sha256: string;
}

export interface WrittenScans {
  files: WrittenScan[];
  /** The digests of those that are missing or altered where they are kept. */
  lost: string[];
}

export async function writeScans(
  folder: string,
  scans: AsyncIterable<PlainScan>,
  vault: Vault,
): Promise<WrittenScans> {
  const written: WrittenScans = { files: [], lost: [] };
  for await (const scan of scans) {
    const { code, n, sha256 } = scan;
    const name = nameOf(scan);
    const bytes = await copied(join(folder, name), vault.open(sha256));
    if (bytes === null) written.lost.push(sha256);
    else written.files.push({ name, dossier: code, n, bytes, sha256 });
  }
  return written;
}

function nameOf({ dossier, code, n, position, kind }: PlainScan): string {
  return `scans/${scansFolderOf(code, dossier)}/${n}-${position}.${fileEndings[kind]}`;
}

/**
 * A code as a folder on any system. A list may have brought any text as a code: what is not safe is
 * replaced, and then the dossier's id tells it from others that would be called the same.
 */
export function scansFolderOf(code: string, dossier: string): string {
  const safe = code
    .replace(/[^A-Za-z0-9._-]/g, '_')
    .replace(/^[.-]|[.]$/g, '_')
    .slice(0, 80);
  return safe === code && !isReservedOnWindows(safe) ? safe : `${safe}_${dossier}`;
}

/** How many bytes; `null` of what is missing or altered, of which nothing is left. */
async function copied(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number | null> {
  withFile('file.cannot_write', path, () => mkdirSync(join(path, '..'), { recursive: true }));
  const file = new NewFile(path);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      file.write(piece);
      bytes += piece.length;
    }
    file.finish();
    return bytes;
  } catch (error) {
    if (error instanceof Problem && LOST.has(error.code)) return null;
    throw error;
  } finally {
    file.drop();
  }
}

const LOST = new Set<string>(['document.file_missing', 'document.file_altered']);
