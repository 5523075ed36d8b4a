/**
 * How Vietnamese is spelt, letter by letter: which rimes there are, which tone a closed one bears
 * and on which vowel it stands. What is spelt so by chance, out of letters that mean something
 * else, is rare: so this tells a text that was read rightly from one that was not.
 */

/** A vowel with a mark of its own is one capital here. */
const VOWELS: Readonly<Record<string, string>> = {
  ...{ 'a\u0306': 'A', 'a\u0302': 'B', 'e\u0302': 'E' },
  ...{ 'o\u0302': 'O', 'o\u031B': 'Q', 'u\u031B': 'U' },
};

/** Behind each vowel or group of vowels what may close it; `-` for nothing. */
const RIMES =
  'a:- c ch i m n ng nh o p t u y|A:c m n ng p t|B:c m n ng p t u y|e:- c m n ng o p t|' +
  'E:- ch m n nh p t u|i:- a ch m n nh p t u|iE:c m n ng p t u|o:- c i m n ng p t|oo:c ng|' +
  'O:- c i m n ng p t|Q:- i m n p t|u:- a c i m n ng p t|U:- a c i ng t u|' +
  'oa:- c ch i m n ng nh o p t y|oA:c m n ng t|oe:- m n o t|uB:n ng t y|uE:- ch n nh|' +
  'uO:c i m n ng p t|uQ:-|uy:- a ch n nh p t u|uyE:n t|UQ:c i m n ng p t u|' +
  'y:- ch n nh p t|yE:m n ng t u';

/** Where the tone stands: on one of these letters of the rime, counted from nought. */
interface Rime {
  tones: readonly number[];
  /** Closed by a stop: sharp or heavy, and nothing else. */
  stopped: boolean;
}

const rimes = new Map<string, Rime>(RIMES.split('|').flatMap((each) => rimesOf(each)));

function rimesOf(line: string): [string, Rime][] {
  const [vowels = '', closings = ''] = line.split(':');
  return closings.split(' ').map((closing) => {
    const end = closing === '-' ? '' : closing;
    return [vowels + end, { tones: tonesOf(vowels, end), stopped: /^(?:c|ch|p|t)$/.test(end) }];
  });
}

/** A vowel with a mark bears it; of two without, either may where nothing closes them. */
function tonesOf(vowels: string, end: string): number[] {
  const marked = [...vowels].findLastIndex((vowel) => /[A-Z]/.test(vowel));
  if (marked >= 0) return [marked];
  if (vowels.length === 1) return [0];
  return end === '' ? [0, 1] : [1];
}

const START = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?/;
/** Small d with a stroke, and the small of the capital eth. */
const DS = /\u0111|^\u00F0/g;
const TONES = new Set('\u0300\u0301\u0303\u0309\u0323');
const SHARP_OR_HEAVY = new Set('\u0301\u0323');

/**
 * True for one word, of whatever case, that is spelt as a Vietnamese syllable is, with all its
 * marks. The capital eth at its head, which bad keyboards write, counts as the D with a stroke.
 */
export function isWellSpelt(word: string): boolean {
  let plain = '';
  let tone = '';
  let toneAt = -1;
  for (const letter of word.toLowerCase().normalize('NFD').replace(DS, 'd')) {
    if (TONES.has(letter)) {
      if (tone !== '') return false;
      tone = letter;
      toneAt = plain.length - 1;
    } else if (letter >= '\u0300') {
      const vowel = VOWELS[plain.slice(-1) + letter];
      if (vowel === undefined) return false;
      plain = plain.slice(0, -1) + vowel;
    } else plain += letter;
  }
  const start = START.exec(plain)![0];
  if (fits(start, plain, tone, toneAt)) return true;
  // The `i` of `gi` may be the vowel as well.
  return start === 'gi' && fits('g', plain, tone, toneAt);
}

function fits(start: string, plain: string, tone: string, toneAt: number): boolean {
  const rest = plain.slice(start.length);
  const rime = rimes.get(rest);
  if (!rime || !begins(start, rest)) return false;
  if (rime.stopped) return SHARP_OR_HEAVY.has(tone) && rime.tones.includes(toneAt - start.length);
  return tone === '' || rime.tones.includes(toneAt - start.length);
}

/** Before `e`, `i` and `y` others are written than before the rest. */
function begins(start: string, rest: string): boolean {
  const bright = /^[eEiy]/.test(rest);
  if (start === 'c' || start === 'ng') return !bright;
  if (start === 'gh' || start === 'ngh') return /^[eEi]/.test(rest);
  if (start === 'k') return bright || /^a[nm]?$/.test(rest);
  if (start === 'g') return !bright || /^(?:i|in|ia|iEng|iEt)$/.test(rest);
  if (start === 'gi') return !/^[iy]/.test(rest);
  if (start === 'qu') return !/^[uU]|^o(?!$)/.test(rest);
  return true;
}
