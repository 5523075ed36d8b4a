/** What was certified under one number: all copies of one original, made at one time. */
import type { DossierCode, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import { dong, noDong, type Dong } from '../value/money.ts';
import { cleanLine, hasTwoLetters } from '../value/text.ts';
import type { BookYear } from './book.ts';

/** Who signs, and as what. */
export interface CertificationSigner {
  name: string;
  title: string;
}

/** An original whose copies are certified: so many, of so many pages each. */
export interface CertifiedLine {
  original: string;
  copies: number;
  pages: number;
}

export interface CertificationEntry extends BookYear {
  number: number;
  volume: number;
  /** In which it was certified; `null` of what a list of before brought. */
  dossier: Uuid | null;
  code: DossierCode | null;
  /** The batch of the list that brought it. */
  batch: Uuid | null;
  at: Instant;
  /** The login of whoever wrote it, or brought it in. */
  by: string;
  copies: number;
  pages: number;
  /** Which fee of its dossier it is a part of. */
  feeId: string | null;
  /** What its fee comes to by the procedure; `null` where nobody has entered a price. */
  fee: Dong | null;
  /** Who asked, of what, and who signed: `null` once that was erased. */
  asker: string | null;
  original: string | null;
  signer: CertificationSigner | null;
  /** What stands in the column of notes of a list. */
  note: string | null;
  /** A mistake stays where it is, and so does its number. */
  struck: { at: Instant; by: string; reason: string | null } | null;
}

/** A number that was struck, by itself. */
export type StruckNumber = Pick<CertificationEntry, 'kind' | 'year' | 'number'>;

/**
 * What stands in the column of fees: the fee of each without what was taken off its dossier's, of
 * which the lowest numbers have as much as they can. Nothing is charged for what was struck.
 * `reduced` is what was taken off, by dossier.
 */
export function chargedFees(
  entries: readonly CertificationEntry[],
  reduced: ReadonlyMap<Uuid, Dong>,
): (Dong | null)[] {
  const left = new Map(reduced);
  return entries.map(({ dossier, fee, struck }) => {
    if (struck !== null) return noDong;
    if (fee === null) return null;
    if (dossier === null) return fee;
    const off = Math.min(fee, left.get(dossier) ?? 0);
    left.set(dossier, dong((left.get(dossier) ?? 0) - off));
    return dong(fee - off);
  });
}

/** More copies of one original, and more pages of it, than anybody asks for at a time. */
export const MOST_COPIES = 500;
export const MOST_PAGES = 2000;

/** An original as it is typed: what is not said of it may be said for all. */
export interface TypedOriginal {
  original: string;
  copies: number | null;
  pages: number | null;
}

/** Originals whole: what was left out of one is what is said for all, else one. */
export function wholeLines(
  typed: readonly TypedOriginal[],
  forAll: Pick<TypedOriginal, 'copies' | 'pages'> = { copies: null, pages: null },
): CertifiedLine[] {
  return typed.map(({ original, copies, pages }) => ({
    original,
    copies: copies ?? forAll.copies ?? 1,
    pages: pages ?? forAll.pages ?? 1,
  }));
}

/** `<original>=<copies>/<pages>`, the numbers left out or not; `null` for anything else. */
export function parseCertifiedLine(raw: string): TypedOriginal | null {
  const match = /^(.*?)(?:=\s*(\d{1,4})(?:\s*\/\s*(\d{1,4}))?)?$/su.exec(raw.trim());
  const original = cleanLine(match?.[1] ?? '');
  const [copies, pages] = [match?.[2], match?.[3]].map((n) => (n === undefined ? null : Number(n)));
  if (!hasTwoLetters(original) || original.includes('=')) return null;
  if (!isWithin(copies!, MOST_COPIES) || !isWithin(pages!, MOST_PAGES)) return null;
  return { original, copies: copies!, pages: pages! };
}

function isWithin(n: number | null, most: number): boolean {
  return n === null || (n >= 1 && n <= most);
}

/** An original that was certified lately, and how many pages it had. */
export interface UsualOriginal {
  original: string;
  pages: number;
}

/**
 * Several originals of a list by their numbers, `1 2 3`, with `=<copies>/<pages>` for all of them:
 * the pages left out are as many as each had. `null` for anything else.
 */
export function parsePickedLines(
  raw: string,
  usual: readonly UsualOriginal[],
): TypedOriginal[] | null {
  const match = /^([\d\s,]+?)(?:=\s*(\d{1,4})(?:\s*\/\s*(\d{1,4}))?)?$/u.exec(raw.trim());
  if (!match) return null;
  const [copies, pages] = [match[2], match[3]].map((n) => (n === undefined ? null : Number(n)));
  if (!isWithin(copies!, MOST_COPIES) || !isWithin(pages!, MOST_PAGES)) return null;
  const picked = match[1]!.split(/[\s,]+/u).map((n) => usual[Number(n) - 1]);
  if (!picked.every((each) => each !== undefined)) return null;
  return picked.map((each) => ({
    ...{ original: each.original, copies: copies ?? 1, pages: pages ?? each.pages },
  }));
}
