/** Words as people type and compare them: NFC at the door, folded for search. */

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B-\u200D\u2060\uFEFF]/g;

/** NFC, control characters out, every run of white space one space, trimmed. */
export function cleanLine(raw: string): string {
  return raw.replace(CONTROL, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The form in which two texts are compared: no marks, đ as d, lower case, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded letters and digits only, as words; punctuation separates. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** First letters of the folded words: `Nguyễn Văn Thử` → `nvt`. */
export function initials(text: string): string {
  return foldedWords(text)
    .map((word) => word.charAt(0))
    .join('');
}

/** True when a text has a letter that only Vietnamese marks or đ can give. */
export function hasVietnameseMarks(text: string): boolean {
  return /[đĐ]/.test(text) || /\p{L}\p{M}/u.test(text.normalize('NFD'));
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

/** The candidates a person may have meant, nearest first, at most three. */
export function nearest(typed: string, candidates: readonly string[]): string[] {
  const limit = Math.max(1, Math.floor(typed.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(typed, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((x, y) => x.distance - y.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
