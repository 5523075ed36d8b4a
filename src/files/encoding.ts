/** How a file writes letters: by its mark, by its bytes, else as old Windows programs did. */
import { isUtf8 } from 'node:buffer';
import { isWellSpelt } from '../domain/value/spelling.ts';
import { wordsIn } from '../domain/value/syllable.ts';

export const encodings = [
  ...(['utf-8', 'utf-16le', 'utf-16be'] as const),
  ...(['windows-1252', 'windows-1258'] as const),
] as const;
export type Encoding = (typeof encodings)[number];

/** What the first bytes say; `null` where only the letters themselves can tell. */
export function markedEncoding(head: Uint8Array): Encoding | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return unmarkedWide(head);
}

/**
 * A short text whole, wherever it comes from, in whatever a list may be written; composed (NFC),
 * no byte order mark.
 */
export function decodedText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).normalize('NFC');
}

function encodingOf(bytes: Uint8Array): Encoding {
  const marked = markedEncoding(bytes);
  if (marked !== null) return marked;
  const guess = new EncodingGuess();
  guess.see(bytes);
  return guess.encoding;
}

/** UTF-16 of mostly plain letters has a nought in every second place. */
function unmarkedWide(head: Uint8Array): Encoding | null {
  const length = head.length - (head.length % 2);
  if (length < 8) return null;
  const noughts = [0, 0];
  for (let at = 0; at < length; at++) if (head[at] === 0) noughts[at % 2]! += 1;
  const [even, odd] = noughts.map((count) => count / (length / 2));
  if (odd! > 0.4 && even! < 0.1) return 'utf-16le';
  return even! > 0.4 && odd! < 0.1 ? 'utf-16be' : null;
}

/**
 * Looks at every byte as it passes. A few bad ones do not make a file another encoding's: they
 * spoil their own cells. Where hardly anything else is well formed, it is none of ours.
 */
export class EncodingGuess {
  #tail = new Uint8Array(0);
  #good = 0;
  #bad = 0;
  readonly #sample: Uint8Array[] = [];
  #sampled = 0;

  see(piece: Uint8Array): void {
    const bytes = this.#tail.length === 0 ? piece : Buffer.concat([this.#tail, piece]);
    const cut = wholeLetters(bytes);
    const whole = bytes.subarray(0, cut);
    this.#tail = Uint8Array.from(bytes.subarray(cut));
    if (isUtf8(whole)) {
      if (this.#good < ENOUGH) this.#good += countWide(whole);
      return;
    }
    this.#keep(whole);
    const text = new TextDecoder('utf-8').decode(whole);
    // One spoilt letter gives several marks: a run of them counts once.
    this.#bad += text.match(/\uFFFD+/g)?.length ?? 0;
    this.#good += text.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  }

  get encoding(): Encoding {
    const bad = this.#bad + (this.#tail.length > 0 ? 1 : 0);
    if (bad === 0 || bad * 4 <= this.#good) return 'utf-8';
    return isWindowsVietnamese(Buffer.concat([...this.#sample, this.#tail]))
      ? 'windows-1258'
      : 'windows-1252';
  }

  /** Something of each piece that is no UTF-8, so that not the first pages alone tell. */
  #keep(bytes: Uint8Array): void {
    if (this.#sampled >= MOST_SAMPLED) return;
    const kept = Uint8Array.from(bytes.subarray(0, PIECE_SAMPLED));
    this.#sample.push(kept);
    this.#sampled += kept.length;
  }
}

const MOST_SAMPLED = 1 << 18;
const PIECE_SAMPLED = 1 << 15;

/**
 * The Vietnamese code page writes a vowel and its tone one behind the other. True where most words
 * with such bytes are Vietnamese when they are read by it, and more so than by the western one.
 */
function isWindowsVietnamese(sample: Uint8Array): boolean {
  const [own, western] = (['windows-1258', 'windows-1252'] as const).map((name) =>
    markedWords(new TextDecoder(name).decode(sample).normalize('NFC')),
  );
  const right = own!.filter(isWellSpelt).length;
  return right * 2 >= own!.length && right > western!.filter(isWellSpelt).length;
}

function markedWords(text: string): string[] {
  return wordsIn(text).filter((word) => /[^A-Za-z]/.test(word));
}

/** Beyond so many good letters nobody asks how many more. */
const ENOUGH = 100_000;

function countWide(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! >= 0xc0) count += 1;
  return count;
}

/** How many bytes end with a whole letter; the rest belongs to the next piece. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
