/** A file that takes its place whole: whatever happens, there is the old one or the new one. */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { requirePlainPlace } from './place.ts';
import { fileProblem, withFile } from './problem.ts';

const ENDING = '.part';

/**
 * Written beside its place, under a name that nobody can foresee and only its owner may read, and
 * put in place when it is whole and on the disk. Whoever opens one either finishes or drops it.
 * Throws `file.cannot_write`, and `file.no_place` for a link, a device or a pipe.
 */
export class NewFile {
  readonly path: string;
  /** Where it lies until it is whole. */
  readonly unfinished: string;
  readonly #file: number;
  #open = true;

  constructor(path: string) {
    requirePlainPlace(path);
    this.path = path;
    this.unfinished = `${path}.${randomName()}${ENDING}`;
    this.#file = withFile('file.cannot_write', path, () => openSync(this.unfinished, 'wx', 0o600));
  }

  write(piece: Uint8Array | string): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    withFile('file.cannot_write', this.path, () => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    });
  }

  /** Puts it in place; what cannot be put there leaves nothing behind. */
  finish(): void {
    try {
      fsyncSync(this.#file);
      this.#close();
      renameSync(this.unfinished, this.path);
    } catch (error) {
      this.drop();
      rmSync(this.unfinished, { force: true });
      throw fileProblem('file.cannot_write', this.path, error);
    }
  }

  /** Leaves nothing behind; of a file that is finished it changes nothing. */
  drop(): void {
    if (!this.#open) return;
    this.#close();
    rmSync(this.unfinished, { force: true });
  }

  #close(): void {
    this.#open = false;
    closeSync(this.#file);
  }
}

/** Removes what attempts at a file left that were cut off; nobody else may be writing it now. */
export function removeUnfinished(path: string): void {
  const folder = dirname(path);
  const own = (name: string): boolean =>
    name.startsWith(`${basename(path)}.`) && name.endsWith(ENDING);
  for (const name of readdirSync(folder).filter(own)) rmSync(join(folder, name), { force: true });
}

/** Loaded on first use: most commands write no file. */
function randomName(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(8).toString('hex');
}
