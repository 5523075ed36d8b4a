/** The table of keys in the README, and a row of it made of what was counted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counted } from './hands.ts';

const HEAD = '| Act | Keys, Enter counted; `…` is what is typed freely |';

export function readmeRows(): string[] {
  const lines = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8').split('\n');
  const below = lines.slice(lines.indexOf(HEAD) + 2);
  return below.slice(
    0,
    below.findIndex((line) => !line.startsWith('|')),
  );
}

export function rowOf([act, { keys, count }]: [string, Counted]): string {
  return `| ${act} | \`${keys}\` ${count} |`;
}
