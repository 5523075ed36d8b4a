/** Signing the office's own digital copies: what was signed stays, and what comes of it is added. */
import type { Dossier } from '../dossier/dossier.ts';
import type { NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import type { AgencyId } from '../value/id.ts';
import { addDocuments, requireOurs, requireThere } from './add.ts';
import { shownFile, type DossierDocument, type KeptFile } from './document.ts';

/** What came of signing the document with number `n`; its file is kept already. */
export interface SignedFile {
  n: number;
  file: KeptFile;
}

/**
 * What may be signed of a dossier for its name alone: all that is kept as PDF or pictures, was not
 * signed here, and did not come of that. What is used again is the copy of another dossier.
 */
export function unsignedOf(has: readonly DossierDocument[]): DossierDocument[] {
  return has.filter(
    (each) =>
      each.gone === null &&
      each.reused === null &&
      each.madeFrom === null &&
      signedFrom(has, each.n) === null &&
      isPdf(each),
  );
}

/** Pictures are bound into one; of several pages, or four inks, they are not. */
export function isPdf(document: Pick<DossierDocument, 'bound' | 'files'>): boolean {
  return shownFile(document).kind === 'pdf';
}

/** The number of what is kept of signing a document; `null` where there is none. */
function signedFrom(has: readonly DossierDocument[], n: number): number | null {
  return has.find((each) => each.madeFrom === n && each.gone === null)?.n ?? null;
}

/**
 * Adds what was signed, of the same paper and with what is said of it. Throws `document.gone`,
 * `document.signed_here` where another is kept of one already, `document.nothing_to_sign` for
 * nothing at all, and as `addDocuments` does.
 */
export function signDocuments(
  dossier: Dossier,
  signed: readonly SignedFile[],
  has: readonly DossierDocument[],
  office: AgencyId,
): NewEvent[] {
  const { code } = dossier;
  requireOurs(dossier, office);
  if (signed.length === 0) throw new Problem('document.nothing_to_sign', { code });
  const fresh = signed.map(({ n, file }) => {
    const original = requireThere(dossier, has, n);
    const as = signedFrom(has, n);
    if (as !== null) throw new Problem('document.signed_here', { code, n, as });
    const { of, paperCode, number, issuedOn, issuedBy, signer, validUntil, reused } = original;
    const facts = { of, paperCode, number, issuedOn, issuedBy, signer, validUntil };
    // What is wrong with where a paper was taken from is wrong with its signed copy.
    const from = reused === null ? {} : { reused };
    const names = [signedName(original.names[0])];
    return { ...facts, ...from, files: [file], names, bound: null, madeFrom: n };
  });
  return addDocuments(dossier, fresh, has, office);
}

/** What it is called as a file, by what the first of those that were signed was called. */
function signedName(name = ''): string {
  const stem = name.replace(/\.\w{1,5}$/, '').slice(0, MOST_STEM);
  return `${stem === '' ? 'giay' : stem}-da-ky.pdf`;
}
const MOST_STEM = 200;
