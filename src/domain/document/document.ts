/** A digitised paper or result of a dossier: files that are kept by their content. */
import type { DossierCode, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { FileKind } from './kind.ts';
import type { CheckedSignature, DocumentVerdict } from './signature.ts';

/** A file that is kept, by the SHA-256 of its bytes in hexadecimal. */
export interface KeptFile {
  sha256: string;
  bytes: number;
  kind: FileKind;
  pages: number;
}

/** What a paper says of itself; `null` each where nobody said. */
export interface DocumentFacts {
  /** The national code of its kind, `KQ.G15.000031`. */
  paperCode: string | null;
  /** Of the paper itself. */
  number: string | null;
  issuedOn: PlainDate | null;
  issuedBy: string | null;
  signer: string | null;
  /** Its last day. */
  validUntil: PlainDate | null;
}

/** What it is of: one of the dossier's papers, or its result. */
export type DocumentOf = { component: string; name: string } | 'result';

export const goneWhys = ['mistake', 'erased', 'retention'] as const;
/** Why its files are kept no longer. */
export type GoneWhy = (typeof goneWhys)[number];

export interface DossierDocument extends DocumentFacts {
  dossier: Uuid;
  /** Counted in its dossier from 1: how people name it, `H49.22-261123-0001/2`. */
  n: number;
  of: DocumentOf;
  /** As they came, in order. */
  files: KeptFile[];
  /** What they were called, in the same order; none once that was erased. */
  names: string[];
  /** The PDF/A into which pictures were bound; `null` where nothing was. */
  bound: KeptFile | null;
  at: Instant;
  by: string;
  /** Where it is from, where it was not digitised for this dossier; and what became of it there. */
  reused: (ReusedFrom & { code: DossierCode | null; gone: GoneDocument | null }) | null;
  /** The one of the same dossier that was signed here, where this is what came of it. */
  madeFrom: number | null;
  /** What its signatures were worth when they were last looked at. */
  verified: VerifiedDocument | null;
  gone: GoneDocument | null;
}

/** Since when its files are kept no longer; `reason` is `null` once that was erased. */
export interface GoneDocument {
  at: Instant;
  why: GoneWhy;
  reason: string | null;
}

export const reusedOf = ['paper', 'result'] as const;

/** A document of another dossier: one of its papers, or its result. */
export interface ReusedFrom {
  dossier: Uuid;
  n: number;
  of: (typeof reusedOf)[number];
}

/** As the national portal counts it: 2 a paper used again, 3 another dossier's result. */
export function reusedState({ of }: Pick<ReusedFrom, 'of'>): 2 | 3 {
  return of === 'result' ? 3 : 2;
}

export interface VerifiedDocument {
  at: Instant;
  verdict: DocumentVerdict;
  /** None once they were erased. */
  signatures: CheckedSignature[];
}

/** What is opened, printed and sent: the bound pages, else the file itself. */
export function shownFile({ bound, files }: Pick<DossierDocument, 'bound' | 'files'>): KeptFile {
  return bound ?? files[0]!;
}

/** Whether two are of the same paper, or both of the result. */
export function isSamePaper(one: DocumentOf, other: DocumentOf): boolean {
  if (one === 'result' || other === 'result') return one === other;
  return one.component === other.component;
}

/** Digests of all files that are kept for some documents. */
export function keptDigests(
  documents: readonly Pick<DossierDocument, 'bound' | 'files' | 'gone'>[],
): string[] {
  const kept = documents.filter(({ gone }) => gone === null);
  return kept.flatMap(({ files, bound }) => [...files, bound ?? []].flat().map((f) => f.sha256));
}
