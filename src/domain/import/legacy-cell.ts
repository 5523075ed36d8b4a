/**
 * One cell, read as it stands and by the letters of each old font: what it is beyond doubt, or what
 * it may be. What the cell alone does not tell, the column's other cells do (`fonts.ts`).
 */
import { isWellSpelt } from '../value/spelling.ts';
import { isSyllable } from '../value/syllable.ts';
import {
  inCapitals,
  legacyEncodings,
  piecesOf,
  SIGN,
  spokenKey,
  wordIn,
  type LegacyEncoding,
  type LegacyTables,
  type TextPiece,
  type WordReading,
} from './legacy.ts';

export interface WeighedCell {
  /** What it is beyond doubt; `null` where its letters alone do not tell. */
  sure: 'unicode' | LegacyEncoding | null;
  /** True where every word can be right as it stands. */
  asIs: boolean;
  /** How it reads in each font in which it is Vietnamese. */
  made: Partial<Record<LegacyEncoding, string>>;
  /** How it would read in a font that has all its letters, though no Vietnamese comes of it. */
  forced: Partial<Record<LegacyEncoding, string>>;
  /** With what stands in no word of any language. */
  strange: boolean;
  /** The font in which it has more of what names are made of than otherwise. */
  favours: LegacyEncoding | null;
  /** True where all its marked words are of names as they stand, and none is in an old font. */
  isNamed: boolean;
  /** Of Unicode with words of an old font among it: how it should read. */
  mended: string | null;
}

/** Letters that Unicode alone has: nobody needs to convert a text with one of them. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;
const LATIN = /[\u00A1-\u00FE]/;
/** A letter that other languages of Europe write, and Vietnamese does not. */
const OTHERS =
  '\u00C4-\u00C7\u00CB\u00CF\u00D1\u00D6\u00D8\u00DC\u00DF' +
  '\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6\u00F8\u00FB\u00FC';
/** What right Vietnamese has not: letters, capitals in words, and vowels with what is behind. */
const ODD = new RegExp(
  `[\u00A1-\u00BF\u00CE\u00D0\u00D7\u00DB\u00DE\u00F7\u00FE${OTHERS}]|` +
    '[a-z][\u00C0-\u00DE]|[ae][\u00E0-\u00E3\u00E8-\u00EA\u00F5\u00F9\u00FA]',
);
/** Longer ones are prose, in which such a word refuses no row. */
const MOST_MENDED = 200;

const unicode: WeighedCell = {
  sure: 'unicode',
  asIs: true,
  made: {},
  forced: {},
  strange: false,
  favours: null,
  isNamed: true,
  mended: null,
};

/** True for what is right Vietnamese at a glance, as most cells with a mark are. */
export function isPlainUnicode(text: string): boolean {
  return UNICODE_ONLY.test(text) && !ODD.test(text);
}

/** A text by a font's letters, whatever comes of it; `null` where it has others, or none. */
export function readAs(font: LegacyEncoding, text: string, book: WordBook): string | null {
  if (!LATIN.test(text)) return null;
  const pieces = book.pieces(text.normalize('NFC'));
  const words = wordsOf(pieces, book);
  return words.some((word) => word[font] === null) ? null : joined(font, pieces, words);
}

function wordsOf(pieces: readonly TextPiece[], book: WordBook): Word[] {
  return pieces.filter(({ isWord }) => isWord).map(({ text }) => book.word(text));
}

/** Reads a cell every way; `null` for one of plain letters, which says nothing. */
export function weighed(raw: string, book: WordBook): WeighedCell | null {
  if (!LATIN.test(raw) && !UNICODE_ONLY.test(raw)) return null;
  const text = raw.normalize('NFC');
  if (UNICODE_ONLY.test(text)) {
    const mended = text.length <= MOST_MENDED && ODD.test(text) ? mendedText(text, book) : null;
    return mended === null ? unicode : { ...unicode, mended };
  }
  if (!LATIN.test(text)) return null;
  const pieces = book.pieces(text);
  const words = wordsOf(pieces, book);
  const marked = words.filter(({ isMarked }) => isMarked);
  if (marked.length === 0) return null;
  return judged(pieces, words, marked, book.tables);
}

interface Word {
  typed: string;
  isMarked: boolean;
  /** Spelt as Vietnamese is, and its capitals stand where capitals do. */
  right: boolean;
  /** Has what no letter of any language is, or capitals where there are none. */
  strange: boolean;
  tcvn3: SpeltReading | null;
  vni: SpeltReading | null;
}

type SpeltReading = WordReading & { isSpelt: boolean };

/** Words read every way, each once: the same few stand in thousands of cells. */
export class WordBook {
  readonly tables: LegacyTables;
  readonly #known = new Map<string, Word>();

  constructor(tables: LegacyTables) {
    this.tables = tables;
  }

  word(typed: string): Word {
    const kept = this.#known.get(typed);
    if (kept) return kept;
    const made = this.#read(typed);
    if (this.#known.size >= MOST_WORDS) this.#known.clear();
    this.#known.set(typed, made);
    return made;
  }

  /** The words of a text, and what is between them. */
  pieces(text: string): TextPiece[] {
    return piecesOf(text, (word) => this.word(word).tcvn3?.isSpelt === true);
  }

  #read(typed: string): Word {
    if (!/[^A-Za-z]/.test(typed)) {
      const own = { text: typed, pairs: 0, isSpelt: true };
      return { typed, isMarked: false, right: true, strange: false, tcvn3: own, vni: own };
    }
    const strange = SIGN.test(typed) || !hasUsualCase(typed);
    const [tcvn3, vni] = legacyEncodings.map((font) => {
      const reading = wordIn(font, typed, this.tables);
      return reading && { ...reading, isSpelt: isWellSpelt(reading.text) };
    });
    const right = !strange && isWellSpelt(typed);
    return { typed, isMarked: true, right, strange, tcvn3: tcvn3!, vni: vni! };
  }
}

