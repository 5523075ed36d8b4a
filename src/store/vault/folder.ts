/**
 * A vault that is a folder beside the store's file, for its owner alone: `ab/abcd….` for each file,
 * with its bytes as they came. Those of an encrypted store are sealed with its key, and called
 * `.sealed`.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { NewFile } from '../../files/new-file.ts';
import { makePrivateFolder } from '../../files/owner.ts';
import { filesEnding } from '../../files/place.ts';
import { fileProblem, tried, withFile } from '../../files/problem.ts';
import { isHeld } from '../../files/replace.ts';
import { removeFile } from '../../files/remove.ts';
import { lightLock } from '../../files/sealed/format.ts';
import { SealedReader } from '../../files/sealed/read.ts';
import { SealedWriter } from '../../files/sealed/write.ts';
import { partName, sweepParts } from '../../files/unfinished.ts';
import { wipe } from '../../files/wipe.ts';
import type { FileKey } from '../engine/sqlite-file.ts';
import { ownPaths, strangersIn } from './folder-names.ts';
import { UNNAMED_MS, type FilePieces, type PutFile, type Swept, type Vault } from './vault.ts';

const PIECE_BYTES = 1024 * 1024;
/** Each has a file open until it is in its place. */
const MOST_WAITING = 64;
const SEALED = '.sealed';

export function vaultFolder(store: string): string {
  return `${store}${filesEnding}`;
}

export interface FolderOptions {
  /** What its files are sealed with. */
  key: FileKey | null;
  readOnly?: boolean;
  /** The store whose it is, as refusals name it. */
  store?: string;
}

/** It needs no write of a database to take a file away. */
export interface VaultInFolder extends Vault {
  drop(sha256: string): Promise<void>;
}

/** The folder is made with the first file that is put. */
export function folderVault(place: string, options: FolderOptions): VaultInFolder {
  return new FolderVault(place, options);
}

/** Where a file lies, by whether it is sealed. */
export function pathsOf(place: string, sha256: string): { plain: string; sealed: string } {
  const plain = join(place, sha256.slice(0, 2), sha256);
  return { plain, sealed: plain + SEALED };
}

class FolderVault implements VaultInFolder {
  readonly place: string;
  readonly #key: FileKey | null;
  readonly #refused: string | null;
  /** Whole, and not yet in their places: many are brought to the disk at once. */
  readonly #waiting = new Map<string, NewFile>();
  /** Folders in which something was put that may not be on the disk yet. */
  readonly #unsettled = new Set<string>();
  #isMade = false;

  constructor(place: string, { key, readOnly = false, store = place }: FolderOptions) {
    this.place = place;
    this.#key = key;
    this.#refused = readOnly ? store : null;
  }

