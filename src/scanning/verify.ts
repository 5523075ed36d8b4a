/** What the signatures of a PDF are worth, by the file alone and the roots that are trusted. */
import { coveredBy, isToTheEnd, type Covered } from '../domain/document/byte-range.ts';
import {
  judgedSignature,
  type AddedBehind,
  type CheckedSignature,
  type SignatureFacts,
} from '../domain/document/signature.ts';
import { limits } from '../domain/limits.ts';
import { instantOfPdf } from '../domain/document/pdf-time.ts';
import type { Instant } from '../domain/value/instant.ts';
import { cleanLine } from '../domain/value/text.ts';
import { chainOf, isForSigning, isForStamping, type Chain } from './chain.ts';
import {
  checkedCms,
  checkedStamp,
  commonNameOf,
  type CmsFacts,
  type Certified,
  type StampFacts,
} from './cms.ts';
import { pdfAside, seemsSame } from './pdf-aside.ts';
import type { RawSignature } from './pdf-signatures.ts';

const DETACHED: ReadonlySet<string> = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached']);
const STAMP = 'ETSI.RFC3161';
/** Both sign a SHA-1. */
const WEAK: ReadonlySet<string> = new Set(['adbe.x509.rsa_sha1', 'adbe.pkcs7.sha1']);

/** A signature taken apart, before it is known what came behind it. */
interface Opened {
  raw: RawSignature;
  covered: Covered | null;
  cms: CmsFacts | (StampFacts & { isStamp: true }) | null;
}

/**
 * All signatures of a PDF, judged at the moment `now`, in the order in which they were made; none
 * where it is not signed. Throws `PdfRefused`.
 */
export async function verifiedPdf(
  bytes: Uint8Array,
  roots: readonly Certified[],
  now: Instant,
): Promise<CheckedSignature[]> {
  const raws = await pdfAside('signatures', { bytes });
  const opened = raws.map((raw) => openedOf(raw, bytes));
  opened.sort((one, other) => (one.covered?.end ?? Infinity) - (other.covered?.end ?? Infinity));
  const checked: CheckedSignature[] = [];
  for (const each of opened) {
    const added = await addedBehind(each, opened, bytes);
    checked.push(judgedSignature(factsOf(each, { added, roots, bytes }), now));
  }
  const unread = Array.from({ length: unreadIn(bytes, raws) }, () => judgedSignature(UNREAD, now));
  return [...checked, ...unread];
}

function openedOf(raw: RawSignature, bytes: Uint8Array): Opened {
  const { byteRange, contents, format } = raw;
  const covered = coveredBy(byteRange, bytes, contents);
  const isRead = covered !== null && contents.length <= limits.signatureBytes;
  if (!isRead) return { raw, covered, cms: null };
  const pieces = covered.pieces.map(([from, to]) => bytes.subarray(from, to));
  if (DETACHED.has(format)) return { raw, covered, cms: checkedCms(contents, pieces) };
  if (format !== STAMP) return { raw, covered, cms: null };
  return { raw, covered, cms: { ...checkedStamp(contents, pieces), isStamp: true } };
}

async function addedBehind(
  { covered }: Opened,
  all: readonly Opened[],
  bytes: Uint8Array,
): Promise<AddedBehind> {
  if (covered === null) return 'changes';
  if (isToTheEnd(covered, bytes)) return 'nothing';
  const later = all.filter((each) => each.covered !== null && each.covered.end > covered.end);
  const isSealed = later.some(
    (each) => each.cms?.integrity === 'intact' && isToTheEnd(each.covered!, bytes),
  );
  if (!isSealed) return 'changes';
  const before = bytes.subarray(0, covered.end);
  return (await seemsSame(before, bytes, later.length)) ? 'signatures' : 'changes';
}

interface Around {
  added: AddedBehind;
  roots: readonly Certified[];
  bytes: Uint8Array;
}

