/**
 * What a backup holds: a manifest, and behind it the files that it names, one after the other. All
 * of it is sealed; only what is said of it at its head anybody may read.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { backupName, parseBackupName, type BackupName } from '../../domain/backup/name.ts';
import { parseInstant, type Instant } from '../../domain/value/instant.ts';
import { Problem } from '../../domain/problem.ts';
import { parseJson } from '../../files/json.ts';
import { withFile } from '../../files/problem.ts';
import { SealedReader } from '../../files/sealed/read.ts';
import type { SealedWriter } from '../../files/sealed/write.ts';
import type { StoreCount } from '../counted.ts';

/** What anybody may read of a backup. */
export interface BackupHead {
  kind: 'motcua-backup';
  version: number;
  /** The store's id. */
  store: string;
  at: Instant;
  entries: number;
  /** The hash of the entry that came last. */
  head: string;
}

/** The first version; a program that reads another one is a later one. */
export const backupVersion = 1;

export interface Manifest {
  counted: StoreCount;
  files: { name: string; bytes: number }[];
}

const PIECE_BYTES = 1024 * 1024;
const MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

/** Opens a backup, and says what it is; whoever opens one closes it. */
export function openBackup(path: string): { reader: SealedReader; head: BackupHead } {
  const reader = new SealedReader(path);
  try {
    return { reader, head: headOf(reader) };
  } catch (error) {
    reader.close();
    throw error;
  }
}

/** Whether a file begins as the backup that its name says: of that store, moment and head. */
export function isNamed(path: string, name: BackupName): boolean {
  try {
    const { reader, head } = openBackup(path);
    reader.close();
    const n = parseBackupName(name)?.n;
    return backupName(head.store, head.at, head.head, n) === name;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function headOf({ about, path }: SealedReader): BackupHead {
  const { kind, version, store, at, entries, head } = about;
  if (kind !== 'motcua-backup') throw new Problem('backup.not_one', { file: path });
  if (version !== backupVersion) {
    const program = backupVersion;
    throw new Problem('store.newer', { path, store: Number(version), program });
  }
  const moment = typeof at === 'string' ? parseInstant(at) : null;
  const isWhole = typeof store === 'string' && typeof head === 'string' && moment !== null;
  if (!isWhole || typeof entries !== 'number') throw new Problem('backup.damaged', { file: path });
  return { kind, version, store, at: moment, entries, head };
}

/**
 * The names of what a backup holds: the store, and where it has a passphrase the signing key, and
 * what the store's file is encrypted with.
 */
export const archived = { store: 'store', key: 'key', storeKey: 'store-key' } as const;

/** Writes the manifest and the files, or what would be in them, and seals the last piece. */
export function writeArchive(
  sealed: SealedWriter,
  manifest: Manifest,
  contents: readonly (string | Buffer)[],
): void {
  const said = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(said.length);
  sealed.write(Buffer.concat([length, said]));
  for (const each of contents) {
    if (typeof each === 'string') pourFile(each, sealed);
    else sealed.write(each);
  }
  sealed.finish();
}

function pourFile(path: string, sealed: SealedWriter): void {
  withFile('file.cannot_read', path, () => {
    const file = openSync(path, 'r');
    try {
      const piece = Buffer.alloc(PIECE_BYTES);
      for (;;) {
        const got = readSync(file, piece, 0, piece.length, null);
        if (got === 0) return;
        sealed.write(piece.subarray(0, got));
      }
    } finally {
      closeSync(file);
    }
  });
}

/** What a backup tells besides the store. */
export interface Archived {
  manifest: Manifest;
  /** The private half of the key that signs papers. */
  signingKey: string | null;
  /** What the store's file is encrypted with. */
  storeKey: string | null;
}

/** Longer than any key. */
const MOST_KEY_BYTES = 1024;

/**
 * Reads all of a backup: what is the store's goes to `take` as it comes. Nothing of it is to be
 * believed before this is over. Throws what `SealedReader.pieces` throws, and `backup.not_locked`:
 * what anybody could have made does not pass for what only one who knows the words could.
 */
export async function readArchive(
  reader: SealedReader,
  passphrase: string | null,
  take: (piece: Buffer) => void,
): Promise<Archived> {
  if (passphrase !== null && !reader.isLocked) {
    throw new Problem('backup.not_locked', { file: reader.path });
  }
  const keys = { [archived.key]: '', [archived.storeKey]: '' };
  const manifest = await readFiles(reader, passphrase, (name, piece) => {
    if (name === archived.store) take(piece);
    if (name !== archived.key && name !== archived.storeKey) return;
    keys[name] += piece.toString();
    if (keys[name].length > MOST_KEY_BYTES) {
      throw new Problem('backup.damaged', { file: reader.path });
    }
  });
  const { [archived.key]: signingKey, [archived.storeKey]: storeKey } = keys;
  return { manifest, signingKey: signingKey || null, storeKey: storeKey || null };
}

async function readFiles(
  reader: SealedReader,
  passphrase: string | null,
  take: (name: string, piece: Buffer) => void,
): Promise<Manifest> {
  const damaged = (): Problem => new Problem('backup.damaged', { file: reader.path });
  let said = Buffer.alloc(0);
  let manifest: Manifest | null = null;
  let left: Manifest['files'] = [];
  for await (const piece of reader.pieces(passphrase)) {
    let rest = piece;
    if (manifest === null) {
      said = Buffer.concat([said, piece]);
      const length = said.length < 4 ? Infinity : said.readUInt32BE();
      if (length !== Infinity && length > MOST_MANIFEST_BYTES) throw damaged();
      if (said.length < 4 + length) continue;
      manifest = manifestOf(said.subarray(4, 4 + length).toString());
      if (manifest === null) throw damaged();
      left = manifest.files.map((file) => ({ ...file }));
      rest = said.subarray(4 + length);
    }
    for (let file = left[0]; file && rest.length > 0; file = left[0]) {
      const own = rest.subarray(0, file.bytes);
      take(file.name, own);
      rest = rest.subarray(own.length);
      file.bytes -= own.length;
      if (file.bytes === 0) left.shift();
    }
    if (rest.length > 0) throw damaged();
  }
  if (manifest === null || left.length > 0) throw damaged();
  return manifest;
}

/** `null` for what is none: without a passphrase anybody can seal whatever they like. */
function manifestOf(text: string): Manifest | null {
  try {
    // What was counted is only held against what is counted again.
    const said = parseJson(text) as Partial<Manifest> | null;
    const files: unknown = said?.files;
    return Array.isArray(files) && files.every(isListed) ? (said as Manifest) : null;
  } catch {
    return null;
  }
}

function isListed(file: unknown): boolean {
  const { name, bytes } = (file ?? {}) as Partial<Manifest['files'][number]>;
  return typeof name === 'string' && Number.isSafeInteger(bytes) && bytes! > 0;
}