const MOST_WORDS = 5000;

/** `TrÇn`, `TRçN` and `BíN` are nobody's capitals. */
function hasUsualCase(word: string): boolean {
  if (/[A-Z][\u00DF-\u00FF]+[A-Z]/.test(word)) return false;
  if (/[a-z\u00DF-\u00FF][\u00C0-\u00DE]/.test(word)) return false;
  if (/^[A-Z\u00C0-\u00DE][\u00C0-\u00DE]+[a-z]/.test(word)) return false;
  return !(/[A-Z]{2}/.test(word) && !/[a-z]/.test(word) && /[\u00DF-\u00FF]/.test(word));
}

function judged(
  pieces: readonly TextPiece[],
  words: readonly Word[],
  marked: readonly Word[],
  tables: LegacyTables,
): WeighedCell {
  const asIs = marked.every(({ right }) => right);
  const made: WeighedCell['made'] = {};
  const forced: WeighedCell['forced'] = {};
  for (const font of legacyEncodings) {
    const how = comesOut(font, marked);
    if (how === 'no') continue;
    const text = joined(font, pieces, words);
    if (how === 'well') made[font] = text;
    else forced[font] = text;
  }
  const fonts = legacyEncodings.filter((font) => made[font] !== undefined);
  const [only] = fonts;
  const { favours, isNamed } = named(marked, asIs, fonts, tables);
  const strange = marked.some((word) => word.strange);
  const base = { asIs, made, forced, strange, favours, isNamed, mended: null };
  if (fonts.length === 0 && asIs) return { ...base, sure: 'unicode' };
  if (asIs || fonts.length !== 1) return { ...base, sure: null };
  return { ...base, sure: isProven(only!, words, marked, favours) ? only! : null };
}

/** Whether Vietnamese comes of a cell by a font's letters, something else, or nothing new. */
function comesOut(font: LegacyEncoding, marked: readonly Word[]): 'well' | 'odd' | 'no' {
  let [changed, well, pairs, odd] = [0, 0, 0, 0];
  for (const word of marked) {
    const reading = word[font];
    if (!reading) return 'no';
    pairs += reading.pairs;
    const isChanged = reading.text !== word.typed;
    if (isChanged) changed += 1;
    if (!reading.isSpelt) odd += font === 'tcvn3' && word.strange ? 0 : 1;
    else if (isChanged) well += 1;
  }
  if (changed === 0) return 'no';
  // Who typed so many vowels with marks behind them made a slip in one word.
  return well > 0 && (odd === 0 || pairs > 1) ? 'well' : 'odd';
}

/** Alone in a word, such a letter is little proof. */
const EUROPEAN = new RegExp(`^[A-Za-z]*[${OTHERS}][A-Za-z]*$`);

function isProven(
  font: LegacyEncoding,
  words: readonly Word[],
  marked: readonly Word[],
  favours: LegacyEncoding | null,
): boolean {
  const telling = marked.filter(
    (word) => !word.right && word[font]!.text !== word.typed && word[font]!.isSpelt,
  );
  if (telling.length === 0) return false;
  if (telling.length > 1 || telling.some(({ strange }) => strange)) return true;
  if (favours === font) return true;
  const around = words.filter(({ isMarked }) => !isMarked);
  return !EUROPEAN.test(telling[0]!.typed) && around.every(({ typed }) => isSyllable(typed));
}

/** Told by what names are made of. */
function named(
  marked: readonly Word[],
  asIs: boolean,
  fonts: readonly LegacyEncoding[],
  { names }: LegacyTables,
): Pick<WeighedCell, 'favours' | 'isNamed'> {
  if (fonts.length === 0) return { favours: null, isNamed: asIs };
  const known = (text: (word: Word) => string): number =>
    marked.filter((word) => names.has(spokenKey(text(word)))).length;
  const counts = fonts.map((font) => ({ font, known: known((word) => word[font]!.text) }));
  const [best, next] = counts.toSorted((a, b) => b.known - a.known);
  const own = asIs ? known(({ typed }) => typed) : 0;
  const isBest = best !== undefined && best.known > Math.max(own, next?.known ?? 0);
  return {
    favours: isBest ? best.font : null,
    isNamed: own === marked.length && best?.known === 0,
  };
}

function joined(
  font: LegacyEncoding,
  pieces: readonly TextPiece[],
  words: readonly Word[],
): string {
  const read = words.map((word) => ({ typed: word.typed, made: word[font]!.text }));
  const made = font === 'tcvn3' ? inCapitals(read) : read.map((word) => word.made);
  let at = 0;
  return pieces.map(({ text, isWord }) => (isWord ? made[at++]! : text)).join('');
}

/** Unicode with words among it that are certainly none; `null` where it has none such. */
function mendedText(text: string, book: WordBook): string | null {
  const pieces = book.pieces(text);
  let found = false;
  const made = pieces.map((piece) => {
    if (!piece.isWord) return piece.text;
    const word = book.word(piece.text);
    if (!word.isMarked || word.right) return piece.text;
    const fonts = legacyEncodings.filter((font) => word[font]?.isSpelt === true);
    const [font] = fonts;
    if (font === undefined || fonts.length > 1) return piece.text;
    const reading = word[font]!.text;
    const weak = !word.strange && EUROPEAN.test(word.typed);
    if (weak && !book.tables.names.has(spokenKey(reading))) return piece.text;
    found = true;
    return font === 'tcvn3' ? inCapitals([{ typed: word.typed, made: reading }])[0]! : reading;
  });
  return found ? made.join('') : null;
}
