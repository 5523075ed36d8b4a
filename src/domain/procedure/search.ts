/** Finding procedures as clerks type them: a code, initials, or words without accents. */
import { parseProcedureCode } from '../value/id.ts';
import { meantInitials, withoutKeys } from '../value/telex.ts';
import { beginWords, fold, foldedWords, initials } from '../value/text.ts';

/** What a search reads of a procedure; `words` and `initials` are folded. */
export interface SearchableProcedure {
  code: string;
  shortName: string;
  words: string;
  initials: string;
}

/**
 * Procedures that fit, best first: the code itself (in its three forms) or its beginning, then
 * initials (`dkks`), then those of which every typed word begins a word. A typed `.` or space
 * in a code may be missing.
 */
export function searchProcedures<Line extends SearchableProcedure>(
  lines: readonly Line[],
  typed: string,
): Line[] {
  const code = parseProcedureCode(typed);
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  // One word may be initials of which a keyboard program made marks: `gcnqsđ` was `gcnqsdd`.
  const short = words.length === 1 ? [words[0]!, ...meantInitials(typed.trim())] : [];
  return lines
    .map((line) => ({ line, rank: rankOf(line, typed, code, { words, short }) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || plainness(a.line) - plainness(b.line))
    .map(({ line }) => line);
}

/**
 * Procedures in whose names or keywords some words stand side by side, whole: those that are called
 * so first. Their marks may be missing, or still be the keys of Telex or VNI.
 */
export function proceduresNamed<Line extends SearchableProcedure>(
  lines: readonly Line[],
  typed: string,
): Line[] {
  const ways = new Set([foldedWords(typed).join(' '), withoutKeys(typed)]);
  ways.delete('');
  const says = (text: string): boolean =>
    [...ways].some((words) => ` ${text} `.includes(` ${words} `));
  const named = lines
    .filter((line) => says(line.words))
    .map((line) => {
      const short = foldedWords(line.shortName).join(' ');
      return { line, called: ways.has(short) ? 2 : Number(says(short)) };
    });
  return named
    .toSorted((a, b) => b.called - a.called || plainness(a.line) - plainness(b.line))
    .map(({ line }) => line);
}

/**
 * What is received instead of a procedure that has ended: its successors, and where one of them has
 * ended too, what came instead of that. `out` are all that have ended.
 */
export function receivedInstead<Line extends { code: string }>(
  { successors }: { successors: readonly string[] },
  inForce: readonly Line[],
  out: readonly { code: string; out: { successors: readonly string[] } }[],
): Line[] {
  // A set grows while it is walked, and no code is in it twice: a circle ends.
  const codes = new Set(successors);
  for (const code of codes) {
    const over = out.find((each) => each.code === code);
    for (const next of over?.out.successors ?? []) codes.add(next);
  }
  return inForce.filter(({ code }) => codes.has(code));
}

/**
 * Among equals the shortest title is the plain procedure, the longer ones its special forms; what
 * ends something stands behind what begins or changes it, which people come for more often.
 */
function plainness({ shortName }: SearchableProcedure): number {
  return shortName.length + (ENDING.test(fold(shortName)) ? BEHIND : 0);
}

const ENDING = /^(?:cham dut|tam ngung|thu hoi|giai the|huy|xoa|dinh chi)\b/;
/** No title is as long. */
const BEHIND = 1000;

function rankOf(
  line: SearchableProcedure,
  typed: string,
  code: string | null,
  { words, short: meant }: { words: readonly string[]; short: readonly string[] },
): number {
  if (code !== null) return line.code === code ? 9 : 0;
  const digits = typed.trim();
  if (/^\d[\d. ]*$/.test(digits)) return codeRank(line.code, digits);
  const short = foldedWords(line.shortName);
  if (fold(line.shortName) === words.join(' ')) return 8;
  if (meant.includes(initials(line.shortName))) return 7;
  if (beginWords(words, short)) return 6;
  const begun = line.initials
    .split(' ')
    .some((each) => meant.some((typedShort) => each.startsWith(typedShort)));
  if (begun) return words[0]!.length > 1 ? 5 : 0;
  return beginWords(words, line.words.split(' ')) ? 4 : 0;
}

function codeRank(code: string, digits: string): number {
  const [known, typed] = [code.replace('.', ''), digits.replace(/[. ]/g, '')];
  return known.startsWith(typed) || (typed.length >= 3 && known.endsWith(typed)) ? 5 : 0;
}
