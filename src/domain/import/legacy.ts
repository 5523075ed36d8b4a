/**
 * Vietnamese written with the fonts of the years before Unicode: TCVN3 (.VnTime) and VNI. Such a
 * text shows as Latin letters with the wrong marks. Told cell by cell and never from a font's name.
 */
import { isSyllable, wordsIn } from '../value/syllable.ts';

/** The tables of `data/catalogue/legacy-text.json`. */
export interface LegacyTables {
  tcvn3: ReadonlyMap<string, string>;
  /** Letters that only TCVN3 puts where they stand. */
  tcvn3Signs: ReadonlySet<string>;
  /** Those of them that VNI never writes. */
  tcvn3Only: ReadonlySet<string>;
  vni: ReadonlyMap<string, string>;
  vniSigns: ReadonlySet<string>;
  /** The marks that follow a vowel in VNI. */
  vniMarks: ReadonlySet<string>;
}

/** Letters that Unicode alone has: nobody needs to convert a text with one of them. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;
const LATIN = /[\u00A1-\u00FE]/;
const ETH = /(?<![\p{L}\p{M}])\u00D0/gu;

export type LegacyEncoding = 'tcvn3' | 'vni';

/** The text in Unicode and what it was written in; `null` for what is Unicode already. */
export function fromLegacy(
  text: string,
  tables: LegacyTables,
): { text: string; encoding: LegacyEncoding } | null {
  if (!LATIN.test(text)) return null;
  const composed = text.normalize('NFC');
  if (UNICODE_ONLY.test(composed)) return null;
  // The capital eth at the head of a word is a Đ of bad keyboards, and says nothing.
  const telling = composed.replace(ETH, 'D');
  const asVni = vniPairs(telling, tables) > 0 ? vni(composed, tables) : composed;
  const sure = vniPairs(telling, tables) > 1 || isVietnamese(asVni);
  if (asVni !== composed && sure) return { text: asVni, encoding: 'vni' };
  if (!someIn(telling, tables.tcvn3Signs)) return null;
  const made = tcvn3(composed, tables);
  // Letters that other languages write too prove nothing where no syllable comes of them.
  if (!someIn(telling, tables.tcvn3Only) && !isVietnamese(made)) return null;
  return { text: made, encoding: 'tcvn3' };
}

function someIn(text: string, signs: ReadonlySet<string>): boolean {
  for (const letter of text) if (signs.has(letter)) return true;
  return false;
}

/** True where every word that has more than plain letters is a syllable that can be spoken. */
function isVietnamese(text: string): boolean {
  return wordsIn(text)
    .filter((word) => /[^A-Za-z]/.test(word))
    .every(isSyllable);
}

/** How many marked vowels a text has that only VNI writes so; none where another has been. */
function vniPairs(text: string, tables: LegacyTables): number {
  const { tcvn3Only, vniSigns, vniMarks } = tables;
  if (someIn(text, tcvn3Only) || !someIn(text, vniSigns)) return 0;
  const letters = [...text];
  let pairs = 0;
  let shared = 0;
  for (let at = 1; at < letters.length; at++) {
    const [vowel, mark] = [letters[at - 1]!, letters[at]!];
    if (!vniMarks.has(mark.toLowerCase()) || !/[aeiouy\u00F4\u00F6]/i.test(vowel)) continue;
    const sameCase = (vowel === vowel.toLowerCase()) === (mark === mark.toLowerCase());
    if (sameCase) pairs += 1;
    if (sameCase && /u\u00FB/i.test(vowel + mark)) shared += 1;
  }
  // TCVN3 writes one of them too: alone it tells nothing.
  return pairs > 1 ? pairs : pairs - shared;
}

/** A word in capitals was typed in a font that shows small letters as capitals. */
function tcvn3(text: string, { tcvn3: table }: LegacyTables): string {
  return text
    .split(/(\s+)/)
    .map((word) => {
      const plain = word.replace(/[^A-Za-z]/g, '');
      const made = [...word].map((letter) => table.get(letter) ?? letter).join('');
      const capitals = plain.length > 1 && plain === plain.toUpperCase();
      return capitals ? made.toUpperCase() : made;
    })
    .join('')
    .normalize('NFC');
}

/** Longest match first. */
function vni(text: string, { vni: table }: LegacyTables): string {
  let made = '';
  for (let at = 0; at < text.length;) {
    const pair = table.get(text.slice(at, at + 2));
    made += pair ?? table.get(text[at]!) ?? text[at]!;
    at += pair === undefined ? 1 : 2;
  }
  return made.normalize('NFC');
}
