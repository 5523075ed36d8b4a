/** Reckoning a signature with a public key: RSA in both paddings, ECDSA, EdDSA. */
import { constants, verify, type X509Certificate } from 'node:crypto';
import { RSASSAPSSParams, type AlgorithmIdentifier } from 'pkijs';

/** Hashes by their object identifiers, as OpenSSL calls them. */
export const hashNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
};

/** Others can be made that have the same. */
export function isWeakHash(hash: string | null | undefined): boolean {
  return hash === 'md5' || hash === 'sha1';
}

/** How a signature is reckoned; without a hash the key has its own. */
export interface Scheme {
  key: 'rsa' | 'ec' | 'ed';
  hash: string | null;
  /** The salt's bytes of RSASSA-PSS. */
  salt: number | null;
}

const RSA = '1.2.840.113549.1.1.1';
const PSS = '1.2.840.113549.1.1.10';
const EC = '1.2.840.10045.2.1';
const EDWARDS: ReadonlySet<string> = new Set(['1.3.101.112', '1.3.101.113']);
const RSA_WITH: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'md5',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.14': 'sha224',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
};
const EC_WITH: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.1': 'sha224',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

/**
 * How a signature of this algorithm is reckoned, with `digest` where it names no hash of its own;
 * `null` where it is not known here.
 */
export function schemeOf(
  algorithm: AlgorithmIdentifier,
  digest: string | undefined,
): Scheme | null {
  const { algorithmId: id } = algorithm;
  const plain = { salt: null };
  if (id === PSS) return pssScheme(algorithm);
  if (EDWARDS.has(id)) return { key: 'ed', hash: null, ...plain };
  const [rsa, ec] = [RSA_WITH[id] ?? (id === RSA ? digest : null), EC_WITH[id]];
  if (rsa) return { key: 'rsa', hash: rsa, ...plain };
  const hash = ec ?? (id === EC ? digest : null);
  return hash ? { key: 'ec', hash, ...plain } : null;
}

function pssScheme({ algorithmParams }: AlgorithmIdentifier): Scheme | null {
  try {
    const said = new RSASSAPSSParams({ schema: algorithmParams });
    const hash = hashNames[said.hashAlgorithm.algorithmId];
    return hash === undefined ? null : { key: 'rsa', hash, salt: said.saltLength };
  } catch {
    return null;
  }
}

/** Whether the certificate's key made it; never with a key of another kind than is said. */
export function isSignedBy(
  { publicKey: key }: X509Certificate,
  { key: kind, hash, salt }: Scheme,
  signed: Uint8Array,
  value: Uint8Array,
): boolean {
  const kinds = { rsa: ['rsa', 'rsa-pss'], ec: ['ec'], ed: ['ed25519', 'ed448'] }[kind];
  if (!kinds.includes(key.asymmetricKeyType ?? '')) return false;
  const padding =
    salt === null ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt };
  try {
    return verify(hash, signed, { key, ...padding }, value);
  } catch {
    return false;
  }
}
