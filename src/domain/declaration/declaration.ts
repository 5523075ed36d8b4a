/** A declaration that was filled in: its answers, the form that it is of, and whose it is. */
import type { Uuid } from '../value/id.ts';
import type { AgencyId } from '../value/id.ts';
import type { Brand } from '../value/brand.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { lookAlike } from '../value/text.ts';
import type { FieldAnswers } from './answer.ts';
import type { DeclarationForm } from './form.ts';

/** What a declaration is called on its paper: `TK-7K2QM-9X4RA`. */
export type DeclarationCode = Brand<string, 'DeclarationCode'>;

export interface Declaration {
  id: Uuid;
  code: DeclarationCode;
  form: string;
  /** The first day of the form that it is of: it keeps that when a newer one comes. */
  version: PlainDate;
  /** The form's title then. */
  title: string;
  /** The dossier that it is a paper of, as soon as there is one. */
  dossier: Uuid | null;
  /** Who made it: the record of whoever hands it in. */
  citizen: Uuid | null;
  office: AgencyId;
  /** `null` once it was erased. */
  answers: FieldAnswers | null;
  /** The one that was filled in again in its place. */
  replacedBy: Uuid | null;
  at: Instant;
  by: string;
}

/** Without letters that are taken for digits, or for one another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = /^TK-?([0-9A-HJKMNP-TV-Z]{5})-?([0-9A-HJKMNP-TV-Z]{5})(?:-\d{1,2}-\d{1,2})?$/;
const PAGE = /^(TK-[0-9A-Z]{5}-[0-9A-Z]{5})-(\d{1,2})-(\d{1,2})$/;

/**
 * By the random end of its id, of which 50 bits are enough: a number that is counted could be given
 * out again where a store is lost, and nobody counts declarations.
 */
export function declarationCode(id: Uuid): DeclarationCode {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-13)}`);
  let text = '';
  for (let n = 0; n < 10; n++) {
    text = LETTERS[Number(rest % 32n)]! + text;
    rest /= 32n;
  }
  return `TK-${text.slice(0, 5)}-${text.slice(5)}` as DeclarationCode;
}

/**
 * A code as it was typed or scanned, with or without its dashes, and behind it the page that it was
 * scanned from; `null` for anything else.
 */
export function parseDeclarationCode(raw: string): DeclarationCode | null {
  const match = CODE.exec(lookAlike(raw.trim()).replace(/\s/g, ''));
  return match ? (`TK-${match[1]}-${match[2]}` as DeclarationCode) : null;
}

/** Which page of a declaration's paper it is, counted from 1, and of how many. */
export interface DeclarationPage {
  page: number;
  pages: number;
}

/** What the code of every page says, for whoever fills in `{page}` and `{pages}`. */
export function declarationPageText(code: DeclarationCode): string {
  return `${code}-{page}-{pages}`;
}

/**
 * What a bar code says, just as it is printed: what a stranger's code comes to without its dashes
 * is none of ours. `at` is `null` where it is a declaration's code alone.
 */
export function readDeclarationText(
  text: string,
): { code: DeclarationCode; at: DeclarationPage | null } | null {
  const [, own = text, page, pages] = PAGE.exec(text) ?? [];
  const code = parseDeclarationCode(own);
  if (code === null || code !== own) return null;
  if (page === undefined) return { code, at: null };
  const at = { page: Number(page), pages: Number(pages) };
  return at.page >= 1 && at.page <= at.pages ? { code, at } : null;
}

/** The form that a declaration is of; `null` where nobody has it any more. */
export function formKeptBy(
  forms: readonly DeclarationForm[],
  { form, version }: Pick<Declaration, 'form' | 'version'>,
): DeclarationForm | null {
  return forms.find((each) => each.id === form && each.version === version) ?? null;
}
