/** Which office is meant, out of some: by number, code, words of its name or first letters. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { KnownOffice } from '../../domain/office/office.ts';
import { bareCode, beginWords, foldedWords, initialsOf } from '../../domain/value/text.ts';
import { listed, slippedRow } from './questions.ts';
import { numbered } from './screen.ts';

const MOST_OFFICES = 9;

/** What is said of it, what an answer comes to, and what becomes of one that fits no office. */
interface OfficeWishes<A> {
  message: string;
  explain: readonly string[];
  which: string;
  chosen: (office: KnownOffice) => Reply<A>;
  unknown: (typed: string) => Promise<Reply<A>> | Reply<A>;
}

/** The first of them have numbers. */
export function officeQuestion<A>(
  ctx: Context,
  offices: readonly KnownOffice[],
  { message, explain, which, chosen, unknown }: OfficeWishes<A>,
): Question<A> {
  const first = offices.slice(0, MOST_OFFICES);
  return {
    lines: numbered(first.map(officeLine)),
    message,
    explain,
    read: (typed, entry) => {
      const picked = entry.kind === 'number' ? first[entry.n - 1] : undefined;
      if (picked) return chosen(picked);
      const slipped = slippedRow(ctx, entry, first.length);
      if (slipped) return slipped;
      const found = offices.filter((each) => fits(each, typed));
      const [only] = found;
      if (!only) return unknown(typed);
      if (found.length === 1) return chosen(only);
      const few = found.slice(0, MOST_OFFICES);
      return { instead: listed(ctx, which, few.map(officeLine), (n) => chosen(few[n]!)) };
    },
  };
}

/** An office in a list, and over what is sent to it. */
export function officeLine({ agencyId, name }: KnownOffice): string {
  return `${name}  ${agencyId}`;
}

/** By its code, by words of its name without accents, or by their first letters. */
function fits({ agencyId, name }: KnownOffice, typed: string): boolean {
  const wanted = foldedWords(typed);
  if (wanted.length === 0) return false;
  if (bareCode(agencyId) === bareCode(typed)) return true;
  const words = foldedWords(name);
  if (initialsOf(words).startsWith(wanted.join(''))) return true;
  return beginWords(wanted, words);
}
