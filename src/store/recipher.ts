/**
 * A store's file encrypted, or not any more: written anew beside, compared row by row, and only then
 * put in its place. Nobody else has the store open meanwhile.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { removeFile } from '../files/remove.ts';
import { Problem } from '../domain/problem.ts';
import { logEndings } from '../files/beside.ts';
import { NewFile } from '../files/new-file.ts';
import { machineEnding } from '../files/place.ts';
import { wipe } from '../files/wipe.ts';
import {
  heldLogs,
  linkedAs,
  putOver,
  refuseHeld,
  replacesOnlyClosed,
  setLogsAside,
} from './backup/swap.ts';
import { refuseMoved } from './door.ts';
import type { Engine } from './engine/portable.ts';
import { cipherDriver, newFileKey, type FileKey } from './engine/sqlite-file.ts';
import { openAlone, openSqlite } from './engine/sqlite.ts';
import { remakeMachine } from './machine-remake.ts';
import { migrate } from './migrate.ts';
import { copyRows, prove, refuseNotWhole } from './move.ts';
import { fileKeyFor } from './open-engine.ts';
import { isServer } from './place.ts';
import { verify } from './rebuild.ts';
import type { KeyGuard } from './secret-file.ts';
import { keepStoreKey, keyFileOf, writeStoreKey, type KeyPlace } from './store-key.ts';

/** A store's file, what makes one, and where keys are. */
export interface RecipherPlace extends KeyPlace {
  path: string;
  schemaFolder: string;
}

export interface EncryptWish {
  /** Where a second copy of the key goes, and what locks that. */
  spare: string;
  passphrase: string;
  guard: KeyGuard;
  /** The file as it was stays beside, in plain text. */
  keep: boolean;
}

export interface Encrypted {
  store: string;
  /** The key's id, and where this machine has it. */
  key: string;
  keyFile: string;
  /** What stays as it was, in plain text. */
  plain: string | null;
}

/**
 * Encrypts a store's file and what is this machine's own beside it. The key is in two places before
 * anything is changed, and the store is whole in its place at every moment; what was cut off is
 * ended by the same again, which of an encrypted store only makes another spare. Throws
 * `store.on_server`, `store.no_cipher`, `store.no_key`, `backup.store_open`, `store.broken`,
 * `store.tables_differ`, `store.moved`, `store.not_alike` and `file.cannot_write`.
 */
export async function encrypt(place: RecipherPlace, wish: EncryptWish): Promise<Encrypted> {
  const path = filePlace(place);
  cipherDriver(path);
  const there = await fileKeyFor(path, place);
  const key = there ?? newFileKey();
  if (there === null) await keepStoreKey(key, place);
  await writeStoreKey(wish.spare, key, wish);
  const before = `${path}.before-encryption`;
  if (there === null) await putAnew(path, { from: null, to: key, keptAs: before }, place);
  remakeMachine(`${path}${machineEnding}`, { from: there, to: key });
  // One of an earlier try that was cut off behind the swap, too.
  if (existsSync(before) && !wish.keep) wipe(before);
  const plain = existsSync(before) ? before : null;
  return { store: path, key: key.id, keyFile: keyFileOf(key.id, place), plain };
}

/** Writes it in plain form again; the key stays. Throws `store.not_encrypted` besides. */
export async function decrypt(place: RecipherPlace): Promise<void> {
  const path = filePlace(place);
  const key = await fileKeyFor(path, place);
  if (key === null) throw new Problem('store.not_encrypted', { path });
  const before = `${path}.before-decryption`;
  await putAnew(path, { from: key, to: null, keptAs: before }, place);
  remakeMachine(`${path}${machineEnding}`, { from: key, to: null });
  removeFile(before);
}

/** By its own name, whatever leads to it: that is what is put in place. */
function filePlace({ path }: RecipherPlace): string {
  if (isServer(path)) throw new Problem('store.on_server', { url: path });
  if (!existsSync(path)) throw new Problem('store.none', { path });
  return realpathSync(path);
}

interface Recipher {
  from: FileKey | null;
  to: FileKey | null;
  keptAs: string;
}

async function putAnew(
  path: string,
  { from, to, keptAs }: Recipher,
  { schemaFolder }: RecipherPlace,
): Promise<void> {
  // One that an earlier try has left would take the name.
  for (const end of ['', ...logEndings]) removeFile(`${keptAs}${end}`);
  const source = openAlone(path, from);
  const arriving = new NewFile(path).sweep();
  try {
    await migrate(source, schemaFolder, { create: false });
    await refuseMoved(source.db);
    refuseNotWhole(await verify(source, schemaFolder), source);
    await copyAs(source, { file: arriving.unfinished, key: to, schemaFolder });
    arriving.give(statSync(path));
    if (replacesOnlyClosed()) {
      await source.close();
      refuseHeld(path);
    }
    const kept = linkedAs(path, keptAs);
    setLogsAside(path, kept, heldLogs);
    putOver(path, kept, () => arriving.finish());
  } finally {
    arriving.drop();
    await source.close();
  }
}

interface CopyWish {
  /** An empty file. */
  file: string;
  key: FileKey | null;
  schemaFolder: string;
}

/** All of a store in another file, row by row, and proven. Throws `store.not_alike`. */
export async function copyAs(source: Engine, { file, key, schemaFolder }: CopyWish): Promise<void> {
  const to = openSqlite(file, { create: true, key });
  try {
    await migrate(to, schemaFolder, { create: true });
    await source.read((left) =>
      to.write(null, async (arrived) => {
        await copyRows(left, { engine: to, db: arrived }, () => undefined);
        await prove(left, arrived, to);
      }),
    );
  } finally {
    await to.close();
  }
}
