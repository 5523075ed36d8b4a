/** Digitising a paper of a dossier, or its result. */
import { componentNamed } from '../dossier/components.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { caseOf } from '../dossier/supplement.ts';
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream } from '../stream.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import { verdictOnAll, type CheckedSignature } from './signature.ts';
import {
  isSamePaper,
  type DocumentFacts,
  type DocumentOf,
  type DossierDocument,
  type KeptFile,
  type ReusedFrom,
} from './document.ts';

/** A document whose files are kept already. */
export interface NewDocument extends DocumentFacts {
  of: DocumentOf;
  files: readonly KeptFile[];
  names: readonly string[];
  bound: KeptFile | null;
  reused?: ReusedFrom;
  madeFrom?: number;
}

/** What names the result where papers are named; no paper is called so. */
export const RESULT_NAME = 'result';

/**
 * The paper of a dossier that somebody names, `null` or `RESULT_NAME` for its result. Throws
 * `dossier.no_such_component`, and `document.paper_not_here` for one that nobody handed in.
 */
export function documentOf(dossier: Dossier, named: string | null): DocumentOf {
  if (named === null || named.trim().toLowerCase() === RESULT_NAME) return 'result';
  const { id, name } = componentNamed(caseOf(dossier), named);
  const here = dossier.components.find((each) => each.id === id);
  if (!here) throw new Problem('document.paper_not_here', { code: dossier.code, name });
  return { component: id, name: here.name };
}

/**
 * Adds documents to a dossier, numbered behind those that it `has`, gone ones among them. In every
 * status, and wherever the paper is now: a pile is often scanned when it has gone on. Throws
 * `document.not_ours` and, for a paper that ended before it was issued, `document.dates`.
 */
export function addDocuments(
  dossier: Dossier,
  fresh: readonly NewDocument[],
  has: readonly Pick<DossierDocument, 'n'>[],
  office: AgencyId,
): NewEvent[] {
  requireOurs(dossier, office);
  const last = Math.max(0, ...has.map(({ n }) => n));
  return fresh.map((document, at) => documentAdded(dossier.id, document, last + 1 + at));
}

type Digitised = Pick<NewDocument, 'of' | 'files'>;

/** Of one paper, and byte for byte the same. */
export function isTheSame(one: Digitised, other: Digitised): boolean {
  const digests = ({ files }: Digitised): string => files.map(({ sha256 }) => sha256).join();
  return isSamePaper(one.of, other.of) && digests(one) === digests(other);
}

/** An office digitises what it received, helped to hand in, has, is sent or decides. */
export function isDigitisedBy(dossier: Dossier, office: AgencyId): boolean {
  const { holder, competent, helpedAt, inTransit } = dossier;
  return [dossier.office, holder, competent, helpedAt, inTransit?.to].includes(office);
}

/** Throws `document.not_ours` where it does not. */
export function requireOurs(dossier: Dossier, office: AgencyId): void {
  const { code } = dossier;
  if (!isDigitisedBy(dossier, office)) throw new Problem('document.not_ours', { code, office });
}

/** Throws `document.dates`. */
export function documentAdded(dossier: Uuid, document: NewDocument, n: number): NewEvent {
  const { of, files, names, bound, number, issuedBy, signer, reused, madeFrom } = document;
  const { paperCode, issuedOn, validUntil } = document;
  if (issuedOn !== null && validUntil !== null && validUntil < issuedOn) {
    throw new Problem('document.dates', { issuedOn, validUntil });
  }
  return happened(
    'document.added',
    dossierStream(dossier),
    {
      ...{ dossier, n, files: [...files], bound },
      component: of === 'result' ? null : { id: of.component, name: of.name },
      ...{ paperCode, issuedOn, validUntil, reused: reused && from(reused), madeFrom },
    },
    { names: [...names], number, issuedBy, signer },
  );
}

/** Without what became of it there, which is told by its own dossier. */
function from({ dossier, n, of }: ReusedFrom): ReusedFrom {
  return { dossier, n, of };
}

/** What its signatures are worth now. Throws `document.gone` and `document.not_ours`. */
export function verifyDocument(
  dossier: Dossier,
  has: readonly DossierDocument[],
  { n, sha256, signatures }: { n: number; sha256: string; signatures: CheckedSignature[] },
  office: AgencyId,
): NewEvent[] {
  requireOurs(dossier, office);
  requireThere(dossier, has, n);
  const data = { dossier: dossier.id, n, sha256, verdict: verdictOnAll(signatures) };
  return [happened('document.verified', dossierStream(dossier.id), data, { signatures })];
}

/** Throws `document.gone` for one that is not there, or no more. */
export function requireThere(
  { code }: Pick<Dossier, 'code'>,
  has: readonly DossierDocument[],
  n: number,
): DossierDocument {
  const meant = has.find((each) => each.n === n);
  if (!meant || meant.gone) throw new Problem('document.gone', { code, n });
  return meant;
}
