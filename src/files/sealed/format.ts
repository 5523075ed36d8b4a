/**
 * What a sealed file is. A head that anybody may read, and pieces each of which is bound to the
 * head, to its number, and to whether it is the last: a byte that changed, a piece that is gone or
 * stands elsewhere, and an end that was cut off are all noticed.
 *
 *     16 bytes   "motcua sealed 1\n"
 *      4 bytes   length of the head, big-endian
 *     the head   JSON: what the file is about, `lock`, `check`
 *     pieces     each: 4 bytes length, 1 byte (1 for the last), AES-256-GCM, its tag of 16 bytes
 *
 * A piece is up to 1 MiB, deflated by itself. Its nonce is 7 noughts, the byte that tells the last,
 * and its number from 0; what is bound besides is the SHA-256 of the head. The key is scrypt's of a
 * passphrase and the head's salt, and so another one for each file. Without a passphrase it is the
 * SHA-256 of the salt: that hides nothing from anybody, and notices all the same.
 */
import { createHash, scrypt } from 'node:crypto';
import { Problem } from '../../domain/problem.ts';

export const magic = Buffer.from('motcua sealed 1\n');
export const PIECE_BYTES = 1024 * 1024;
export const TAG_BYTES = 16;
export const CIPHER = 'aes-256-gcm';
/** No head is longer: a file that says so is none of ours. */
export const MOST_HEAD_BYTES = 64 * 1024;

/** How the key comes from a passphrase; `null` where there is none. */
export interface Lock {
  kdf: 'scrypt';
  /** scrypt's costs: 128 · N · r bytes of memory. */
  N: number;
  r: number;
  p: number;
}

/** Half a second and 128 MiB on an old office PC: whoever guesses pays that each time. */
export const lockOfToday: Lock = { kdf: 'scrypt', N: 2 ** 17, r: 8, p: 1 };
/** For what hides nobody: the people of a training store are made up. */
export const lightLock: Lock = { kdf: 'scrypt', N: 2 ** 10, r: 8, p: 1 };
/** A head that asks for more than this would only stop the machine. */
const MOST_MEMORY_BYTES = 512 * 1024 * 1024;

/** What the head has besides what the file is about. */
export interface HeadSeal {
  /** 32 bytes in hexadecimal. */
  salt: string;
  lock: Lock | null;
  /** Tells a wrong passphrase from a damaged file. */
  check: string;
}

export interface SealKey {
  key: Buffer;
  check: string;
}

/** Throws `backup.damaged` for a head that asks for what no head of ours does. */
export async function keyOf(
  { salt, lock }: Pick<HeadSeal, 'salt' | 'lock'>,
  passphrase: string | null,
  file: string,
): Promise<SealKey> {
  const bytes = Buffer.from(salt, 'hex');
  if (lock === null) return halves(createHash('sha512').update(bytes).digest());
  if (passphrase === null) throw new Problem('backup.needs_passphrase', { file });
  try {
    return halves(await derived(passphrase, bytes, lock));
  } catch (cause) {
    throw new Problem('backup.damaged', { file }, { cause });
  }
}

/** Fails for costs that are none, or that no head of ours asks for. */
async function derived(passphrase: string, salt: Buffer, { N, r, p }: Lock): Promise<Buffer> {
  const memory = 128 * N * r;
  if (memory > MOST_MEMORY_BYTES || p > 4) throw new RangeError('more than the machine has');
  const options = { N, r, p, maxmem: 2 * memory };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 64, options, (error, made) =>
      error ? reject(error) : resolve(made),
    );
  });
}

function halves(made: Buffer): SealKey {
  const check = createHash('sha256').update(made.subarray(32)).digest('hex').slice(0, 16);
  return { key: made.subarray(0, 32), check };
}

export function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce[7] = isLast ? 1 : 0;
  nonce.writeUInt32BE(number, 8);
  return nonce;
}

/** What every piece is bound to. */
export function bondOf(head: Buffer): Buffer {
  return createHash('sha256').update(head).digest();
}
