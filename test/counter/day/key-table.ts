/** The table of keys in the README, and the same made of what was counted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counted } from './hands.ts';

const HEAD = '| Act | Keys, Enter counted; `…` is what is typed freely |';

export function readmeTable(): string {
  const lines = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8').split('\n');
  const from = lines.indexOf(HEAD);
  const below = lines.slice(from);
  const end = below.findIndex((line) => !line.startsWith('|'));
  return below.slice(0, end).join('\n');
}

export function tableOf(counted: ReadonlyMap<string, Counted>): string {
  const rows = [...counted].map(([act, { keys, count }]) => `| ${act} | \`${keys}\` ${count} |`);
  return [HEAD, '|---|---|', ...rows].join('\n');
}
