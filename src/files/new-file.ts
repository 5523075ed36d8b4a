/** A file that takes its place whole: whatever happens, there is the old one or the new one. */
import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  linkSync,
  openSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { removeFile } from './remove.ts';
import { requirePlainPlace } from './place.ts';
import { fileProblem, withFile } from './problem.ts';
import { isInTheWay, rename } from './replace.ts';
import { giveAs } from './rights.ts';
import { partName, sweepParts } from './unfinished.ts';

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
  /** Everything written so far is on the disk. */
  #settled = false;

  constructor(path: string) {
    requirePlainPlace(path);
    this.path = path;
    this.unfinished = join(dirname(path), partName());
    this.#file = withFile('file.cannot_write', path, () => openSync(this.unfinished, 'wx', 0o600));
  }

  /**
   * Takes away what killed processes left of theirs in the folder. The whole folder is looked
   * through: of papers there may be a hundred thousand in one, so not every paper asks for it.
   */
  sweep(): this {
    sweepParts(this.unfinished);
    return this;
  }

  write(piece: Uint8Array | string): void {
    this.#settled = false;
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    withFile('file.cannot_write', this.path, () => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    });
  }

  /** Has what was written brought to the disk beside other files: a disk takes many at once. */
  async settle(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      fsync(this.#file, (error) => {
        if (error) reject(fileProblem('file.cannot_write', this.path, error));
        else resolve();
      });
    });
    this.#settled = true;
  }

  /** Makes it the same person's as another file, with the same rights. */
  give(as: Stats): void {
    withFile('file.cannot_write', this.path, () => giveAs(this.#file, as));
  }

  /** Puts it in its place, or in another one of its folder; what cannot be put leaves nothing. */
  finish(path: string = this.path): void {
    try {
      this.#put(path);
    } catch (error) {
      this.#remove();
      throw fileProblem('file.cannot_write', path, error);
    }
  }

  /**
   * The same, and where what lies there may not be replaced, as a file that a viewer holds on
   * Windows, beside it: `giay.pdf` then is `giay-2.pdf`, or the next that is free. Gives where it is.
   */
  finishNear(): string {
    try {
      this.#put(this.path);
      return this.path;
    } catch (error) {
      if (isInTheWay(error, this.path)) return this.finishFree(besideOf(this.path));
      this.#remove();
      throw fileProblem('file.cannot_write', this.path, error);
    }
  }

  /**
   * Puts it under the first of some names that nothing has, and gives that: of any number of
   * processes each gets one of its own, and none goes over another's.
   */
  finishFree(nameOf: (n: number) => string): string {
    if (this.#open) withFile('file.cannot_write', this.path, () => fsyncSync(this.#file));
    for (let n = 1; ; n++) {
      const path = nameOf(n);
      const link = existsSync(path) ? 'taken' : linked(this.unfinished, path);
      if (link === 'taken') continue;
      // Of two names of one file a rename would leave both.
      if (link === 'made') this.#remove();
      else this.finish(path);
      return path;
    }
  }

  /** Leaves nothing behind; of a file that is finished it changes nothing. */
  drop(): void {
    if (this.#open) this.#remove();
  }

  #put(path: string): void {
    if (this.#open && !this.#settled) fsyncSync(this.#file);
    this.#close();
    rename(this.unfinished, path);
  }

  #remove(): void {
    this.#close();
    removeFile(this.unfinished);
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#file);
  }
}

/** `giay-2.pdf`, `giay-3.pdf` … for `giay.pdf`. */
function besideOf(path: string): (n: number) => string {
  const { dir, name, ext } = parse(path);
  return (n) => join(dir, `${name}-${n + 1}${ext}`);
}

/** Some disks, as those of cameras and sticks, know no second name of a file. */
function linked(from: string, to: string): 'made' | 'taken' | 'unknown' {
  try {
    linkSync(from, to);
    return 'made';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'taken' : 'unknown';
  }
}
