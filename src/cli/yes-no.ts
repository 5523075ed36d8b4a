/** What was typed where yes or no is asked: the one place that reads it. */
import { isOneOf } from '../domain/value/said-word.ts';
import type { Texts } from '../locale/texts.ts';

/** `true` for a word for yes, `false` for one for no, `null` for anything else. */
export function saidYes(typed: string, { screen }: Texts): boolean | null {
  if (isOneOf(typed, screen.yesWords)) return true;
  return isOneOf(typed, screen.noWords) ? false : null;
}
