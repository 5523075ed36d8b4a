/** An office's seal: an Ed25519 key that signs receipts, so that paper can be checked alone. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { cleanLine } from '../domain/value/text.ts';

/** Both halves as base64url DER. The private half is in no store: `key-file.ts`. */
export interface SealKeys {
  private: string;
  public: string;
  /** The first eight hexadecimal digits of the public half's SHA-256. */
  id: string;
}

/** A new one, of 32 bytes that nobody can guess. */
export function newSeal(drawn: Uint8Array): SealKeys {
  const seal = sealOf(Buffer.concat([PKCS8, drawn]).toString('base64url'));
  if (seal === null) throw new RangeError('a key is made of 32 bytes');
  return seal;
}

/** What comes before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Both halves, of the private one; `null` for what is none. */
export function sealOf(secret: string): SealKeys | null {
  try {
    const half = createPublicKey(privateKey(secret));
    if (half.asymmetricKeyType !== 'ed25519') return null;
    const known = half.export({ format: 'der', type: 'spki' });
    return { private: secret, public: known.toString('base64url'), id: sealId(known) };
  } catch {
    return null;
  }
}

/**
 * Binds a receipt to whose dossier it is: 36 bits of a digest, which tell another name or number
 * and nothing of a person to whoever has not the paper.
 */
export function personDigest(code: string, name: string, number: string | null): string {
  const said = [code, cleanLine(name).toUpperCase(), number ?? ''].join('*');
  return createHash('sha256').update(said).digest('base64url').slice(0, 6);
}

/** Signs a text; the signature is base64url, 86 characters. */
export function sealText(text: string, secret: string): string {
  return sign(null, Buffer.from(text), privateKey(secret)).toString('base64url');
}

/** True when a signature over a text was made with the other half of a public key. */
export function isSealed(text: string, signature: string, known: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  // The last letter carries unused bits: only the one true spelling of a signature is taken.
  if (bytes.toString('base64url') !== signature) return false;
  return verify(null, Buffer.from(text), publicKey(known), bytes);
}

/** The id that stands in a receipt for a public key; `null` for a text that is no such key. */
export function sealIdOf(known: string): string | null {
  try {
    publicKey(known);
  } catch {
    return null;
  }
  return sealId(Buffer.from(known, 'base64url'));
}

function sealId(der: Buffer): string {
  return createHash('sha256').update(der).digest('hex').slice(0, 8);
}

function privateKey(secret: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(secret, 'base64url'), format: 'der', type: 'pkcs8' });
}

function publicKey(known: string): KeyObject {
  return createPublicKey({ key: Buffer.from(known, 'base64url'), format: 'der', type: 'spki' });
}
