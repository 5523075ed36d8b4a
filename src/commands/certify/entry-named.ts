/** The certification book that somebody names, and what stands in it. */
import type { Context } from '../../cli/context.ts';
import { choice, whole, withDefault } from '../../cli/option.ts';
import {
  bookKinds,
  bookYear,
  type BookKind,
  type BookYear,
} from '../../domain/certification/book.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import type { Reader } from '../../store/store.ts';

const [FIRST_YEAR, LAST_YEAR] = [2015, 2099];
const MOST = 9_999_999;
const AT_ONCE = 1000;

/** Of which book: this year's of copies, unless told. */
export const bookOptions = {
  kind: withDefault(choice(bookKinds, 'bookKind'), 'copies'),
  year: whole(FIRST_YEAR, LAST_YEAR),
};

/** Of a number that is named: which book, where several have it. */
export const entryOptions = {
  kind: choice(bookKinds, 'bookKind'),
  year: whole(FIRST_YEAR, LAST_YEAR),
};

export const entryNumber = () => whole(1, MOST);

/** The year's book of this office that options name. */
export async function bookNamed(
  { kind, year }: { kind: BookKind; year: number | null },
  ctx: Context,
) {
  const { office } = await ctx.session();
  return { office: office.agencyId, kind, year: year ?? bookYear(await ctx.today()) };
}

/** All of a year, in the order of their numbers. */
export async function everyEntry(book: BookYear, reader: Reader): Promise<CertificationEntry[]> {
  const all: CertificationEntry[] = [];
  for (;;) {
    const after = all.at(-1)?.number ?? 0;
    const page = await reader.certifications.entries(book, { after, most: AT_ONCE });
    all.push(...page);
    if (page.length < AT_ONCE) return all;
  }
}
