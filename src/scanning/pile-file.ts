/** The files of a scanned pile. */
import { createHash } from 'node:crypto';
import type { FileKind } from '../domain/document/kind.ts';
import type { PileFault } from '../domain/document/problems.ts';
import { Problem } from '../domain/problem.ts';
import { readIn } from './intake.ts';

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

/** The bytes of a file of the pile, as they were read. Throws `document.bad_file`. */
export async function bytesAgain({ path, sha256 }: PileFile): Promise<Uint8Array> {
  const { bytes } = await readIn(path);
  if (pileDigest(bytes) === sha256) return bytes;
  throw new Problem('document.bad_file', { path, fault: 'changed', kind: null, most: 0 });
}

/** Of its bytes, by which it is known again. */
export function pileDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A picture that is a page, and makes up a paper with those beside it. */
export function isPageAlone({ kind, pages }: Pick<PileFile, 'kind' | 'pages'>): boolean {
  return kind !== 'pdf' && (kind !== 'tiff' || pages === 1);
}
