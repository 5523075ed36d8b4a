/**
 * Vietnamese written with the fonts of the years before Unicode: TCVN3 (.VnTime) and VNI. Such a
 * text shows as Latin letters with the wrong marks. Here is what each font's letters mean; whether
 * a text was typed in one is told in `legacy-cell.ts` and, of a whole column, in `fonts.ts`.
 */

/** The tables of `data/catalogue/legacy-text.json`. */
export interface LegacyTables {
  tcvn3: ReadonlyMap<string, string>;
  /** Letters alone and vowels with what follows them. */
  vni: ReadonlyMap<string, string>;
  /** Syllables of names with a mark, each as `spokenKey` gives it. */
  names: ReadonlySet<string>;
}

export const legacyEncodings = ['tcvn3', 'vni'] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

/** One word read by a font's letters. */
export interface WordReading {
  text: string;
  /** How many vowels of VNI came with a mark of their own behind them; none in TCVN3. */
  pairs: number;
}

/** `null` for a word with a letter that the font has not. */
export function wordIn(
  font: LegacyEncoding,
  word: string,
  tables: LegacyTables,
): WordReading | null {
  return font === 'tcvn3' ? tcvn3Word(word, tables.tcvn3) : vniWord(word, tables.vni);
}

/** At the head of a word it is what bad keyboards write for a D with a stroke. */
const ETH = '\u00D0';

function tcvn3Word(word: string, table: ReadonlyMap<string, string>): WordReading | null {
  let text = '';
  for (const letter of word) {
    const isEth = letter === ETH && text === '';
    const made = isEth ? '\u0110' : letter < '\u0080' ? letter : table.get(letter);
    if (made === undefined) return null;
    text += made;
  }
  return { text: text.normalize('NFC'), pairs: 0 };
}

/** Longest match first. A mark of VNI stands behind a vowel or nowhere. */
function vniWord(word: string, table: ReadonlyMap<string, string>): WordReading | null {
  let text = '';
  let pairs = 0;
  for (let at = 0; at < word.length;) {
    const pair = table.get(word.slice(at, at + 2));
    const letter = word[at]!;
    const made = pair ?? table.get(letter) ?? (letter < '\u0080' ? letter : undefined);
    if (made === undefined) return null;
    text += made;
    pairs += pair === undefined ? 0 : 1;
    at += pair === undefined ? 1 : 2;
  }
  return { text: text.normalize('NFC'), pairs };
}

/** Wherever its tone stands, it is one word. */
export function spokenKey(word: string): string {
  const parts = word
    .toLowerCase()
    .replace(/^\u00F0/, '\u0111')
    .normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
  return parts.replace(tone, '').normalize('NFC') + tone;
}

/** A sign that is no letter anywhere but in TCVN3. */
export const SIGN = /[\u00A1-\u00BF\u00D7\u00F7]/;
/** Those of them that stand at the edges of words in other languages and in print. */
const EDGE = /[\u00A1\u00A7\u00A9-\u00AB\u00AE-\u00B4\u00B6\u00B7\u00B9-\u00BF\u00D7\u00F7]/;
const EDGES = new RegExp(`^${EDGE.source}+|${EDGE.source}+$`, 'g');

/** A piece of a text: a word that may be converted, or what stands between words. */
export interface TextPiece {
  text: string;
  isWord: boolean;
}

const LETTERS = /[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]/;
const RUNS = /([A-Za-z\u00A1-\u024F\u1E00-\u1EFF]+)/;

/**
 * The words of a text and what is between them. A sign at a word's edge is a letter of TCVN3 only
 * where `isSpelt` says that it makes a word; else it is a quotation mark or a degree sign.
 */
export function piecesOf(text: string, isSpelt: (word: string) => boolean): TextPiece[] {
  const runs = text.split(RUNS);
  return runs.flatMap((run, at): TextPiece[] => {
    if (at % 2 === 0) return run === '' ? [] : [{ text: run, isWord: false }];
    // What a unit of measure begins with: `25µm`.
    const measure = /\d$/.test(runs[at - 1] ?? '') && SIGN.test(run[0]!);
    if (!measure && LETTERS.test(run) && (!SIGN.test(run) || isSpelt(run))) {
      return [{ text: run, isWord: true }];
    }
    const bare = run.replace(EDGES, '');
    if (bare === '' || measure) return [{ text: run, isWord: false }];
    const from = run.indexOf(bare);
    return [
      { text: run.slice(0, from), isWord: false },
      { text: bare, isWord: LETTERS.test(bare) },
      { text: run.slice(from + bare.length), isWord: false },
    ].filter(({ text: each }) => each !== '');
  });
}

/**
 * The words of a cell in the capitals they were typed in: a font of TCVN3 shows small letters as
 * capitals, so that plain letters tell what the marked ones are.
 */
export function inCapitals(words: readonly { typed: string; made: string }[]): string[] {
  const plain = words.map(({ typed }) => typed.replace(/[^A-Za-z]/g, ''));
  const tells = words.map(({ typed }, at) => plain[at]!.length > 1 || /^.+[A-Z]/.test(typed));
  const upper = plain.map((letters) => letters === letters.toUpperCase());
  const all = tells.includes(true) && tells.every((telling, at) => !telling || upper[at]!);
  return words.map(({ made }, at) => ((tells[at]! ? upper[at]! : all) ? made.toUpperCase() : made));
}

/** TCVN3 has no capitals with a tone: in a name whose other words begin with one, it was meant. */
export function withHeads(name: string): string {
  const words = name.split(' ');
  const heads = words.filter((word) => /^\p{Lu}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  if (heads.length === 0 || !small.every((word) => /^[^A-Za-z\u0111]/.test(word))) return name;
  return words
    .map((word) => (/^\p{Ll}/u.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word))
    .join(' ');
}
