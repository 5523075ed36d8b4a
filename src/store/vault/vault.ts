/**
 * Where the files of digitised papers are kept, by the SHA-256 of their bytes: beside a store's
 * file in a folder of their own, on a server in a table of its own. An entry of the journal names
 * only what is whole there already; what nothing names is swept.
 */
import type { Db } from '../engine/portable.ts';

/** A file that was taken in. */
export interface PutFile {
  sha256: string;
  bytes: number;
}

export interface Swept {
  files: number;
  bytes: number;
}

/** What a file may be taken from: its bytes, or pieces of them as they come. */
export type FilePieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface Vault {
  /** A folder's path, or the server's address. */
  readonly place: string;
  /**
   * Takes a file in whole; one that is there already is put anew, so that a damaged one is whole
   * again. Throws `file.cannot_write` and `store.read_only`.
   */
  put(pieces: FilePieces): Promise<PutFile>;
  /**
   * From here on what was put is in its place and outlives a power cut. Nothing of it may be named
   * before. Throws `file.cannot_write`: what had not been settled then is not there.
   */
  settle(): Promise<void>;
  /** Leaves nothing of what was put and is not settled. */
  abandon(): void;
  /**
   * The bytes, piece by piece; only when the last has come are they known to be what was kept.
   * Throws `document.file_missing` and `document.file_altered`.
   */
  open(sha256: string): AsyncGenerator<Uint8Array>;
  /** Asked within a write where there is one. */
  has(sha256: string, within?: Db): Promise<boolean>;
  /** All that lies there, in no order. */
  all(): AsyncGenerator<PutFile>;
  /** The paths of what lies there and is none of it: nobody but a person knows what it is. */
  strangers(): string[];
  /** Takes one away, on a server within a write; one that is not there is gone already. */
  drop(sha256: string, within: Db): Promise<void>;
  /**
   * Takes away what nothing names: what a killed command left. What was put within a day may be
   * named by an entry that is about to be written.
   */
  sweep(isNamed: (sha256: string) => Promise<boolean>): Promise<Swept>;
}

/** So long a file may lie there before an entry names it. */
export const UNNAMED_MS = 24 * 60 * 60 * 1000;
