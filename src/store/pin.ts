/** Sign-in codes (PIN): hashed with argon2id from the platform's own crypto, never kept. */
import * as crypto from 'node:crypto';

/** Cost of argon2id (OWASP 2023): 19 MiB, two passes; about 50 ms on an old office PC. */
const ARGON = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } as const;
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

type Argon2 = (
  kind: 'argon2id',
  options: typeof ARGON & { message: string; nonce: Buffer },
) => Buffer;
/** Present from Node 24.7 on; an older supported Node hashes with scrypt instead. */
const argon2 = (crypto as unknown as { argon2Sync?: Argon2 }).argon2Sync;

/** `<algorithm>$<salt>$<hash>`; the salt is a text of sixteen bytes or more, without a `$`. */
export function hashPin(pin: string, salt: string): string {
  const algorithm = argon2 ? 'argon2id' : 'scrypt';
  return [algorithm, salt, digest(algorithm, pin, salt).toString('hex')].join('$');
}

/** True when a code is the one that was hashed. */
export function pinMatches(pin: string, hash: string): boolean {
  const [algorithm = '', salt = '', kept = ''] = hash.split('$');
  const known = Buffer.from(kept, 'hex');
  const tried = digest(algorithm, pin, salt);
  return known.length === tried.length && crypto.timingSafeEqual(known, tried);
}

function digest(algorithm: string, pin: string, salt: string): Buffer {
  const message = pin.normalize('NFC');
  // Its bytes as they stand: decoded as what it is not, most of them would be lost.
  const nonce = Buffer.from(salt);
  if (algorithm === 'argon2id' && argon2) return argon2('argon2id', { ...ARGON, message, nonce });
  return crypto.scryptSync(message, nonce, ARGON.tagLength, SCRYPT);
}
