/** A key that signs and its certificate, in a PKCS #12 file as authorities give them (RFC 7292). */
import { createPrivateKey, pbkdf2Sync, type KeyObject } from 'node:crypto';
import forge from 'node-forge/lib/forge.js';
import pkcs12 from 'node-forge/lib/pkcs12.js';
import type { KeyFileFault } from '../domain/document/problems.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import { cleanLine } from '../domain/value/text.ts';
import { readSmall } from '../files/read.ts';
import { isForSigning } from './chain.ts';
import { certifiedOf, commonNameOf, isShortKey, secondsOf, type Certified } from './cms.ts';

/** More rounds than any program makes: minutes of waiting. */
const MOST_ROUNDS = 20_000_000;

// Its own takes one byte of each letter of a password, and a second for each 20,000 rounds.
forge.pkcs5.pbkdf2 = (...said) => {
  const [password, salt, rounds, bytes, { algorithm }] = said;
  if (rounds > MOST_ROUNDS) throw new RangeError('Unsupported: too many rounds');
  const made = pbkdf2Sync(password, Buffer.from(salt, 'latin1'), rounds, bytes, algorithm);
  return made.toString('latin1');
};

export interface OfficeSigner {
  key: KeyObject;
  signer: Certified;
  /** The other certificates of the file, those above the signer's among them. */
  along: Certified[];
}

/**
 * The key that may sign at this moment. Throws `file.cannot_read`, `file.too_large`, and
 * `document.bad_key_file` for what is no such file, another password, a certificate whose time it
 * is not, or that is not for signing, and for a key that is not its certificate's.
 */
export function signingKeyIn(path: string, password: string, now: Instant): OfficeSigner {
  const { keys, papers } = openedFile(path, password);
  if (keys.length === 0) throw bad(path, 'no_key');
  const pairs = keys.flatMap((key) =>
    papers.filter(({ x509 }) => x509.checkPrivateKey(key)).map((signer) => ({ key, signer })),
  );
  if (pairs.length === 0) throw bad(path, papers.length === 0 ? 'no_certificate' : 'other_key');
  const judged = pairs.map((pair) => ({ ...pair, fault: faultOf(pair.signer, now) }));
  const good = judged.find(({ fault }) => fault === null);
  if (good === undefined) {
    const { signer, fault } = judged[0]!;
    throw bad(path, fault!, signer);
  }
  const { key, signer } = good;
  return { key, signer, along: papers.filter((paper) => paper !== signer) };
}

interface Opened {
  keys: KeyObject[];
  papers: Certified[];
}

function openedFile(path: string, password: string): Opened {
  const file = parsed(path);
  const opened: Opened = { keys: [], papers: [] };
  try {
    const { safeContents } = pkcs12.pkcs12FromAsn1(file, false, password);
    for (const bag of safeContents.flatMap(({ safeBags }) => safeBags)) {
      if (KEY_BAGS.has(bag.type)) opened.keys.push(keyOf(bag));
      if (bag.type !== CERTIFICATE_BAG) continue;
      const paper = certifiedOf(
        derOf(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1!),
      );
      if (paper !== null) opened.papers.push(paper);
    }
    return opened;
  } catch (error) {
    throw bad(path, faultOfReading(error as Error));
  }
}

const KEY_BAGS: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.12.10.1.1',
  '1.2.840.113549.1.12.10.1.2',
]);
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';

function parsed(path: string): object {
  const bytes = readSmall(path);
  try {
    return forge.asn1.fromDer(bytes.toString('latin1'));
  } catch {
    throw bad(path, 'unreadable');
  }
}

/** By how forge words what it refuses. */
function faultOfReading({ message }: Error): KeyFileFault {
  if (/invalid password|wrong password|failed to decrypt/i.test(message)) return 'password';
  return /unsupported|unknown|only .* supported/i.test(message) ? 'unsupported' : 'unreadable';
}

function keyOf({ key, asn1: other }: { key?: object | null; asn1?: object }): KeyObject {
  return key
    ? createPrivateKey({
        key: derOf(forge.pki.privateKeyToAsn1(key)),
        format: 'der',
        type: 'pkcs1',
      })
    : createPrivateKey({ key: derOf(other!), format: 'der', type: 'pkcs8' });
}

function derOf(value: object): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1');
}

/** Why it may not sign now. */
function faultOf(signer: Certified, now: Instant): KeyFileFault | null {
  const { x509, parts } = signer;
  if (now < secondsOf(parts.notBefore.value)!) return 'not_yet';
  if (now > secondsOf(parts.notAfter.value)!) return 'ended';
  if (x509.ca) return 'authority';
  if (!isForSigning(signer)) return 'not_for_signing';
  const kind = x509.publicKey.asymmetricKeyType;
  if (kind !== 'rsa' && kind !== 'ec') return 'unsupported';
  return isShortKey(x509) ? 'weak' : null;
}

function bad(path: string, fault: KeyFileFault, paper: Certified | null = null): Problem {
  const [from, until] = paper
    ? [secondsOf(paper.parts.notBefore.value), secondsOf(paper.parts.notAfter.value)]
    : [null, null];
  const holder = paper && cleanLine(commonNameOf(paper));
  return new Problem('document.bad_key_file', { path, fault, holder, from, until });
}
