/**
 * A signature as PAdES B-B wants it (ETSI EN 319 142-1): CMS without its content, whose signed
 * attributes name the certificate; the time stands in the PDF and not here.
 */
import { createHash, sign, type KeyObject } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { OfficeSigner } from './p12.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const RSA_SHA256 = '1.2.840.113549.1.1.11';
const EC_SHA256 = '1.2.840.10045.4.3.2';
const SET = 0x31;

/** No signature by such a key is larger, in bytes: for the room that it is to have. */
export function roomFor({ signer, along }: OfficeSigner): number {
  const papers = [signer, ...along].reduce((sum, { x509 }) => sum + x509.raw.length, 0);
  return papers + 4096;
}

/** The signature over these pieces one behind the other, as DER. */
export function detachedCms(
  { key, signer, along }: OfficeSigner,
  pieces: readonly Uint8Array[],
): Buffer {
  const signedAttrs = attributesOf(signer.x509.raw, digestOf(pieces));
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: signer.parts.issuer,
      serialNumber: signer.parts.serialNumber,
    }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
    signedAttrs,
    signatureAlgorithm: algorithmOf(key),
  });
  const signed = Buffer.from(signedAttrs.toSchema().toBER());
  // They are signed as the set that they are (RFC 5652, 5.4), and stand there under another mark.
  signed[0] = SET;
  info.signature = octets(sign('sha256', signed, key));
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [signer, ...along].map(({ parts }) => parts),
    signerInfos: [info],
  });
  const content = new ContentInfo({ contentType: SIGNED_DATA, content: data.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

function algorithmOf({ asymmetricKeyType }: KeyObject): AlgorithmIdentifier {
  return asymmetricKeyType === 'rsa'
    ? new AlgorithmIdentifier({ algorithmId: RSA_SHA256, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: EC_SHA256 });
}

/** In the order of their bytes, as DER wants a set. */
function attributesOf(paper: Uint8Array, digest: Buffer): SignedAndUnsignedAttributes {
  const certificate = sequence(sequence(sequence(octets(digestOf([paper])))));
  const attributes = [
    attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
    attribute(MESSAGE_DIGEST, octets(digest)),
    attribute(SIGNING_CERTIFICATE_V2, certificate),
  ];
  const bytes = (each: Attribute): Buffer => Buffer.from(each.toSchema().toBER());
  attributes.sort((one, other) => Buffer.compare(bytes(one), bytes(other)));
  return new SignedAndUnsignedAttributes({ type: 0, attributes });
}

function attribute(type: string, value: object): Attribute {
  return new Attribute({ type, values: [value as never] });
}

function sequence(inside: object): Sequence {
  return new Sequence({ value: [inside as never] });
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

function digestOf(pieces: readonly Uint8Array[]): Buffer {
  const all = createHash('sha256');
  for (const piece of pieces) all.update(piece);
  return all.digest();
}