function factsOf({ raw, covered, cms }: Opened, { added, roots, bytes }: Around): SignatureFacts {
  const { format } = raw;
  const isStamp = cms !== null && 'isStamp' in cms;
  const signer = cms?.signer ?? null;
  const chain = signer === null ? null : chainOf(signer, cms!.papers, roots);
  const [at, timeBy] = whenOf(raw, cms, roots);
  return {
    ...namesOf(signer),
    kind: isStamp || format === STAMP ? 'timestamp' : 'signature',
    format: line(format),
    covers: covered !== null && isToTheEnd(covered, bytes) ? 'whole' : 'part',
    integrity: integrityOf(raw, covered, cms),
    added,
    allowsNone: raw.allowed === 1,
    weak: WEAK.has(format) || (cms?.weak ?? false) || (chain?.weak ?? false),
    ...ended(chain),
    ...{ at, timeBy },
    forSigning: signer !== null && (isStamp ? isForStamping(signer) : isForSigning(signer)),
  };
}

function integrityOf(
  { format, contents }: RawSignature,
  covered: Covered | null,
  cms: Opened['cms'],
): SignatureFacts['integrity'] {
  if (covered === null) return 'bad_range';
  if (cms !== null) return cms.integrity;
  const isKnown = DETACHED.has(format) || format === STAMP;
  return isKnown || contents.length === 0 ? 'broken' : 'unsupported';
}

function ended(
  chain: Chain | null,
): Pick<SignatureFacts, 'chain' | 'root' | 'goodFrom' | 'goodUntil'> {
  if (chain === null) return { chain: 'unknown_root', root: null, goodFrom: null, goodUntil: null };
  const { end, root, goodFrom, goodUntil } = chain;
  return { chain: end, root: root && namesOf(root).signer, goodFrom, goodUntil };
}

/** When it was signed, and who says so: a stamp whose service the office trusts, or the signer. */
function whenOf(
  raw: RawSignature,
  cms: Opened['cms'],
  roots: readonly Certified[],
): [Instant | null, SignatureFacts['timeBy']] {
  if (cms !== null && 'isStamp' in cms) return [cms.at, cms.at === null ? 'none' : 'timestamp'];
  const stamp = cms?.stamp ?? null;
  if (stamp !== null && stamp.at !== null && isBorneOut(stamp, stamp.at, roots)) {
    return [stamp.at, 'timestamp'];
  }
  const said = cms?.signingTime ?? instantOfPdf(raw.time);
  return [said, said === null ? 'none' : 'claimed'];
}

function isBorneOut(stamp: StampFacts, at: Instant, roots: readonly Certified[]): boolean {
  const { integrity, weak, signer, papers } = stamp;
  if (integrity !== 'intact' || weak || signer === null || !isForStamping(signer)) return false;
  const { end, goodFrom, goodUntil, weak: weakly } = chainOf(signer, papers, roots);
  const inTime = goodFrom !== null && goodUntil !== null && at >= goodFrom && at <= goodUntil;
  return end === 'trusted' && !weakly && inTime;
}

function namesOf(
  paper: Certified | null,
): Pick<SignatureFacts, 'signer' | 'subject' | 'issuer' | 'serial'> {
  if (paper === null) return { signer: null, subject: null, issuer: null, serial: null };
  const { subject, issuer, serialNumber } = paper.x509;
  return {
    signer: line(commonNameOf(paper)),
    subject: line(subject),
    issuer: line(issuer),
    serial: serialNumber.toLowerCase(),
  };
}

/** As it may be kept and shown, whatever a certificate has for a name. */
function line(text: string): string {
  return cleanLine(text.replaceAll('\n', ', ')).slice(0, limits.nameLetters);
}

const RANGES = /\/ByteRange\s*\[([^\]]{0,200})\]/g;

/** How many signatures stand in the bytes, by their ranges, but in no field that pdfium knows. */
function unreadIn(bytes: Uint8Array, raws: readonly RawSignature[]): number {
  const known = new Set(raws.map(({ byteRange }) => byteRange.join(' ')));
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const found = new Set<string>();
  for (const [, said] of text.matchAll(RANGES)) {
    const numbers = said!.trim().split(/\s+/).map(Number).join(' ');
    if (!known.has(numbers)) found.add(numbers);
    if (found.size >= MOST_UNREAD) break;
  }
  return found.size;
}
const MOST_UNREAD = 20;

const UNREAD: SignatureFacts = {
  ...namesOf(null),
  kind: 'signature',
  format: '',
  covers: 'part',
  integrity: 'unsupported',
  added: 'nothing',
  allowsNone: false,
  weak: false,
  ...ended(null),
  ...{ at: null, timeBy: 'none' },
  forSigning: false,
};
