/** What was certified under one number: all copies of one original, made at one time. */
import type { DossierCode, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import { cleanLine, fold, hasTwoLetters } from '../value/text.ts';
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
  if (countedWithoutSign(raw) !== null) return null;
  return parseNamedLine(raw);
}

/** The same, where numbers at the end of a name are a part of it. */
export function parseNamedLine(raw: string): TypedOriginal | null {
  const match = /^(.*?)(?:=\s*(\d{1,4})(?:\s*\/\s*(\d{1,4}))?)?$/su.exec(raw.trim());
  const original = cleanLine(match?.[1] ?? '');
  const [copies, pages] = [match?.[2], match?.[3]].map((n) => (n === undefined ? null : Number(n)));
  if (!hasTwoLetters(original) || original.includes('=')) return null;
  if (!isWithin(copies!, MOST_COPIES) || !isWithin(pages!, MOST_PAGES)) return null;
  return { original, copies: copies!, pages: pages! };
}

/**
 * What `Sổ hộ khẩu 2/16` means where `=` was forgotten: it may as well be what an original is
 * called. `null` of what is clear.
 */
export function countedWithoutSign(raw: string): TypedOriginal | null {
  const match = /^([^=]*\S)\s+(\d{1,4})\s*\/\s*(\d{1,4})$/u.exec(raw.trim());
  return match && parseNamedLine(`${match[1]}=${match[2]}/${match[3]}`);
}

function isWithin(n: number | null, most: number): boolean {
  return n === null || (n >= 1 && n <= most);
}

/** An original that was certified lately, and how many pages it had. */
export interface UsualOriginal {
  original: string;
  pages: number;
}

/** What was certified of somebody: their record, where it is known. */
export interface CertifiedOriginal extends UsualOriginal {
  citizen: Uuid | null;
  asker: string;
}

/** What so many people had is a kind of paper; what fewer had may tell of whom it is. */
const KIND_FROM_PEOPLE = 3;

/**
 * What is proposed to be certified, each once: what `citizen` had before, then kinds of papers.
 * What another person's paper is called is nobody's to read. `latest` is the newest first.
 */
export function usualOriginals(
  latest: readonly CertifiedOriginal[],
  citizen: Uuid | null,
): UsualOriginal[] {
  const groups = Map.groupBy(latest, ({ original }) => fold(original));
  const own = [...groups.values()].flatMap((group) => {
    return group.find((each) => citizen !== null && each.citizen === citizen) ?? [];
  });
  const kinds = [...groups.values()].filter((group) => {
    const people = new Set(group.map((each) => each.citizen ?? fold(each.asker)));
    return people.size >= KIND_FROM_PEOPLE;
  });
  const all = [...own, ...kinds.map(([newest]) => newest!)];
  const named = new Map(all.toReversed().map((each) => [fold(each.original), each]));
  return [...named.values()].toReversed().map(({ original, pages }) => ({ original, pages }));
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
