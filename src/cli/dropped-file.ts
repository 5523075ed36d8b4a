/** Files that were dropped onto the terminal's window, wherever a question takes a file. */
import { existsSync } from 'node:fs';
import { droppedPaths } from '../domain/value/dropped.ts';
import type { Kind } from './option.ts';

type AskedKind = Pick<Kind<unknown>, 'expected'>;

/**
 * What was typed at a question, without what a terminal puts around the names of dropped files; one
 * that is there under the very name as it was typed is meant so. What is no file stays as it is.
 */
export function typedAnswers(
  { expected }: Pick<Kind<unknown>, 'expected'>,
  typed: string,
): string[] {
  if (expected !== 'path' || typed === '' || existsSync(typed)) return [typed];
  return droppedPaths(typed, process.platform === 'win32');
}

/** The same where one alone is asked for: several are left as they stand, and will be no file. */
export function typedAnswer(kind: AskedKind, typed: string): string {
  const all = typedAnswers(kind, typed);
  return all.length === 1 ? all[0]! : typed;
}