  async put(pieces: FilePieces): Promise<PutFile> {
    if (this.#refused !== null) throw new Problem('store.read_only', { path: this.#refused });
    this.#make();
    // Beside the folders of digests: what it is called is known when its last byte has come.
    const file = new NewFile(join(this.place, 'new'));
    try {
      const put = await this.#written(file, pieces);
      this.#waiting.get(put.sha256)?.drop();
      this.#waiting.set(put.sha256, file);
      if (this.#waiting.size >= MOST_WAITING) await this.#place();
      return put;
    } catch (error) {
      file.drop();
      throw error;
    }
  }

  async settle(): Promise<void> {
    await this.#place();
    // Windows keeps names of files without being asked, and lets no folder be opened.
    if (process.platform !== 'win32') await Promise.all([...this.#unsettled].map(synced));
    this.#unsettled.clear();
  }

  abandon(): void {
    for (const file of this.#waiting.values()) file.drop();
    this.#waiting.clear();
  }

  async *open(sha256: string): AsyncGenerator<Uint8Array> {
    if (this.#waiting.has(sha256)) await this.#place();
    const path = this.#find(sha256);
    if (path === null) throw new Problem('document.file_missing', { sha256, place: this.place });
    const hash = createHash('sha256');
    for await (const piece of this.#read(path, sha256)) {
      hash.update(piece);
      yield piece;
    }
    if (hash.digest('hex') !== sha256) throw this.#altered(sha256);
  }

  async has(sha256: string): Promise<boolean> {
    return this.#waiting.has(sha256) || this.#find(sha256) !== null;
  }

  async *all(): AsyncGenerator<PutFile> {
    for (const path of ownPaths(this.place)) {
      const bytes = tried(() => lstatSync(path).size);
      if (bytes !== null) yield { sha256: basename(path).slice(0, 64), bytes };
    }
  }

  strangers(): string[] {
    return strangersIn(this.place);
  }

  async drop(sha256: string): Promise<void> {
    this.#waiting.get(sha256)?.drop();
    this.#waiting.delete(sha256);
    for (const path of this.#both(sha256)) if (existsSync(path)) wipe(path);
  }

  async sweep(isNamed: (sha256: string) => Promise<boolean>): Promise<Swept> {
    const swept = { files: 0, bytes: 0 };
    if (!existsSync(this.place)) return swept;
    const before = this.#diskTime() - UNNAMED_MS;
    for (const path of ownPaths(this.place)) {
      const there = tried(() => lstatSync(path));
      if (there === null || there.mtimeMs > before) continue;
      if (await isNamed(basename(path).slice(0, 64))) continue;
      withFile('file.cannot_write', path, () => removeFile(path));
      swept.files += 1;
      swept.bytes += there.size;
    }
    return swept;
  }

  #make(): void {
    if (this.#isMade) return;
    withFile('file.cannot_write', this.place, () => makePrivateFolder(this.place));
    this.#isMade = true;
  }

  async #written(file: NewFile, pieces: FilePieces): Promise<PutFile> {
    const hash = createHash('sha256');
    let bytes = 0;
    const sealed =
      this.#key === null
        ? null
        : await SealedWriter.begin(file, { of: 'document' }, this.#key.secret, lightLock);
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      (sealed ?? file).write(piece);
    }
    sealed?.finish();
    return { sha256: hash.digest('hex'), bytes };
  }

  /** Brings all that wait to the disk, and then to their places; of what fails nothing stays. */
  async #place(): Promise<void> {
    const all = [...this.#waiting];
    this.#waiting.clear();
    try {
      await Promise.all(all.map(([, file]) => file.settle()));
      for (const [sha256, file] of all) this.#putInPlace(file, this.#path(sha256));
    } finally {
      for (const [, file] of all) file.drop();
    }
  }

  #putInPlace(file: NewFile, path: string): void {
    const folder = dirname(path);
    if (!existsSync(folder)) {
      withFile('file.cannot_write', folder, () =>
        mkdirSync(folder, { recursive: true, mode: 0o700 }),
      );
      this.#unsettled.add(this.place);
    }
    this.#unsettled.add(folder);
    // Windows: a viewer has the very same bytes open.
    if (existsSync(path) && isHeld(path)) return;
    file.finish(path);
  }

  /** Throws what the system says, and what a sealed file that was altered does. */
  async *#read(path: string, sha256: string): AsyncGenerator<Uint8Array> {
    if (!path.endsWith(SEALED)) yield* plainPieces(path);
    else if (this.#key === null) throw this.#altered(sha256);
    else yield* this.#unsealed(path, sha256, this.#key);
  }

  async *#unsealed(path: string, sha256: string, key: FileKey): AsyncGenerator<Uint8Array> {
    try {
      const reader = new SealedReader(path);
      try {
        yield* reader.pieces(key.secret);
      } finally {
        reader.close();
      }
    } catch (cause) {
      if (cause instanceof Problem && cause.code.startsWith('backup.')) {
        throw this.#altered(sha256, cause);
      }
      throw cause;
    }
  }

  #altered(sha256: string, cause?: unknown): Problem {
    return new Problem('document.file_altered', { sha256, place: this.place }, { cause });
  }

  #find(sha256: string): string | null {
    return this.#both(sha256).find((path) => existsSync(path)) ?? null;
  }

  #path(sha256: string): string {
    return this.#both(sha256)[0];
  }

  /** Where it is put, and where it lay before the store was encrypted, or was no longer. */
  #both(sha256: string): [string, string] {
    const { plain, sealed } = pathsOf(this.place, sha256);
    return this.#key === null ? [plain, sealed] : [sealed, plain];
  }

  /** By the clock of the disk itself; what killed commands left unfinished goes on the way. */
  #diskTime(): number {
    const probe = join(this.place, partName());
    return withFile('file.cannot_write', this.place, () => {
      closeSync(openSync(probe, 'wx', 0o600));
      try {
        sweepParts(probe);
        return lstatSync(probe).mtimeMs;
      } finally {
        removeFile(probe);
      }
    });
  }
}

function* plainPieces(path: string): Generator<Uint8Array> {
  const file = withFile('file.cannot_read', path, () => openSync(path, 'r'));
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const got = withFile('file.cannot_read', path, () => readSync(file, piece));
      if (got === 0) return;
      yield piece.subarray(0, got);
    }
  } finally {
    closeSync(file);
  }
}

async function synced(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    throw fileProblem('file.cannot_write', path, error);
  }
}
