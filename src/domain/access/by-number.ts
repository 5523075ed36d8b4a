/** Looking somebody up by what lists mask of them. */
import { foldedWords } from '../value/text.ts';

/** The first digits of a number tell a province, those of a phone a network: many share them. */
const TELLING_SIGNS = 5;

/**
 * Whether an answer to some words tells digits of a number or a phone of whom it names, though it
 * masks them. `open` are words that everybody may read: a dossier's code has digits, too.
 */
export function asksByNumber(typed: string, open: readonly string[] = []): boolean {
  const words = foldedWords(typed)
    .filter((word) => /\d/.test(word))
    .filter((word) => !open.some((each) => each.startsWith(word)));
  return words.join('').length >= TELLING_SIGNS;
}
