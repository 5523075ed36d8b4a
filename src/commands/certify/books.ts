/** Which book something is written in, and what is known of it. */
import type { Context } from '../../cli/context.ts';
import {
  bookYear,
  certificationSeries,
  volumeText,
  type BookCode,
  type BookKind,
  type BookYear,
} from '../../domain/certification/book.ts';
import type { CertificationEntry, CertificationSigner } from '../../domain/certification/entry.ts';
import { certifiedFee } from '../../domain/certification/fee.ts';
import type { BookFacts } from '../../domain/certification/open-close.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { chargeOf, linesNow, ruleAtRate, rulesOf, type FeeRate } from '../../domain/fee/rate.ts';
import { Problem } from '../../domain/problem.ts';
import type { FeeRule } from '../../domain/procedure/procedure.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';

/** What each kind of book is called, and its procedures. Throws `data.bad_file`. */
export async function bookCodesHere(ctx: Context): Promise<BookCode[]> {
  const { readBookCodes } = await import('../../importing/certification.ts');
  return readBookCodes(ctx.surroundings.dataFolder);
}

/** `SCT/BS` and the like. */
export function codeOfKind(codes: readonly BookCode[], kind: BookKind): string {
  return codes.find((each) => each.kind === kind)!.code;
}

/** As papers name an entry: `12 – 01/2026 SCT/BS`. */
export function entryMark(
  { number, kind, ...place }: Pick<CertificationEntry, 'number' | 'kind' | 'volume' | 'year'>,
  codes: readonly BookCode[],
): string {
  return `${number} – ${volumeText(place)} ${codeOfKind(codes, kind)}`;
}

/** The book that a procedure is written in; `null` where that is none. */
export function kindOfProcedure(codes: readonly BookCode[], procedure: string): BookKind | null {
  return codes.find(({ procedures }) => procedures.includes(procedure))?.kind ?? null;
}

/** The kind that somebody named, else that of the procedure. Throws `certification.which_book`. */
export function kindFor(
  { procedure }: Pick<Dossier, 'procedure'>,
  named: BookKind | null,
  codes: readonly BookCode[],
): BookKind {
  const kind = named ?? kindOfProcedure(codes, procedure.code);
  if (kind === null) {
    throw new Problem('certification.which_book', { procedure: procedure.code });
  }
  return kind;
}

/** The book of an office that is written in today. */
export async function bookToday(office: AgencyId, kind: BookKind, ctx: Context): Promise<BookYear> {
  return { office, kind, year: bookYear(await ctx.today()) };
}

/** What is known of a year's book. */
export async function bookFacts(year: BookYear, reader: Reader): Promise<BookFacts> {
  const [books, last, lost] = await Promise.all([
    reader.certifications.books(year),
    reader.reference.lastNumber(certificationSeries(year)),
    reader.history.losses(),
  ]);
  return { books, last, lost };
}

/** The fee that is counted by what is certified, at the price that the dossier is charged. */
export function feeOfDossier(dossier: Dossier, rates: readonly FeeRate[]) {
  const rule = certifiedFee(rulesOf(dossier), dossier.channel);
  const fees = linesNow(dossier, rates);
  return { rule: rule && atItsPrice(rule, dossier, rates), fees };
}

function atItsPrice(rule: FeeRule, dossier: Dossier, rates: readonly FeeRate[]): FeeRule {
  const line = dossier.fees.find(({ id }) => id === rule.id);
  const now = ruleAtRate(rule, rates, chargeOf(dossier));
  // At reception the office's own rate may have been in force: the line's price tells.
  return line === undefined || line.unitPrice === null || line.unitPrice === now.amount
    ? now
    : rule;
}

/** So many are offered to be chosen from. */
const MOST_SIGNERS = 9;

/** Who signed in this year's book or the one before, each once, whoever signed last first. */
export async function signersOf(year: BookYear, reader: Reader): Promise<CertificationSigner[]> {
  const [now, before] = await Promise.all([
    reader.certifications.signers(year, MOST_SIGNERS),
    reader.certifications.signers({ ...year, year: year.year - 1 }, MOST_SIGNERS),
  ]);
  const each = new Map([...now, ...before].map((signer) => [JSON.stringify(signer), signer]));
  return [...each.values()].slice(0, MOST_SIGNERS);
}

/** Whoever was named, else who signed last. Throws `certification.signer`. */
export async function signerFor(
  { name, title }: { name: string | null; title: string | null },
  year: BookYear,
  reader: Reader,
): Promise<CertificationSigner> {
  if (name !== null && title !== null) return { name, title };
  const signers = await signersOf(year, reader);
  // As what somebody signs is what they signed as last, whoever signed since.
  const known = name === null ? signers[0] : signers.find((each) => each.name === name);
  if (!known) throw new Problem('certification.signer', {});
  return { name: known.name, title: title ?? known.title };
}
