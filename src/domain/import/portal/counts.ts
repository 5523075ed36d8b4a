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

const COUNT = /(\d+) ban (?:chinh(?:[,;]? ?(\d{1,3}) ban sao)?|(sao))/g;
/** Copies alone are a count only right behind a name: inside one it is said how many with a gap. */
const RIGHT_BEHIND = /[^\s(:,;]$/;
/** Of a count inside a sentence: it stands apart from its word, and the sentence goes on. */
const GOES_ON = /^(?:\s*[;,.:)(]|\s+(?:[a-z]|\d{1,3} ban ))/;
/** A whole word before a number: what it counts, not the end of a code or a size (`4x6`). */
const WORD_BEFORE = /[a-z]{2,}\)?$/;
const MOST = 20;
/** No count has more figures. */
const GLUED = 3;

/** The ends of papers in a text without its marks. */
export function countsIn(plain: string): CountedEnd[] {
  const found: CountedEnd[] = [];
  for (const match of plain.matchAll(COUNT)) {
    const ends = match.index + match[0].length;
    const figures = match[1]!;
    const before = plain.slice(0, match.index);
    // Of so many figures the first are a year's or a number's, and nothing is apart.
    const apart = figures.length <= GLUED && /[\s:(]$/.test(before);
    const copiesAlone = match[3] !== undefined;
    if (apart && GOES_ON.test(plain.slice(ends))) continue;
    const behind = figures.length > GLUED || RIGHT_BEHIND.test(before);
    if (copiesAlone && (!behind || GOES_ON.test(plain.slice(ends)))) continue;
    const { count, length, doubtful } = countOf(figures, before);
    const nameEnds = match.index + figures.length - length;
    const counts = copiesAlone
      ? { originals: 0, copies: count }
      : { originals: count, copies: Number(match[2] ?? 0) };
    found.push({ nameEnds, ends, ...counts, doubtful });
  }
  return found;
}

interface OwnFigures {
  count: number;
  /** How many of the figures are its own. */
  length: number;
  doubtful: boolean;
}

/** Of several figures the last alone is the count, unless a word right before is counted. */
function countOf(figures: string, before: string): OwnFigures {
  const whole = Number(figures);
  const { length } = figures;
  if (length === 1) return { count: whole, length, doubtful: false };
  const word = WORD_BEFORE.test(before);
  // `01` behind a word is one; behind a code it may be the code's, or half of it.
  const led = /^0[1-9]$/.test(figures);
  if (word && (led || (!figures.startsWith('0') && whole <= MOST))) {
    return { count: whole, length, doubtful: false };
  }
  const ofYear = /^(?:19|20)\d{3}$/.test(figures);
  const tied = ofYear || /[\d./\-x]$/.test(before) || (figures.startsWith('0') && !led);
  return { count: Number(figures.at(-1)), length: 1, doubtful: !tied };
}
