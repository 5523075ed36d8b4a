/** Sign-in codes (PIN): hashed with argon2id from the platform's own crypto, never kept. */
import * as crypto from 'node:crypto';

/** What one try takes: of memory, and how often it is gone through. */
interface Cost {
  /** KiB. */
  memory: number;
  passes: number;
}

/**
 * Four digits are ten thousand tries: each takes a third of a second on a computer of 2026 (340 ms;
 * by scrypt 480 ms), and 64 MiB, so that few are made side by side. `light` is for what nobody
 * guesses: the PINs of a class, and a code of ninety-five bits.
 */
const costs = {
  dear: { memory: 65_536, passes: 2 },
  light: { memory: 1024, passes: 1 },
} as const satisfies Record<string, Cost>;

export type PinCost = keyof typeof costs;

const LENGTH = 32;

/** Present from Node 24.7 on; an older supported Node hashes with scrypt instead. */
const argon2: typeof crypto.argon2 | undefined = crypto.argon2;

/**
 * `<algorithm>$<cost>$<salt>$<hash>`, so that a hash is known again whatever a later one costs; the
 * salt is a text of sixteen bytes or more, without a `$`.
 */
export async function hashPin(pin: string, salt: string, cost: PinCost): Promise<string> {
  const algorithm = argon2 ? 'argon2id' : 'scrypt';
  const spent = costs[cost];
  const digest = await digestOf(algorithm, spent, pin, salt);
  return [algorithm, costText(spent), salt, digest.toString('hex')].join('$');
}

/** False for a hash that a newer Node made on another machine: no try would be right here. */
export function canTry(hash: string): boolean {
  const [algorithm] = hash.split('$');
  return algorithm === 'scrypt' || (algorithm === 'argon2id' && argon2 !== undefined);
}

/** True when a code is the one that was hashed, at whatever cost that was. */
export async function pinMatches(pin: string, hash: string): Promise<boolean> {
  const [algorithm = '', cost = '', salt = '', kept = ''] = hash.split('$');
  const spent = costOf(cost);
  if (!spent || !canTry(hash)) return false;
  const known = Buffer.from(kept, 'hex');
  const tried = await digestOf(algorithm, spent, pin, salt);
  return known.length === tried.length && crypto.timingSafeEqual(known, tried);
}

/** Whether a try against a hash takes less than one made at a cost does: it is to be made anew. */
export function isCheaper(hash: string, cost: PinCost): boolean {
  const spent = costOf(hash.split('$')[1] ?? '');
  const wanted = costs[cost];
  return !spent || spent.memory < wanted.memory || spent.passes < wanted.passes;
}

function costText({ memory, passes }: Cost): string {
  return `m=${memory},t=${passes}`;
}

function costOf(text: string): Cost | null {
  const [, memory, passes] = /^m=(\d{1,7}),t=(\d{1,2})$/.exec(text) ?? [];
  return memory && passes ? { memory: Number(memory), passes: Number(passes) } : null;
}

/** In threads of its own: nothing else waits for it. */
function digestOf(algorithm: string, cost: Cost, pin: string, salt: string): Promise<Buffer> {
  const { memory, passes } = cost;
  const message = pin.normalize('NFC');
  // Its bytes as they stand: decoded as what it is not, most of them would be lost.
  const nonce = Buffer.from(salt);
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, digest: Buffer): void =>
      error ? reject(error) : resolve(digest);
    if (algorithm === 'argon2id' && argon2) {
      const how = { message, nonce, memory, passes, parallelism: 1, tagLength: LENGTH };
      return argon2('argon2id', how, done);
    }
    // As much memory, gone through as often.
    const how = { N: memory, r: 8, p: passes, maxmem: 2 * memory * 1024 };
    return crypto.scrypt(message, nonce, LENGTH, how, done);
  });
}
