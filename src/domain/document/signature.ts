/**
 * What a signature in a PDF is worth: judged from what was found of it. That nobody has withdrawn
 * its certificate is never known here, as nothing is asked over a network: so none is called valid,
 * only accepted (domain of digitised papers, and Decree 23/2025 on what makes a signature good).
 */
import { like, list, maybe, oneOf, text, yesOrNo, type Shape } from '../shape.ts';
import type { Instant } from '../value/instant.ts';

export const signatureKinds = ['signature', 'timestamp'] as const;
/** Somebody's, or the stamp of a service that tells the time of the whole file. */
export type SignatureKind = (typeof signatureKinds)[number];

export const integrities = ['intact', 'altered', 'bad_range', 'broken', 'unsupported'] as const;
/**
 * Whether what was signed is there as it was signed. `bad_range`: it names other bytes than a
 * signature may, so that what it holds for is open. `broken`: what lies there is no signature.
 */
export type Integrity = (typeof integrities)[number];

export const additions = ['nothing', 'signatures', 'changes'] as const;
/**
 * What came behind what it covers. `signatures`: all of it is covered by later ones that are
 * intact, and the pages look and are marked as they were.
 */
export type AddedBehind = (typeof additions)[number];

export const chainEnds = [
  'trusted',
  'unknown_root',
  'self_signed',
  'no_roots',
  'bad_chain',
] as const;
/** Where the chain of certificates leads. */
export type ChainEnd = (typeof chainEnds)[number];

export const timeSources = ['timestamp', 'claimed', 'none'] as const;
/** Who says when it was signed: a service of time, whoever signed, or nobody. */
export type TimeBy = (typeof timeSources)[number];

export const signatureVerdicts = ['accepted', 'doubtful', 'refused'] as const;
export type SignatureVerdict = (typeof signatureVerdicts)[number];

export const documentVerdicts = [...signatureVerdicts, 'unsigned'] as const;
/** Of a whole file: that of its worst signature. */
export type DocumentVerdict = (typeof documentVerdicts)[number];

/** Why it is not simply accepted; those of a refusal first. */
export const signatureReasons = [
  'altered',
  'bad_range',
  'broken',
  'bad_chain',
  'not_yet',
  'expired',
  'forbidden_change',
  'changed_after',
  'unsupported',
  'weak',
  'self_signed',
  'unknown_root',
  'no_roots',
  'wrong_use',
  'claimed_time',
  'no_time',
] as const;
export type SignatureReason = (typeof signatureReasons)[number];

const refusing: ReadonlySet<SignatureReason> = new Set([
  'altered',
  'bad_range',
  'broken',
  'bad_chain',
  'not_yet',
  'expired',
  'forbidden_change',
]);

/** What was found of one signature. */
export interface SignatureFacts {
  kind: SignatureKind;
  /** As the file calls it: `ETSI.CAdES.detached`. */
  format: string;
  /** Whoever the certificate names, short and whole; `null` where none could be read. */
  signer: string | null;
  subject: string | null;
  issuer: string | null;
  serial: string | null;
  covers: 'whole' | 'part';
  integrity: Integrity;
  added: AddedBehind;
  /** Whoever certified the file allowed no change. */
  allowsNone: boolean;
  /** Made with what can be forged: SHA-1, MD5, a short key. */
  weak: boolean;
  chain: ChainEnd;
  /** The root it leads to, of those that the office trusts. */
  root: string | null;
  at: Instant | null;
  timeBy: TimeBy;
  /** From when until when all certificates of its chain are good. */
  goodFrom: Instant | null;
  goodUntil: Instant | null;
  /** Its certificate is for signing. */
  forSigning: boolean;
}

/** What is told and kept of one. */
export interface CheckedSignature extends Pick<
  SignatureFacts,
  | 'kind'
  | 'format'
  | 'signer'
  | 'subject'
  | 'issuer'
  | 'serial'
  | 'covers'
  | 'integrity'
  | 'added'
  | 'root'
  | 'at'
  | 'timeBy'
> {
  changedAfter: boolean;
  trusted: boolean;
  /** Nothing is asked over a network. */
  revocation: 'unknown';
  verdict: SignatureVerdict;
  reasons: SignatureReason[];
}

/** A signature judged, at the moment `now`. */
export function judgedSignature(facts: SignatureFacts, now: Instant): CheckedSignature {
  const { kind, format, signer, subject, issuer, serial } = facts;
  const { covers, integrity, added, chain, root, at, timeBy } = facts;
  const reasons = signatureReasons.filter((reason) => is(reason, facts, now));
  const verdict = reasons.some((each) => refusing.has(each))
    ? 'refused'
    : reasons.length > 0
      ? 'doubtful'
      : 'accepted';
  return {
    ...{ kind, format, signer, subject, issuer, serial },
    ...{ covers, integrity, added, root, at, timeBy },
    changedAfter: added === 'changes',
    trusted: integrity === 'intact' && chain === 'trusted',
    revocation: 'unknown',
    ...{ verdict, reasons },
  };
}

function is(reason: SignatureReason, facts: SignatureFacts, now: Instant): boolean {
  const { integrity, chain, added, timeBy } = facts;
  switch (reason) {
    case 'altered':
    case 'bad_range':
    case 'broken':
    case 'unsupported':
      return integrity === reason;
    case 'bad_chain':
    case 'self_signed':
    case 'unknown_root':
    case 'no_roots':
      return integrity === 'intact' && chain === reason;
    case 'forbidden_change':
      return facts.allowsNone && added !== 'nothing';
    case 'changed_after':
      return added === 'changes';
    case 'weak':
      return facts.weak;
    case 'wrong_use':
      return integrity === 'intact' && !facts.forSigning;
    case 'no_time':
      return integrity === 'intact' && timeBy === 'none';
    case 'not_yet':
    case 'expired':
    case 'claimed_time':
      return integrity === 'intact' && whenIs(facts, now) === reason;
  }
}

/**
 * Whether the certificates were good when it was signed. Whoever signs behind a certificate's end
 * can claim any earlier time: where nobody else says when, an ended certificate leaves it open.
 */
function whenIs(
  { goodFrom, goodUntil, at, timeBy }: SignatureFacts,
  now: Instant,
): 'not_yet' | 'expired' | 'claimed_time' | null {
  if (goodFrom === null || goodUntil === null) return null;
  const when = at ?? now;
  if (when < goodFrom) return 'not_yet';
  if (when > goodUntil) return 'expired';
  if (timeBy !== 'claimed') return null;
  return now > goodUntil || when > now ? 'claimed_time' : null;
}

/** The verdict on a whole file. */
export function verdictOnAll(all: readonly Pick<CheckedSignature, 'verdict'>[]): DocumentVerdict {
  const worst = signatureVerdicts.toReversed().find((each) => all.some((s) => s.verdict === each));
  return worst ?? 'unsigned';
}

/** As the journal and a table keep it. */
export const checkedSignature: Shape<CheckedSignature> = like<CheckedSignature>({
  kind: oneOf(signatureKinds),
  format: text(),
  signer: maybe(text()),
  subject: maybe(text()),
  issuer: maybe(text()),
  serial: maybe(text()),
  covers: oneOf(['whole', 'part']),
  integrity: oneOf(integrities),
  added: oneOf(additions),
  root: maybe(text()),
  at: maybe(text<Instant>()),
  timeBy: oneOf(timeSources),
  changedAfter: yesOrNo,
  trusted: yesOrNo,
  revocation: oneOf(['unknown']),
  verdict: oneOf(signatureVerdicts),
  reasons: list(oneOf(signatureReasons)),
});
