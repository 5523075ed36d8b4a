/** Banks as the shipped list has them, and which of them somebody means. */
import { beginWords, fold, foldedWords } from '../value/text.ts';

export interface TransferBank {
  /** Six digits, by which transfers name it. */
  bin: string;
  /** A few letters: `VCB`. */
  code: string;
  /** As people call it: `Vietcombank`. */
  shortName: string;
  name: string;
}

/**
 * The banks that a text means: the one with this BIN, code or short name, however it is spaced and
 * marked; else those whose names have words that begin so.
 */
export function banksMeant(typed: string, banks: readonly TransferBank[]): TransferBank[] {
  const wanted = bare(typed);
  const same = banks.filter((bank) =>
    [bank.bin, bank.code, bank.shortName].some((name) => bare(name) === wanted),
  );
  if (same.length > 0) return same;
  const words = foldedWords(typed);
  return banks.filter(({ shortName, name }) =>
    beginWords(words, foldedWords(`${shortName} ${name}`)),
  );
}

function bare(text: string): string {
  return fold(text).replaceAll(/[^a-z0-9]/g, '');
}
