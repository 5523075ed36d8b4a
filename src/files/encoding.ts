/** How a file writes letters: by its mark, by its bytes, else as old Windows programs did. */
import { isUtf8 } from 'node:buffer';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** What the first bytes say; `null` where only the letters themselves can tell. */
export function markedEncoding(head: Uint8Array): Encoding | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return unmarkedWide(head);
}

/** A short text whole: UTF-8, or UTF-16 as Windows programs write it; no byte order mark. */
export function decodedText(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes) ?? 'utf-8').decode(bytes);
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

  see(piece: Uint8Array): void {
    const bytes = this.#tail.length === 0 ? piece : Buffer.concat([this.#tail, piece]);
    const cut = wholeLetters(bytes);
    const whole = bytes.subarray(0, cut);
    this.#tail = Uint8Array.from(bytes.subarray(cut));
    if (isUtf8(whole)) {
      if (this.#good < ENOUGH) this.#good += countWide(whole);
      return;
    }
    const text = new TextDecoder('utf-8').decode(whole);
    // One spoilt letter gives several marks: a run of them counts once.
    this.#bad += text.match(/\uFFFD+/g)?.length ?? 0;
    this.#good += text.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  }

  get encoding(): Encoding {
    const bad = this.#bad + (this.#tail.length > 0 ? 1 : 0);
    return bad > 0 && bad * 4 > this.#good ? 'windows-1252' : 'utf-8';
  }
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
