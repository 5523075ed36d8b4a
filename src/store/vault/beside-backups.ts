/**
 * The files of a store beside its backups: one folder for all of them, to which each backup adds
 * what is new. With a passphrase they are sealed by a key that scrypt makes of it once a run; under
 * another passphrase they lie in a folder of their own.
 *
 *     <id of the store>.files/            without a passphrase: the bytes as they are
 *     <id of the store>.sealed-files/salt 32 bytes in hexadecimal
 *     <id of the store>.sealed-files/<8 digits of the key's digest>/
 */
import { createHash, randomBytes, scrypt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { NewFile } from '../../files/new-file.ts';
import { makePrivateFolder } from '../../files/owner.ts';
import { withFile } from '../../files/problem.ts';
import { readText } from '../../files/read.ts';
import { lockOfToday } from '../../files/sealed/format.ts';
import { folderVault, type VaultInFolder } from './folder.ts';

/** The folder that goes with the backups of a store wherever they are carried. */
export function scansBeside(folder: string, id: string, isSealed: boolean): string {
  return join(folder, `${id}${isSealed ? '.sealed-files' : '.files'}`);
}

/** Throws `file.cannot_read`, `file.cannot_write`, and `backup.damaged` for a salt that is none. */
export async function vaultBesideBackups(
  folder: string,
  id: string,
  passphrase: string | null,
): Promise<VaultInFolder> {
  const place = scansBeside(folder, id, passphrase !== null);
  if (passphrase === null) return folderVault(place, { key: null });
  withFile('file.cannot_write', place, () => makePrivateFolder(place));
  return sealedVault(place, passphrase);
}

/** The same only to take files from: nothing is made where none lie, as the medium may be full. */
export async function readBesideBackups(
  folder: string,
  id: string,
  passphrase: string | null,
): Promise<VaultInFolder> {
  const place = scansBeside(folder, id, passphrase !== null);
  if (passphrase === null || !existsSync(join(place, 'salt'))) {
    return folderVault(place, { key: null, readOnly: true });
  }
  return sealedVault(place, passphrase);
}

async function sealedVault(place: string, passphrase: string): Promise<VaultInFolder> {
  const secret = await secretOf(passphrase, saltIn(place));
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 8);
  return folderVault(join(place, key), { key: { id: key, secret } });
}

function saltIn(place: string): Buffer {
  const file = join(place, 'salt');
  if (!existsSync(file)) {
    const made = new NewFile(file);
    try {
      made.write(randomBytes(32).toString('hex'));
      made.finish();
    } finally {
      made.drop();
    }
  }
  const told = readText(file).trim();
  if (!/^[0-9a-f]{64}$/.test(told)) throw new Problem('backup.damaged', { file });
  return Buffer.from(told, 'hex');
}

function secretOf(passphrase: string, salt: Buffer): Promise<string> {
  const { N, r, p } = lockOfToday;
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, made) =>
      error ? reject(error) : resolve(made.toString('hex')),
    );
  });
}
