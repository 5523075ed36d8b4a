/**
 * Where one paper of the portal's list ends: `…1 bản chính,2 bản sao`, with nothing between the
 * name and the number, so that a name which ends in figures runs into it: `…mẫu 20.031 bản chính`.
 */

export interface CountedEnd {
  /** Where the name ends, and where what comes next begins. */
  nameEnds: number;
  ends: number;
  originals: number;
  copies: number;
  /** The figures before it may be the name's or the count's. */
  doubtful: boolean;
}

const COUNT = /(\d+) ban chinh(?:, ?(\d{1,3}) ban sao)?/g;
/** Of a count inside a sentence: it stands apart from its word, and the sentence goes on. */
const GOES_ON = /^(?:\s*[;,.:)(]|\s+(?:[a-z]|\d{1,3} ban ))/;
/** A whole word before a number: what it counts, not the end of a code or a size (`4x6`). */
const WORD_BEFORE = /[a-z]{2,}\)?$/;
const MOST = 20;

/** The ends of papers in a text without its marks. */
export function countsIn(plain: string): CountedEnd[] {
  const found: CountedEnd[] = [];
  for (const match of plain.matchAll(COUNT)) {
    const ends = match.index + match[0].length;
    const figures = match[1]!;
    const before = plain.slice(0, match.index);
    const apart = /[\s:]$/.test(before);
    if (apart && GOES_ON.test(plain.slice(ends))) continue;
    const { count, doubtful } = countOf(figures, before);
    const nameEnds = match.index + figures.length - String(count).length;
    found.push({ nameEnds, ends, originals: count, copies: Number(match[2] ?? 0), doubtful });
  }
  return found;
}

/** Of several figures the last alone is the count, unless a word right before is counted. */
function countOf(figures: string, before: string): { count: number; doubtful: boolean } {
  const whole = Number(figures);
  if (figures.length === 1) return { count: whole, doubtful: false };
  const counted = !figures.startsWith('0') && whole <= MOST && WORD_BEFORE.test(before);
  if (counted) return { count: whole, doubtful: false };
  const tied = /[\d./\-x]$/.test(before) || figures.startsWith('0');
  return { count: Number(figures.at(-1)), doubtful: !tied };
}
