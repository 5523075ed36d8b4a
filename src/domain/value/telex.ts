/**
 * What a keyboard program (Unikey) made of plain keys, undone. With Telex or VNI switched on, a
 * scanner's or a clerk's letters turn into marks: `dd` becomes `đ`, `w` becomes `ư`, `a1` `á`.
 */
import { isSyllable } from './syllable.ts';
import { foldedWords } from './text.ts';

export type KeyboardStyle = 'telex' | 'vni';

/** The key of each combining mark: acute, grave, hook, tilde, dot; circumflex, breve, horn. */
const KEYS: Record<KeyboardStyle, Readonly<Record<string, string>>> = {
  telex: {
    '\u0301': 's',
    '\u0300': 'f',
    '\u0309': 'r',
    '\u0303': 'x',
    '\u0323': 'j',
    '\u0306': 'w',
    '\u031B': 'w',
  },
  vni: {
    '\u0301': '1',
    '\u0300': '2',
    '\u0309': '3',
    '\u0303': '4',
    '\u0323': '5',
    '\u0302': '6',
    '\u031B': '7',
    '\u0306': '8',
  },
};

/** The keys that were pressed for a text, each mark directly behind its letter. */
export function pressedKeys(text: string, style: KeyboardStyle): string {
  let letter = '';
  return [...text.normalize('NFD')]
    .map((sign) => {
      if (/[\u0111\u0110]/.test(sign)) return doubled(sign === '\u0111' ? 'd' : 'D', style);
      const key = KEYS[style][sign];
      if (key !== undefined) return key;
      if (style === 'telex' && sign === '\u0302') return letter;
      letter = sign;
      return sign;
    })
    .join('');
}

/**
 * True for a line whose digits came out as the letters and tones that Windows' own Vietnamese
 * keyboard has in their places (`1` is `ă`, `5` a grave, `0` `đ`). They cannot be made digits
 * again: two tones on one letter have no order.
 */
export function hasKeyboardDigits(text: string): boolean {
  return /^(?:[\u0111aeo]|\p{M}){9,}\|/u.test(text.normalize('NFD').toLowerCase());
}

/**
 * True where a text has keys that were meant to become marks: a word that is no syllable and would
 * be one without them, as `Nguyeenx` and `Nguye64n` would.
 */
export function hasUnmadeMarks(text: string): boolean {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).some(isUnmade);
}

function isUnmade(word: string): boolean {
  const bare = bareOfKeys(word);
  return bare !== word.toLowerCase() && !isSyllable(word) && isSyllable(bare);
}

/**
 * Folded words in which no key waits any more to become a mark, wherever in its word it was
 * pressed: `hooj chieeus` and `ho65 chieu61` are `ho chieu`.
 */
export function withoutKeys(text: string): string {
  return foldedWords(text)
    .map((word) => (isUnmade(word) ? bareOfKeys(word) : word))
    .join(' ');
}

/** Without the keys of both styles that may stand behind a vowel, doubled letters as one. */
function bareOfKeys(word: string): string {
  const letters = word.toLowerCase().replace(/([aeod])\1/g, '$1');
  const [, head = '', tail = ''] = /^([^aeiouy]*)(.*)$/u.exec(letters) ?? [];
  // A tone may have been typed between the two letters that are one.
  const plain = tail.replace(/[sfrxjw1-9]/g, '').replace(/([aeo])\1/g, '$1');
  return head.replace(/9/g, '') + plain;
}

function doubled(letter: string, style: KeyboardStyle): string {
  return style === 'telex' ? letter + letter : `${letter}9`;
}

/**
 * The initials a clerk may have meant when the keyboard program took some of them for marks:
 * each key behind its letter, or at the end of the word where Telex lets it be typed too.
 */
export function meantInitials(text: string): string[] {
  const marks = [...text.normalize('NFD')].filter((sign) => KEYS.telex[sign] !== undefined);
  const keys = marks.map((sign) => KEYS.telex[sign]!).join('');
  const bare = marks.length === 0 ? text : withoutTones(text);
  const candidates = [pressedKeys(text, 'telex'), pressedKeys(bare, 'telex') + keys];
  return [...new Set(candidates.map((each) => each.toLowerCase()))];
}

function withoutTones(text: string): string {
  const tones = /[\u0300\u0301\u0303\u0306\u0309\u031B\u0323]/g;
  return text.normalize('NFD').replace(tones, '').normalize('NFC');
}
