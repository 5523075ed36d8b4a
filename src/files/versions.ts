/** A packaged program on the disk: a folder for every version, and a file that names one. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { removeAll, removeFile } from './remove.ts';
import { isVersion } from '../domain/update/manifest.ts';
import type { UpdateMarker } from '../domain/update/marker.ts';
import { tried, withFile } from './problem.ts';
import { rename } from './replace.ts';

/** What the launchers read: the version that is started. */
const CHOSEN = 'current';
const MARKER = 'update.json';
/** What a version is called until it is whole. */
const PART = '.part';

export class Versions {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The version that is started; `null` where the file says none. */
  chosen(): string | null {
    const said = tried(() => readFileSync(join(this.folder, CHOSEN), 'utf8'))?.trim() ?? '';
    return isVersion(said) ? said : null;
  }

  /** All that lie here. */
  all(): string[] {
    return (tried(() => readdirSync(this.folder)) ?? []).filter(isVersion);
  }

  at(version: string): string {
    return join(this.folder, version);
  }

  /** What an update that goes on, or was cut short, has said of itself. */
  marked(): UpdateMarker | null {
    const text = tried(() => readFileSync(join(this.folder, MARKER), 'utf8'));
    if (text === null) return null;
    try {
      const { from, to, pid, trial } = Object(JSON.parse(text)) as Record<string, unknown>;
      const isOurs = [from, to].every((each) => typeof each === 'string' && isVersion(each));
      const copied = typeof trial === 'string' ? trial : null;
      return isOurs ? ({ from, to, pid: Number(pid), trial: copied } as UpdateMarker) : null;
    } catch {
      return null;
    }
  }

  mark(marker: UpdateMarker): void {
    this.#put(MARKER, JSON.stringify(marker));
  }

  unmark(): void {
    removeFile(join(this.folder, MARKER));
  }

  /** One rename: whatever happens, the old one is started or the new one. */
  choose(version: string): void {
    this.#put(CHOSEN, `${version}\n`);
  }

  /** Writes the files of a version where nobody looks for it yet. Throws `file.cannot_write`. */
  write(version: string, files: ReadonlyMap<string, Uint8Array>, runs: string): void {
    const folder = join(this.folder, version + PART);
    withFile('file.cannot_write', folder, () => {
      removeAll(folder);
      for (const [path, bytes] of files) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        written(file, bytes, path === runs ? 0o755 : 0o644);
      }
    });
  }

  /** Puts what was written in its place, instead of what an earlier try has left there. */
  place(version: string): void {
    const folder = this.at(version);
    withFile('file.cannot_write', folder, () => {
      removeAll(folder);
      rename(folder + PART, folder);
    });
  }

  /** Takes a version away, and what was written of it; what somebody still runs may stay. */
  drop(version: string): void {
    for (const path of [this.at(version), this.at(version) + PART]) {
      tried(() => removeAll(path));
    }
  }

  #put(name: string, text: string): void {
    const path = join(this.folder, name);
    withFile('file.cannot_write', path, () => {
      written(path + PART, Buffer.from(text), 0o644);
      rename(path + PART, path);
    });
  }
}

/** On the disk, so that no power cut leaves a version that is chosen and not there. */
function written(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, 'w', mode);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
