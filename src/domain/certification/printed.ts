/** Which words of certification are printed of a dossier. */
import { Problem } from '../problem.ts';
import type { DossierCode } from '../value/id.ts';
import { bookKinds, type BookKind } from './book.ts';
import type { CertificationEntry } from './entry.ts';

/** What was said of the numbers that are to be printed; `null` for all. */
export interface SaidNumbers {
  kind: BookKind | null;
  year: number | null;
  number: number | null;
}

/**
 * Those that stand of what was said, book after book. Throws `certification.which_number` where a
 * number stands in several books, `certification.struck` of one that is struck,
 * `certification.not_in_dossier`, and `certification.nothing_certified` where nothing stands.
 */
export function entriesToPrint(
  code: DossierCode,
  all: readonly CertificationEntry[],
  said: SaidNumbers,
): CertificationEntry[] {
  const meant = all.filter(
    ({ kind, year, number }) =>
      [null, kind].includes(said.kind) &&
      [null, year].includes(said.year) &&
      [null, number].includes(said.number),
  );
  const standing = meant.filter(({ struck }) => struck === null);
  const entries = bookKinds.flatMap((kind) => standing.filter((each) => each.kind === kind));
  if (said.number !== null) requireOne(code, said.number, { meant, entries });
  if (entries.length === 0) throw new Problem('certification.nothing_certified', { code });
  return entries;
}

/** Of a number: `meant` is what bears it, `entries` what of that stands. */
function requireOne(
  code: DossierCode,
  number: number,
  { meant, entries }: Record<'meant' | 'entries', readonly CertificationEntry[]>,
): void {
  const [first] = meant;
  if (first === undefined) throw new Problem('certification.not_in_dossier', { code, number });
  if (entries.length === 0) {
    const { kind, year } = first;
    throw new Problem('certification.struck', { kind, year, number });
  }
  if (entries.length > 1) {
    const books = entries.map(({ kind, year }) => ({ kind, year }));
    throw new Problem('certification.which_number', { code, number, books });
  }
}
