/**
 * A connection to a file, by what the file is: SQLite's own, or an encrypted one, for which another
 * build of the same driver is loaded. Nobody else makes a connection.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import Database from 'better-sqlite3';
import { Problem } from '../../domain/problem.ts';
import { foreignLog } from '../../files/beside.ts';
import { cipherBeginning } from '../../files/place.ts';
import { tried } from '../../files/problem.ts';

/** What a file is encrypted with. */
export interface FileKey {
  /** 16 hexadecimal digits; every file that is encrypted with this key tells them at its head. */
  id: string;
  /** 32 bytes in hexadecimal. */
  secret: string;
}

/** AEGIS-256: every page is encrypted and sealed, so a byte that was changed is noticed. */
const CIPHER = 'aegis';
/** Not bundled: it is there where an office has not left it out. */
const DRIVER = 'better-sqlite3-multiple-ciphers';
const [ID_BYTES, SECRET_BYTES] = [8, 32];

/** A key that nobody has had before. */
export function newFileKey(): FileKey {
  // Loaded on first use: most files have none.
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  const [id, secret] = [randomBytes(ID_BYTES), randomBytes(SECRET_BYTES)];
  return { id: id.toString('hex'), secret: secret.toString('hex') };
}

/** A connection, and what its file is encrypted with. */
interface Connection {
  database: Database.Database;
  id: string | null;
}

/**
 * The connections of this thread, by file. Whoever looks into a file and closes it again lets go of
 * every lock that SQLite holds on it in the same process: of what is open it is known already.
 */
const connections = new Map<string, Connection[]>();

function openOn(file: string): Connection[] {
  return (connections.get(file) ?? []).filter(({ database }) => database.open);
}

function noted(path: string, made: Connection): Database.Database {
  for (const file of connections.keys()) {
    if (openOn(file).length === 0) connections.delete(file);
  }
  const file = nameOf(path);
  if (file !== null) connections.set(file, [...openOn(file), made]);
  return made.database;
}

/** Which file it is, under whatever name; `null` for none, and for what is no plain file. */
function nameOf(path: string): string | null {
  const there = tried(() => statSync(path, { throwIfNoEntry: false }));
  return there?.isFile() === true ? `${there.dev} ${there.ino}` : null;
}

/**
 * The id of the key that a file is encrypted with; `null` for any other file, for none, and for one
 * that the system does not let be read.
 */
export function keyIdOf(path: string): string | null {
  const file = nameOf(path);
  if (file === null) return null;
  const [known] = openOn(file);
  return known === undefined ? tried(() => idAtHead(path)) : known.id;
}

function idAtHead(path: string): string | null {
  const head = Buffer.alloc(cipherBeginning.length + ID_BYTES);
  const file = openSync(path, 'r');
  try {
    const got = readSync(file, head, 0, head.length, 0);
    const isOurs = got === head.length && head.subarray(0, -ID_BYTES).equals(cipherBeginning);
    return isOurs ? head.subarray(-ID_BYTES).toString('hex') : null;
  } finally {
    closeSync(file);
  }
}

/**
 * Opens a file as what it is; `key` is for one that is encrypted, and for an empty one, which is so
 * from then on. Throws `store.no_key` where that is not its key, `store.no_cipher`, and what
 * `requireOwnLogs` throws.
 */
export function connectTo(
  path: string,
  key: FileKey | null,
  options: Database.Options = {},
): Database.Database {
  requireOwnLogs(path);
  const id = keyIdOf(path);
  if (id !== null && id !== key?.id) {
    throw new Problem('store.no_key', { path, id, file: null, why: 'missing' });
  }
  const isNew = path !== '' && statSync(path, { throwIfNoEntry: false })?.size === 0;
  return connectKnown(path, id === null && !isNew ? null : key, options);
}

/**
 * What another account has put beside a store where everybody may write would be read into it, and
 * written over what is there. Throws `store.foreign_log`, and nothing is opened.
 */
export function requireOwnLogs(path: string): void {
  const found = path === '' ? null : foreignLog(path);
  if (found !== null) throw new Problem('store.foreign_log', { path, ...found });
}

/** The same of one that is known to be encrypted with a key, or not at all. */
export function connectKnown(
  path: string,
  key: FileKey | null,
  options: Database.Options = {},
): Database.Database {
  if (key === null) return noted(path, { database: new Database(path, options), id: null });
  const database = new (cipherDriver(path))(path, options);
  // The id takes the place of the salt, which a key that is no passphrase has no need of.
  const head = Buffer.concat([cipherBeginning, Buffer.from(key.id, 'hex')]).toString('hex');
  database.pragma(`cipher = '${CIPHER}'`);
  database.pragma(`key = 'raw:${key.secret}${head}'`);
  // What is sorted, and what of a statement may have to be undone, lies in no file in plain text.
  database.pragma('temp_store = MEMORY');
  return noted(path, { database, id: key.id });
}

/** Throws `store.no_cipher` where no file can be encrypted here. */
export function cipherDriver(path: string): typeof Database {
  try {
    return createRequire(import.meta.url)(DRIVER) as typeof Database;
  } catch (cause) {
    throw new Problem('store.no_cipher', { path, driver: DRIVER }, { cause });
  }
}
