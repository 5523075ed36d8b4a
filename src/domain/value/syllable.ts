/** What can be spoken in Vietnamese: where no syllable comes out, letters went wrong on the way. */
import { fold } from './text.ts';

/** Without its marks; the `k` at the end is of the highlands' names (Đắk, Búk). */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnptk])?$/;

/** The tones; circumflex, breve and horn are other letters, which more languages write. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** True for one word that can be a Vietnamese syllable, whatever marks it has. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(fold(word));
}

/** The words of a text: runs of letters. */
export function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
}

/** True where a text has a tone on what is no syllable: `Tímé`, which were the keys of `Times`. */
export function hasWrongTone(text: string): boolean {
  return wordsIn(text).some((word) => TONE.test(word.normalize('NFD')) && !isSyllable(word));
}
