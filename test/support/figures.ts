/** What the long tests tell of how much was really tried, for the one table at their end. */
import { appendFileSync } from 'node:fs';

/** The rows of the table. */
type FigureRow = 'kills' | 'processes' | 'inputs' | 'altered' | 'heads' | 'restores' | 'waits';

/** One line: how many, of what, and what came of them. To be told once that has held. */
export function figure(row: FigureRow, count: number, of: string, came: string): void {
  const file = process.env['MOTCUA_TEST_FIGURES'];
  if (file === undefined) return;
  appendFileSync(file, `${JSON.stringify({ row, count, of, came })}\n`);
  process.stdout.write(`${of}: ${count}, ${came}\n`);
}

/** Whether this is the long suite, where what is slow is tried in full. */
export const inFull = process.env['MOTCUA_TEST_IN_FULL'] === '1';

/**
 * How often something slow is tried: `full` times in the long suite. What is drawn hangs on the
 * seed alone, so those of every day are the first of these.
 */
export function tries(full: number, everyDay: number): number {
  return inFull ? full : everyDay;
}

/** How many are to be tried: few every day, and as many as the long suite says. */
export function howMany(name: string, everyDay: number): number {
  return Number(process.env[`MOTCUA_TEST_${name}`] ?? everyDay);
}
