/** Certificates of a made-up authority, and signatures by them: made here, with nobody's help. */
import { webcrypto } from 'node:crypto';
import { BitString, Integer, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ExtKeyUsage,
  Extension,
} from 'pkijs';

export interface Holder {
  name: string;
  certificate: Certificate;
  keys: webcrypto.CryptoKeyPair;
  hash: string;
}

export interface Wanted {
  by?: Holder;
  ca?: boolean;
  /** How many authorities may stand below. */
  below?: number;
  from?: string;
  until?: string;
  /** The bits of its use: 0x80 signing, 0x40 commitment, 0x04 certificates, 0x20 encipherment. */
  usage?: number;
  /** Uses besides, by their identifiers. */
  uses?: string[];
  critical?: string;
  key?: 'rsa' | 'pss' | 'ec';
  hash?: string;
  bits?: number;
}

const KINDS = {
  rsa: { name: 'RSASSA-PKCS1-v1_5' },
  pss: { name: 'RSA-PSS', saltLength: 32 },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
};
let serial = 4096;

/** Somebody with a certificate, by themselves where nobody is named who gives it. */
export async function holder(name: string, wanted: Wanted = {}): Promise<Holder> {
  const { key = 'ec', hash = 'SHA-256', ca = false, bits = 2048 } = wanted;
  const rsa = { modulusLength: bits, publicExponent: Uint8Array.of(1, 0, 1), hash };
  const kind = { ...KINDS[key], ...(key === 'ec' ? {} : rsa) };
  const made = await webcrypto.subtle.generateKey(kind, true, ['sign', 'verify']);
  const keys = made as webcrypto.CryptoKeyPair;
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: (serial += 1) });
  named(certificate.subject, name);
  named(certificate.issuer, wanted.by?.name ?? name);
  certificate.notBefore.value = new Date(wanted.from ?? '2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(wanted.until ?? '2040-01-01T00:00:00Z');
  certificate.extensions = extensionsOf(wanted, ca);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  const signedBy = wanted.by ?? { keys, hash };
  await certificate.sign(signedBy.keys.privateKey, signedBy.hash);
  return { name, certificate, keys, hash };
}

function named(into: Certificate['subject'], name: string): void {
  const value = new Utf8String({ value: name }) as never;
  into.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value }));
}

function extensionsOf({ below, usage, uses, critical }: Wanted, ca: boolean): Extension[] {
  const all: [string, boolean, ArrayBuffer][] = [];
  const basic = new BasicConstraints({
    cA: ca,
    ...(below !== undefined && { pathLenConstraint: below }),
  });
  all.push(['2.5.29.19', true, basic.toSchema().toBER()]);
  const bits = usage ?? (ca ? 0x06 : 0xc0);
  all.push(['2.5.29.15', true, new BitString({ valueHex: Uint8Array.of(bits).buffer }).toBER()]);
  if (uses) {
    all.push(['2.5.29.37', true, new ExtKeyUsage({ keyPurposes: uses }).toSchema().toBER()]);
  }
  if (critical) all.push([critical, true, new Utf8String({ value: 'x' }).toBER()]);
  return all.map(
    ([extnID, isCritical, extnValue]) => new Extension({ extnID, critical: isCritical, extnValue }),
  );
}

/** A certificate as an office keeps it. */
export function pemOf({ certificate }: Holder): string {
  const text = Buffer.from(certificate.toSchema().toBER()).toString('base64');
  const lines = text.match(/.{1,64}/g)!.join('\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
