/** Signed PDFs as other programs make them: an update behind the file, and a CMS in its gap. */
import { createHash } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import type { Holder } from './test-ca.ts';

export interface Signing {
  by: Holder;
  /** Certificates that go along. */
  along?: Holder[];
  format?: string;
  /** What the file says of the time, `D:…`. */
  time?: string;
  /** What the signature itself says. */
  signingTime?: Date;
  /** Who stamps the time, and which. */
  stamp?: { by: Holder; along?: Holder[]; at: string };
  /** Stands in the dictionary besides. */
  besides?: string;
  /** Put behind the file before it is signed, as objects with their numbers. */
  objects?: [number, string][];
  hash?: string;
}

const ROOM = 12_000;
const DATA = '1.2.840.113549.1.7.1';

/** The file with a signature behind it; of `pdfOf`, or of a file that came out of here. */
export async function signedPdf(file: Buffer, signing: Signing): Promise<Buffer> {
  const { format = 'adbe.pkcs7.detached', time, besides = '', objects = [] } = signing;
  const said = file.toString('latin1');
  const size = Number([...said.matchAll(/\/Size (\d+)/g)].at(-1)![1]);
  const fields = [...said.matchAll(/(\d+) 0 obj\n<< \/FT \/Sig/g)].map(([, n]) => `${n} 0 R`);
  fields.push(`${size} 0 R`);
  const holder = `/ByteRange [0 ********** ********** **********]`;
  const gap = `<${'0'.repeat(ROOM)}>`;
  const when = time === undefined ? '' : `/M (${time})`;
  const updated = updatedPdf(file, [
    [
      1,
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [${fields.join(' ')}] >> >>`,
    ],
    [3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [${fields.join(' ')}] >>`],
    [
      size,
      `<< /FT /Sig /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /T (S${size}) /P 3 0 R ` +
        `/V ${size + 1} 0 R >>`,
    ],
    [
      size + 1,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${format} ${when} ${besides} ` +
        `${holder} /Contents ${gap} >>`,
    ],
    ...objects,
  ]);
  const from = updated.indexOf(gap, file.length, 'latin1');
  const behind = from + gap.length;
  const range = `/ByteRange [0 ${from} ${behind} ${updated.length - behind}]`;
  updated.write(range.padEnd(holder.length), updated.indexOf(holder, file.length), 'latin1');
  const pieces = Buffer.concat([updated.subarray(0, from), updated.subarray(behind)]);
  const made =
    format === 'ETSI.RFC3161' ? await stampOver(pieces, signing) : await cmsOver(pieces, signing);
  updated.write(made.toString('hex'), from + 1, 'latin1');
  return updated;
}

/** A file with objects put behind it, as an incremental update. */
export function updatedPdf(file: Buffer, objects: readonly [number, string][]): Buffer {
  const said = file.toString('latin1');
  const before = [...said.matchAll(/startxref\n(\d+)/g)].at(-1)![1];
  const size = Number([...said.matchAll(/\/Size (\d+)/g)].at(-1)![1]);
  let text = '\n';
  const rows = objects.map(([n, object]) => {
    const at = file.length + text.length;
    text += `${n} 0 obj\n${object}\nendobj\n`;
    return `${n} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length + text.length;
  const most = Math.max(size, ...objects.map(([n]) => n + 1));
  text += `xref\n${rows.join('')}trailer\n<< /Size ${most} /Root 1 0 R /Prev ${before} >>\n`;
  text += `startxref\n${start}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(text, 'latin1')]);
}

async function cmsOver(
  signed: Buffer,
  { by, along = [], stamp, ...rest }: Signing,
): Promise<Buffer> {
  const { signingTime, hash = 'SHA-256' } = rest;
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: DATA })),
    attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: digest(hash, signed) })),
  ];
  if (signingTime) {
    attributes.push(attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: signingTime })));
  }
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [by, ...along].map(({ certificate }) => certificate),
    signerInfos: [signerInfo(by, attributes)],
  });
  await data.sign(by.keys.privateKey, 0, hash, signed);
  if (stamp) {
    const value = Buffer.from(data.signerInfos[0]!.signature.valueBlock.valueHexView);
    const token = await stampOver(value, { by: stamp.by, along: stamp.along ?? [] }, stamp.at);
    const type = '1.2.840.113549.1.9.16.2.14';
    const content = ContentInfo.fromBER(token).toSchema();
    data.signerInfos[0]!.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new Attribute({ type, values: [content as never] })],
    });
  }
  return wrapped(data);
}

/** A stamp of time over some bytes. */
async function stampOver(
  bytes: Buffer,
  { by, along = [] }: Signing,
  at = '2026-11-20T03:00:00Z',
): Promise<Buffer> {
  const sha256 = new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' });
  const token = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new MessageImprint({
      hashAlgorithm: sha256,
      hashedMessage: new OctetString({ valueHex: digest('SHA-256', bytes) }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(at),
  });
  const content = token.toSchema().toBER();
  const type = '1.2.840.113549.1.9.16.1.4';
  const data = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: type,
      eContent: new OctetString({ valueHex: content }),
    }),
    certificates: [by, ...along].map(({ certificate }) => certificate),
    signerInfos: [
      signerInfo(by, [
        attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: type })),
        attribute(
          '1.2.840.113549.1.9.4',
          new OctetString({ valueHex: digest('SHA-256', new Uint8Array(content)) }),
        ),
      ]),
    ],
  });
  await data.sign(by.keys.privateKey, 0, 'SHA-256');
  return wrapped(data);
}

function signerInfo({ certificate }: Holder, attributes: Attribute[]): SignerInfo {
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
}

function attribute(type: string, value: object): Attribute {
  return new Attribute({ type, values: [value as never] });
}

function digest(hash: string, bytes: Uint8Array): ArrayBuffer {
  const made = createHash(hash.replace('-', '').toLowerCase()).update(bytes).digest();
  return new Uint8Array(made).buffer;
}

function wrapped(data: SignedData): Buffer {
  const info = new ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: data.toSchema(true),
  });
  return Buffer.from(info.toSchema().toBER());
}
