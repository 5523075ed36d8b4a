/** From a signer's certificate to a root that is trusted: RFC 5280, as far as can be told here. */
import { BasicConstraints, type Extension } from 'pkijs';
import type { ChainEnd } from '../domain/document/signature.ts';
import { latestOf, type Instant } from '../domain/value/instant.ts';
import { secondsOf, type Certified } from './cms.ts';
import { isWeakHash, schemeOf } from './signed-by.ts';

export interface Chain {
  end: ChainEnd;
  root: Certified | null;
  /** When all of it is good at once. */
  goodFrom: Instant | null;
  goodUntil: Instant | null;
  weak: boolean;
}

/** From the signer's certificate on. */
const MOST_LINKS = 8;
/** Certificates can name each other in any number of ways. */
const MOST_TRIES = 500;

const BASIC = '2.5.29.19';
const USAGE = '2.5.29.15';
/** What is understood here of what a certificate calls critical; the rest forbids trusting it. */
const UNDERSTOOD: ReadonlySet<string> = new Set([BASIC, USAGE, '2.5.29.37', '2.5.29.32']);

/** The way to a root; of several, the first that ends at one. */
export function chainOf(
  signer: Certified,
  along: readonly Certified[],
  roots: readonly Certified[],
): Chain {
  const tries = { left: MOST_TRIES };
  const way = wayUp([signer], { along, roots, tries });
  const chain = way ?? [signer];
  const [goodFrom, goodUntil] = timeOf(chain);
  const told = { goodFrom, goodUntil, weak: chain.some(isWeaklyMade) };
  if (way !== null)
    return { end: isSound(way) ? 'trusted' : 'bad_chain', root: way.at(-1)!, ...told };
  return { end: endOf(signer, roots), root: null, ...told };
}

function endOf(signer: Certified, roots: readonly Certified[]): ChainEnd {
  const { subject, issuer } = signer.x509;
  if (subject === issuer && isMadeBy(signer, signer)) return 'self_signed';
  return roots.length === 0 ? 'no_roots' : 'unknown_root';
}

interface Wood {
  along: readonly Certified[];
  roots: readonly Certified[];
  tries: { left: number };
}

function wayUp(way: readonly Certified[], wood: Wood): Certified[] | null {
  const last = way.at(-1)!;
  const own = wood.roots.find((root) => isSame(root, last));
  if (own) return [...way.slice(0, -1), own];
  if (way.length >= MOST_LINKS) return null;
  for (const next of [...wood.roots, ...wood.along]) {
    if (wood.tries.left-- <= 0) return null;
    if (way.some((each) => isSame(each, next)) || !isIssuedBy(last, next)) continue;
    const found = wayUp([...way, next], wood);
    if (found) return found;
  }
  return null;
}

function isSame(one: Certified, other: Certified): boolean {
  return one.x509.fingerprint256 === other.x509.fingerprint256;
}

/** Its names fit, and the other's key has signed it. */
function isIssuedBy(paper: Certified, issuer: Certified): boolean {
  return paper.x509.checkIssued(issuer.x509) && isMadeBy(paper, issuer);
}

function isMadeBy({ x509 }: Certified, { x509: issuer }: Certified): boolean {
  try {
    return x509.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/** Those above the first may issue so many below them; none has a condition unknown here. */
function isSound(way: readonly Certified[]): boolean {
  return way.every((paper, n) => {
    const extensions = paper.parts.extensions ?? [];
    if (extensions.some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID)))
      return false;
    return n === 0 || mayIssue(paper, extensions, n - 1);
  });
}

function mayIssue({ x509 }: Certified, extensions: readonly Extension[], below: number): boolean {
  if (!x509.ca) return false;
  const basic: unknown = extensions.find(({ extnID }) => extnID === BASIC)?.parsedValue;
  const most = basic instanceof BasicConstraints ? basic.pathLenConstraint : undefined;
  const usage = usageBits(extensions);
  if (usage !== null && (usage & 0x04) === 0) return false;
  return typeof most !== 'number' || below <= most;
}

/** True of a certificate whose key is for signing: digital signature, or content commitment. */
export function isForSigning({ parts }: Certified): boolean {
  const usage = usageBits(parts.extensions ?? []);
  return usage === null || (usage & 0xc0) !== 0;
}

/** True of a service that tells the time (RFC 3161, 2.3). */
export function isForStamping({ x509 }: Certified): boolean {
  return (x509.keyUsage ?? []).includes('1.3.6.1.5.5.7.3.8');
}

/** The first eight uses of the key; `null` where it says none. */
function usageBits(extensions: readonly Extension[]): number | null {
  const usage = extensions.find(({ extnID }) => extnID === USAGE)?.parsedValue as
    | { valueBlock?: { valueHexView?: Uint8Array } }
    | undefined;
  return usage === undefined ? null : (usage.valueBlock?.valueHexView?.[0] ?? 0);
}

/** The latest beginning and the earliest end. */
function timeOf(chain: readonly Certified[]): [Instant | null, Instant | null] {
  const from = chain.flatMap(({ parts }) => secondsOf(parts.notBefore.value) ?? []);
  const until = chain.flatMap(({ parts }) => secondsOf(parts.notAfter.value) ?? []);
  const earliest = until.reduce<Instant | null>((a, b) => (a === null || b < a ? b : a), null);
  return [latestOf(from), earliest];
}

/** By its issuer, with a hash that can be forged; a root is trusted for itself. */
function isWeaklyMade({ parts, x509 }: Certified): boolean {
  if (x509.subject === x509.issuer) return false;
  return isWeakHash(schemeOf(parts.signatureAlgorithm, undefined)?.hash);
}
