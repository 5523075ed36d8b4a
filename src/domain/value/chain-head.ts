/** The head of a book as paper bears it: which entry was its last, and how its hash begins. */
import { bare } from './text.ts';

export interface ChainHead {
  /** The entry's number in its book, from 1; `null` where only a hash was said. */
  seq: number | null;
  /** The first 16 to 64 hexadecimal digits of its hash, in lower case. */
  hash: string;
}

/** 64 bits: nobody finds another entry that has the same. */
const SHORT = 16;

/** `41 3f9ab01c55d07e21`: short enough to be typed from paper, and read back by `parseChainHeads`. */
export function chainHeadText({ seq, hash }: { seq: number; hash: string }): string {
  return `${seq} ${hash.slice(0, SHORT)}`;
}

/** Several of them for a code to be scanned: in large letters, which make that small. */
export function chainHeadCode(heads: readonly { seq: number; hash: string }[]): string {
  return ['motcua-head', ...heads.map(chainHeadText)].join(' ').toUpperCase();
}

/**
 * The heads in a text, in their order, as they are typed or as a line of a paper has them: each a
 * hash, and the number before it. `null` where there is none.
 */
export function parseChainHeads(raw: string): ChainHead[] | null {
  const heads: ChainHead[] = [];
  let seq: number | null = null;
  for (const [word] of bare(raw).matchAll(/[\p{L}\d]+/gu)) {
    if (/^[\da-f]{16,64}$/i.test(word)) {
      heads.push({ seq, hash: word.toLowerCase() });
      seq = null;
    } else if (/^\d{1,12}$/.test(word)) seq = Number(word);
  }
  return heads.length === 0 ? null : heads;
}
