/**
 * Signing a PDF: what it is now stays, byte for byte, and an update stands behind it, with a field
 * that the signature is in, a mark on the first page, and nothing else.
 */
import type { UnsignableFault } from '../domain/document/problems.ts';
import type { Instant } from '../domain/value/instant.ts';
import { detachedCms, roomFor } from './cms-made.ts';
import type { OfficeSigner } from './p12.ts';
import { pdfAside } from './pdf-aside.ts';
import { PLACEHOLDER, type Signing } from './sign-range.ts';
import { verifiedPdf } from './verify.ts';

/** Why a PDF is not signed. */
export class NotSigned extends Error {
  readonly fault: UnsignableFault;

  constructor(fault: UnsignableFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * The PDF with one signature more. What comes out is looked at as any signed PDF is: nothing is
 * given that would not be found whole, or on which an earlier signature would be worth less.
 * Throws `NotSigned`, and `PdfRefused`.
 */
export async function signedPdf(
  bytes: Uint8Array,
  key: OfficeSigner,
  signing: Signing,
): Promise<Uint8Array> {
  const before = await pdfAside('signatures', { bytes });
  if (before.some(({ allowed }) => allowed === 1)) throw new NotSigned('forbidden');
  const room = roomFor(key);
  const updated = await pdfAside('field', { bytes, signing, room });
  if (typeof updated === 'string') throw new NotSigned(updated);
  const signed = filled(updated, bytes.length, room, key);
  await requireSound(bytes, signed, signing.at);
  return signed;
}

async function requireSound(before: Uint8Array, after: Uint8Array, at: Instant): Promise<void> {
  const [was, is] = [await verifiedPdf(before, [], at), await verifiedPdf(after, [], at)];
  const own = is.at(-1);
  const isKept = Buffer.from(after.buffer, after.byteOffset, before.length).equals(before);
  const areAsBefore = was.every(
    ({ integrity, added }, n) =>
      is[n]!.integrity === integrity && (is[n]!.added !== 'changes' || added === 'changes'),
  );
  const isWhole = own?.integrity === 'intact' && own.covers === 'whole';
  const isSound = isKept && isWhole && is.length === was.length + 1 && areAsBefore;
  const looksSame = isSound && (await pdfAside('same', { before, after, signatures: 1 }));
  if (!looksSame) throw new NotSigned('unusual');
}

/** The update with its signature: first the range, then what is signed over it. */
function filled(updated: Uint8Array, from: number, room: number, key: OfficeSigner): Uint8Array {
  const file = Buffer.from(updated.buffer, updated.byteOffset, updated.length);
  const gap = `<${'0'.repeat(room * 2)}>`;
  const start = file.indexOf(gap, from, 'latin1');
  const behind = start + gap.length;
  const holder = ` /${PLACEHOLDER}`.repeat(3);
  const range = file.indexOf(holder, from, 'latin1');
  if (start < 0 || range < 0) throw new NotSigned('unusual');
  const numbers = ` ${start} ${behind} ${file.length - behind}`;
  file.write(numbers.padEnd(holder.length), range, 'latin1');
  const cms = detachedCms(key, [file.subarray(0, start), file.subarray(behind)]);
  if (cms.length > room) throw new NotSigned('unusual');
  file.write(cms.toString('hex'), start + 1, 'latin1');
  return file;
}
