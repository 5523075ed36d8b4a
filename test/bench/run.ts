/**
 * `npm run bench`: every benchmark, as ratios in one run, against the last recorded ones;
 * `npm run bench -- import reports` runs those parts alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scannedFiles } from './documents.ts';
import { encryption } from './encrypted.ts';
import { importing } from './import.ts';
import type { Figure } from './measure.ts';
import { manyOnOneServer } from './postgres.ts';
import { writingCost } from './reception.ts';
import { manyReceipts } from './receipts.ts';
import { reports } from './report.ts';
import { startUp } from './start-up.ts';

const ROUNDS = 15;
/** Each takes some ten seconds. */
const IMPORT_ROUNDS = 3;
/** Each takes some five. */
const RECEIPT_ROUNDS = 7;
const SCAN_ROUNDS = 3;
/** Noise on a shared machine; a ratio that is worse by more has really become worse. */
const TOLERANCE = 1.25;
const recordFile = fileURLToPath(new URL('./recorded.json', import.meta.url));

const parts: Record<string, () => Figure[] | Promise<Figure[]>> = {
  start: () => startUp(ROUNDS),
  reception: () => writingCost(),
  encrypted: () => encryption(ROUNDS),
  import: () => importing(IMPORT_ROUNDS),
  receipts: () => manyReceipts(RECEIPT_ROUNDS),
  scans: () => scannedFiles(SCAN_ROUNDS),
  reports: () => reports(),
  postgres: () => manyOnOneServer(),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => parts[name] === undefined);
if (unknown.length > 0) {
  throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
}
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) figures.push(...(await measure()));
}
const recorded = JSON.parse(readFileSync(recordFile, 'utf8')) as Record<string, number>;

process.stdout.write('ratio   goal   recorded  what\n');
for (const { name, ratio, goal } of figures) {
  const cells = [ratio.toFixed(2), goal?.toFixed(2) ?? '–', recorded[name]?.toFixed(2) ?? '–'];
  process.stdout.write(
    `${cells[0]!.padEnd(8)}${cells[1]!.padEnd(7)}${cells[2]!.padEnd(10)}${name}\n`,
  );
}
if (process.argv.includes('--record')) {
  const now = Object.fromEntries(figures.map(({ name, ratio }) => [name, round(ratio)]));
  writeFileSync(recordFile, `${JSON.stringify({ ...recorded, ...now }, null, 2)}\n`);
}
const worse = figures.filter(({ name, ratio }) => ratio > (recorded[name] ?? ratio) * TOLERANCE);
for (const { name } of worse) process.stdout.write(`worse than recorded: ${name}\n`);
process.exitCode = worse.length === 0 ? 0 : 1;

function round(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
