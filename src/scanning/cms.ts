/**
 * What a PDF holds as its signature: CMS (RFC 5652), CAdES attributes (RFC 5035) and stamps of time
 * (RFC 3161). pkijs takes it apart, Node's own OpenSSL reckons.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { fromBER, OctetString, Sequence } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  id_ContentType_SignedData as SIGNED_DATA,
  IssuerAndSerialNumber,
  SignedData,
  TSTInfo,
  type Attribute,
  type SignerInfo,
} from 'pkijs';
import type { Integrity } from '../domain/document/signature.ts';
import { instantOfEpochSeconds, type Instant } from '../domain/value/instant.ts';
import { hashNames, isWeakHash, isSignedBy, schemeOf } from './signed-by.ts';

/** A certificate as both read it. */
export interface Certified {
  x509: X509Certificate;
  parts: Certificate;
}

/** A signature's inside, checked against what it signs. */
export interface CmsFacts {
  integrity: Extract<Integrity, 'intact' | 'altered' | 'broken' | 'unsupported'>;
  weak: boolean;
  signer: Certified | null;
  /** All that came along, the signer's own among them. */
  papers: Certified[];
  /** What whoever signed says of the time. */
  signingTime: Instant | null;
  stamp: StampFacts | null;
}

export interface StampFacts extends Omit<CmsFacts, 'stamp' | 'signingTime'> {
  at: Instant | null;
}

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const DATA = '1.2.840.113549.1.7.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

const MOST_PAPERS = 50;

type SignedPieces = readonly Uint8Array[];
const nothing = {
  ...{ weak: false, signer: null, papers: [], signingTime: null, stamp: null },
} satisfies Partial<CmsFacts>;

/** Checks a detached signature over `pieces`. */
export function checkedCms(contents: Uint8Array, pieces: SignedPieces): CmsFacts {
  const cms = readSignedData(contents);
  if (cms === null) return { integrity: 'broken', ...nothing };
  // What brings its own content does not say what it signs of the file.
  const { eContentType, eContent } = cms.encapContentInfo;
  if (eContentType !== DATA || eContent !== undefined || cms.signerInfos.length !== 1) {
    return { integrity: 'unsupported', ...nothing };
  }
  const info = cms.signerInfos[0]!;
  const facts = checkedSigner(cms, info, pieces, DATA);
  return {
    ...facts,
    signingTime: attribute(info.signedAttrs?.attributes, SIGNING_TIME, timeOf),
    stamp: attribute(info.unsignedAttrs?.attributes, TIME_STAMP, (value) =>
      checkedStamp(new Uint8Array(value.toBER()), [info.signature.valueBlock.valueHexView]),
    ),
  };
}

/** Checks a stamp of time over `pieces`. */
export function checkedStamp(contents: Uint8Array, pieces: SignedPieces): StampFacts {
  const { signingTime: _, stamp: __, ...none } = nothing;
  const cms = readSignedData(contents);
  const content = cms?.encapContentInfo.eContent?.getValue();
  if (!cms || content === undefined) return { integrity: 'broken', at: null, ...none };
  if (cms.encapContentInfo.eContentType !== TST_INFO || cms.signerInfos.length !== 1) {
    return { integrity: 'unsupported', at: null, ...none };
  }
  const token = attempted(() => TSTInfo.fromBER(content));
  if (token === null) return { integrity: 'broken', at: null, ...none };
  const facts = checkedSigner(cms, cms.signerInfos[0]!, [new Uint8Array(content)], TST_INFO);
  const { hashAlgorithm, hashedMessage } = token.messageImprint;
  const hash = hashNames[hashAlgorithm.algorithmId];
  const said = Buffer.from(hashedMessage.valueBlock.valueHexView);
  const isOfThis = hash !== undefined && digestOf(hash, pieces).equals(said);
  return {
    ...facts,
    integrity: facts.integrity === 'intact' && !isOfThis ? 'altered' : facts.integrity,
    weak: facts.weak || isWeakHash(hash),
    at: secondsOf(token.genTime),
  };
}

function checkedSigner(
  cms: SignedData,
  info: SignerInfo,
  pieces: SignedPieces,
  contentType: string,
): Omit<CmsFacts, 'signingTime' | 'stamp'> {
  const papers = papersOf(cms);
  const signer = papers.find((paper) => isMeant(paper, info)) ?? null;
  const found = { signer, papers, weak: false };
  const hash = hashNames[info.digestAlgorithm.algorithmId];
  const scheme = schemeOf(info.signatureAlgorithm, hash);
  if (signer === null) return { integrity: 'broken', ...found };
  if (hash === undefined || scheme === null) return { integrity: 'unsupported', ...found };
  const weak = isWeakHash(hash) || isWeakHash(scheme.hash) || isShortKey(signer.x509);
  const signed = signedBytes(info, digestOf(hash, pieces), signer, contentType);
  if (signed === 'altered' || signed === 'broken') return { integrity: signed, ...found, weak };
  const value = info.signature.valueBlock.valueHexView;
  const isGood = isSignedBy(signer.x509, scheme, signed ?? Buffer.concat(pieces), value);
  return { integrity: isGood ? 'intact' : 'altered', ...found, weak };
}

