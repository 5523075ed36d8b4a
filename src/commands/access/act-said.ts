/** What was done when somebody was looked at, in words. */
import type { CommandPath, WholeTexts } from '../../locale/texts.ts';

/** An act as help calls it; one that the program has no more by the name it had. */
export function actSaid({ commands }: WholeTexts['help'], what: string): string {
  const summary = what in commands ? commands[what as CommandPath].summary : what;
  return summary.replace(/[:;(].*$/s, '').trim();
}
