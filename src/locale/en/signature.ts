/** Words for signatures in papers that are digital, in English. */
import type { DocumentVerdict } from '../../domain/document/signature.ts';
import type { ScreenOf } from '../vi.ts';

const verdictsShort: Readonly<Record<DocumentVerdict, string>> = {
  accepted: 'accepted',
  doubtful: 'doubtful',
  refused: 'refused',
  unsigned: 'not signed',
};
const kinds = { signature: 'Signature', timestamp: 'Stamp of time' } as const;

export const signatureScreen: ScreenOf<'signature'> = {
  signature: () => ({
    verdicts: {
      accepted:
        'Accepted: whole, and by an authority that the office trusts; revocation was not checked.',
      doubtful: 'Doubtful: the reasons stand below each signature.',
      refused: 'Refused: the reasons stand below each signature.',
      unsigned: 'The file has no signature.',
    },
    verdictsShort,
    uncheckedOurs: 'signed here, not checked yet',
    reasons: {
      altered: 'the content was altered after signing, or the signature is from another file',
      bad_range: 'it leaves out more than itself, so that it is open what it was made for',
      broken: 'it is damaged and cannot be read',
      bad_chain: 'a certificate of its chain may not issue others, or has a condition unknown here',
      not_yet: 'the certificate was not valid yet when it was signed',
      expired: 'the certificate had expired when it was signed',
      forbidden_change: 'something was added behind it, which whoever signed had forbidden',
      changed_after: 'something was added behind it: what is seen may not be what was signed',
      unsupported: 'signatures of this kind cannot be checked here',
      weak: 'it was made with what can be forged',
      self_signed: 'the signer made the certificate',
      unknown_root: 'the authority is none of those that the office trusts',
      no_roots: 'the office has named no authority to trust',
      wrong_use: 'the certificate is not for signing',
      claimed_time: 'only the signer says when, and the certificate has expired or that is to come',
      no_time: 'nothing says when it was signed',
    },
    added: {
      nothing: 'nothing was added',
      signatures: 'only other signatures were added; the pages are as they were',
      changes: 'something else was added or changed',
    },
    timeBy: {
      timestamp: (at) => `${at}, stamped`,
      claimed: (at) => `${at}, as the signer claims`,
      none: () => 'unknown',
    },
    kinds,
    covers: { whole: 'the whole file', part: 'a part of the file' },
    numbered: (kind, n) => `${kinds[kind]} ${n}`,
    unread: 'signer cannot be read',
    signer: 'Signer',
    subject: 'Certificate of',
    issuer: 'Issued by',
    serial: 'Serial number',
    coverage: 'Covers',
    addedAfter: 'Since then',
    when: 'Signed at',
    root: 'Root certificate',
    revocation: 'Revocation',
    unknown: 'unknown, not checked',
    because: 'Because',
    checked: 'Signatures',
    checkedAt: (verdict, at) => `${verdictsShort[verdict]}, ${at}`,
    notKept: 'The file is not of the store: nothing of this was put down.',
    madeFrom: 'Signed from',
  }),
};
