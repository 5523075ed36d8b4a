/** A result in one line: how it was decided, and by which paper. */
import type { Result } from '../../domain/dossier/dossier.ts';
import type { Texts } from '../../locale/texts.ts';

/** Certified copies, as other results, are papers without a number of their own. */
export function resultText({ outcome, number }: Pick<Result, 'outcome' | 'number'>, texts: Texts) {
  const decided = texts.screen.words.outcome[outcome];
  return number === '' ? decided : `${decided}: ${number}`;
}
