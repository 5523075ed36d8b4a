/** Words as people type and compare them: NFC at the door, folded for search. */
import { limits } from '../limits.ts';

/**
 * What nobody sees and a terminal, a printer or a search may stumble over: control characters,
 * soft hyphens, zero-width marks, and the marks that turn the direction of writing.
 */
const UNSEEN =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/**
 * NFC, unseen characters out, every run of white space one space, trimmed. Half a surrogate
 * pair becomes U+FFFD here, as it would in any file: what is stored must be what was hashed.
 */
export function cleanLine(raw: string): string {
  // Most are clean as they come.
  if (USUAL.test(raw) && !raw.includes('  ')) return raw.trim();
  return raw.replace(UNSEEN, '').toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** What keyboards give: whole letters, each in one character, and no white space but spaces. */
const USUAL = /^[ -~\u00C0-\u024F\u1EA0-\u1EF9]*$/;

/** True where nothing was said. */
export function isBlank(said: string | null): boolean {
  return said === null || cleanLine(said) === '';
}

/** A code or a number without what a scanner or a copy brought along around and within it. */
export function bare(raw: string): string {
  return raw.replace(UNSEEN, '').trim();
}

/**
 * What is left of letters that were lost on the way: U+FFFD, or UTF-8 read byte by byte, where `ễ`
 * shows as `á»…`, `ạ` as `áº¡`, `đ` as `Ä‘` and `ư` as `Æ°`.
 */
export function hasLostLetters(text: string): boolean {
  return /\uFFFD|á[º»]|Ä[\u0090\u0091‘]|Æ[°¡]/.test(text);
}

/**
 * A name of a person, an office or a day, cleaned; `null` for what cannot be one: no letter, too
 * many, or letters lost. Keyboard scanners and old programs type `?` for each letter they lack.
 */
export function parseName(raw: string): string | null {
  const name = cleanLine(raw);
  if (!/\p{L}/u.test(name) || name.length > limits.nameLetters) return null;
  return name.includes('?') || hasLostLetters(name) ? null : name;
}

/**
 * Something said in words, trimmed: two letters at least, none lost. A number, a sign or a single
 * letter is a key that slipped, or the answer to another question; `null` for these.
 */
export function parseInWords(raw: string): string | null {
  const text = raw.normalize('NFC').trim();
  return hasTwoLetters(text) && !hasLostLetters(text) ? text : null;
}

/** True of words; not of a number, of signs, or of one letter alone. */
export function hasTwoLetters(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length > 1;
}

/** A name of a person: no digit stands in one, so that a number in a slip of the hand is none. */
export function parsePersonName(raw: string): string | null {
  return /\d/.test(raw) ? null : parseName(raw);
}

/** Neither a terminal nor a file may get these from what somebody once typed. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Without control characters and marks that turn the writing; tabs and line ends stay. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** The form in which two texts are compared: no marks, đ as d, lower case, single spaces. */
export function fold(text: string): string {
  // Most codes and figures are plain.
  if (/^[ -~]*$/.test(text) && !text.includes('  ')) return text.toLowerCase().trim();
  let made = '';
  for (const word of text.split(' ')) {
    const folded = word === '' ? '' : foldedWord(word);
    if (folded !== '') made += made === '' ? folded : ` ${folded}`;
  }
  return made;
}

// Each word once: a list of a hundred thousand people has a few hundred syllables.
const foldedOnce = new Map<string, string>();
const MOST_FOLDED = 2000;
/** Of a longer one the engine may keep the whole text that it was cut out of. */
const SHORT = 12;

function foldedWord(word: string): string {
  if (word.length > SHORT) return foldedAnew(word);
  const kept = foldedOnce.get(word);
  if (kept !== undefined) return kept;
  const folded = foldedAnew(word);
  if (foldedOnce.size >= MOST_FOLDED) foldedOnce.clear();
  foldedOnce.set(word, folded);
  return folded;
}

function foldedAnew(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐÐðƉɖ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded letters and digits only, as words; punctuation separates, whichever apostrophe it is. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  // Most names and codes are plain words by now.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(folded)) return folded.split(' ');
  return folded.split(/[^\p{L}\p{N}]+|[ʻʼ]/u).filter((word) => word !== '');
}

/** True where each of some folded words begins one of the others; no words mean nothing. */
export function beginWords(typed: readonly string[], own: readonly string[]): boolean {
  return typed.length > 0 && typed.every((word) => own.some((each) => each.startsWith(word)));
}

/** Letters and digits alone, in capitals: in these codes are the same, however they were read. */
export function bareCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Dashes and minus signs of every length as the one on a keyboard. */
export function plainDashes(text: string): string {
  return text.replace(/[\p{Pd}\u2043\u2212]/gu, '-');
}

/** Capitals of other alphabets that nobody tells from ours on paper. */
const LOOKS = new Map(
  ['АA ВB ЕE ІI ЈJ КK МM НH ОO РP ЅS СC ТT УY ХX', 'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX']
    .flatMap((pairs) => pairs.split(' '))
    .map(([other, ours]) => [other!, ours!]),
);

/**
 * The form in which codes and signs are compared that people read off paper: what looks the same
 * there is the same, whatever its width, case, alphabet or dash.
 */
export function lookAlike(text: string): string {
  // Most are plain.
  if (/^[ -~]*$/.test(text)) return text.toUpperCase();
  const capitals = plainDashes(text.replace(UNSEEN, '').normalize('NFKC')).toUpperCase();
  return Array.from(capitals, (each) => LOOKS.get(each) ?? each).join('');
}

/** First letters of the folded words: `Nguyễn Văn Thử` → `nvt`. */
export function initials(text: string): string {
  return initialsOf(foldedWords(text));
}

/** The same of words that are folded already. */
export function initialsOf(words: readonly string[]): string {
  return words.map((word) => String.fromCodePoint(word.codePointAt(0)!)).join('');
}

/** True when a text has a letter that only Vietnamese marks or đ can give. */
export function hasVietnameseMarks(text: string): boolean {
  return /[đĐÐðƉɖ]/.test(text) || /\p{L}\p{M}/u.test(text.normalize('NFD'));
}

/** Edits (insert, drop, replace, swap neighbours) between two folded texts. */
export function editDistance(left: string, right: string): number {
  const a = fold(left);
  const b = fold(right);
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/**
 * What a person at the counter names in a short list: by id, else by its place in the list, else
 * by its whole name, else by a part of its name. Several are returned only where the last two
 * cannot tell; nothing is meant by an empty text.
 */
export function matching<T extends { id: string; name: string }>(
  list: readonly T[],
  named: string,
): T[] {
  const typed = named.trim();
  const wanted = fold(typed);
  const tests: ((each: T, index: number) => boolean)[] = [
    (each) => each.id === typed,
    (_, index) => String(index + 1) === typed,
    (each) => fold(each.name) === wanted,
    (each) => fold(each.name).includes(wanted),
  ];
  if (wanted === '') return [];
  return tests.map((test) => list.filter(test)).find((found) => found.length > 0) ?? [];
}

/** The candidates a person may have meant, nearest first, at most three; `most` letters apart. */
export function nearest(typed: string, candidates: readonly string[], most = Infinity): string[] {
  const wanted = fold(typed);
  const limit = Math.min(most, Math.max(1, Math.floor(wanted.length / 3)));
  return candidates
    .filter((candidate) => Math.abs(fold(candidate).length - wanted.length) <= limit)
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate) }))
    .filter(({ distance }) => distance <= limit && distance < wanted.length)
    .sort((x, y) => x.distance - y.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