/** The attributes that are signed, once they fit; `null` where the content itself is signed. */
function signedBytes(
  { signedAttrs }: SignerInfo,
  digest: Buffer,
  signer: Certified,
  contentType: string,
): Uint8Array | 'altered' | 'broken' | null {
  if (signedAttrs === undefined) return null;
  const { attributes } = signedAttrs;
  const type = attribute(attributes, CONTENT_TYPE, (value) => String(value.valueBlock));
  if (type !== contentType) return 'broken';
  const said = attribute(attributes, MESSAGE_DIGEST, hexOf);
  if (said === null) return 'broken';
  if (said !== digest.toString('hex')) return 'altered';
  if (!namesSigner(attributes, signer)) return 'broken';
  return new Uint8Array(signedAttrs.encodedValue);
}

/** Where the signed attributes name the certificate by its hash, it is this one (RFC 5035). */
function namesSigner(attributes: readonly Attribute[], { x509 }: Certified): boolean {
  const kinds = [
    [SIGNING_CERTIFICATE_V2, 'sha256'],
    [SIGNING_CERTIFICATE, 'sha1'],
  ] as const;
  return kinds.every(([type, fallback]) => {
    if (!attributes.some((each) => each.type === type)) return true;
    const names = attribute(attributes, type, (value) => {
      const first = partsOf(partsOf(partsOf(value)[0])[0]);
      const [algorithm] = first[0] instanceof Sequence ? partsOf(first[0]) : [];
      const hash = algorithm ? hashNames[String(algorithm.valueBlock)] : fallback;
      const said = first.find((each) => each instanceof OctetString);
      if (hash === undefined || said === undefined) return false;
      return digestOf(hash, [x509.raw]).toString('hex') === hexOf(said);
    });
    return names === true;
  });
}

function readSignedData(contents: Uint8Array): SignedData | null {
  return attempted(() => {
    const { result, offset } = fromBER(contents);
    if (offset === -1) return null;
    const info = new ContentInfo({ schema: result });
    return info.contentType === SIGNED_DATA ? new SignedData({ schema: info.content }) : null;
  });
}

function papersOf({ certificates = [] }: SignedData): Certified[] {
  const found = certificates.slice(0, MOST_PAPERS).flatMap((each) => {
    if (!(each instanceof Certificate)) return [];
    return certifiedOf(new Uint8Array(each.toSchema(true).toBER())) ?? [];
  });
  return found;
}

/** A certificate from its DER, or PEM; `null` of what is none. */
export function certifiedOf(bytes: Uint8Array | string): Certified | null {
  return attempted(() => {
    const x509 = new X509Certificate(bytes);
    return { x509, parts: Certificate.fromBER(x509.raw) };
  });
}

const COMMON_NAME = '2.5.4.3';

/** Whose certificate it is, by its common name, else by all that it says; unclean. */
export function commonNameOf({ parts, x509 }: Certified): string {
  const common = parts.subject.typesAndValues.find(({ type }) => type === COMMON_NAME);
  return common?.value.valueBlock.value ?? x509.subject;
}

function isMeant({ parts }: Certified, { sid }: SignerInfo): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    return parts.issuer.isEqual(sid.issuer) && parts.serialNumber.isEqual(sid.serialNumber);
  }
  const own = parts.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue;
  const said = (sid as { valueBlock?: { valueHexView?: Uint8Array } }).valueBlock?.valueHexView;
  return own instanceof OctetString && said !== undefined && hexOf(own) === hexText(said);
}

/** RSA below 2,048 bits, curves below 224 (NIST SP 800-131A). */
export function isShortKey({ publicKey }: X509Certificate): boolean {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return modulusLength < 2048;
  return namedCurve === 'prime192v1';
}

/** Of an attribute that is there once, with one value; what cannot be read is `null`. */
function attribute<T>(
  all: readonly Attribute[] | undefined,
  type: string,
  read: (value: DerPart) => T,
): T | null {
  const found = (all ?? []).filter((each) => each.type === type);
  const values = found.flatMap((each) => each.values as unknown as DerPart[]);
  return values.length === 1 ? attempted(() => read(values[0]!)) : null;
}

/** What asn1js makes of any value. */
interface DerPart {
  valueBlock: { value?: DerPart[]; valueHexView?: Uint8Array; toString(): string };
  toBER(): ArrayBuffer;
  toDate?: () => Date;
}

function partsOf(part: DerPart | undefined): DerPart[] {
  return part?.valueBlock.value ?? [];
}

function hexOf(part: DerPart): string {
  return hexText(part.valueBlock.valueHexView ?? new Uint8Array());
}

function hexText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function timeOf(part: DerPart): Instant | null {
  const date = part.toDate?.();
  return date === undefined ? null : secondsOf(date);
}

export function secondsOf(date: Date): Instant | null {
  const milliseconds = date.getTime();
  return Number.isFinite(milliseconds) ? instantOfEpochSeconds(milliseconds / 1000) : null;
}

function digestOf(hash: string, pieces: SignedPieces): Buffer {
  const all = createHash(hash);
  for (const piece of pieces) all.update(piece);
  return all.digest();
}

/** What pkijs, asn1js and OpenSSL cannot read is no certificate, or no signature. */
function attempted<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
