/** A passphrase, which is never typed on a command line: others could read it there. */
import { Problem } from '../domain/problem.ts';
import { readText } from './read.ts';

const LEAST_LETTERS = 8;

/** The first line of a file. Throws `file.cannot_read` and `backup.weak_passphrase`. */
export function passphraseIn(file: string): string {
  const [line = ''] = readText(file).split(/\r?\n/);
  if (line.length < LEAST_LETTERS) {
    throw new Problem('backup.weak_passphrase', { file, least: LEAST_LETTERS });
  }
  return line;
}
