import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the tests tell of it, a line each. */
export const figures = fileURLToPath(new URL('../coverage/faults.ndjson', import.meta.url));
/** What each row is called, in the order in which they stand. */
const rows = {
  kills: 'killed in the middle',
  processes: 'receptions from processes at once',
  inputs: 'inputs tried',
  altered: 'rows and values altered',
  heads: 'attacks told by a head',
  restores: 'restores',
  waits: 'receptions during long work',
};

/** Prints one table of all that the long tests have really tried, at their end. */
export default class FaultsTable {
  onInit() {
    mkdirSync(dirname(figures), { recursive: true });
    rmSync(figures, { force: true });
  }

  /** @param {readonly unknown[]} _modules @param {readonly unknown[]} errors @param {string} reason */
  onTestRunEnd(_modules, errors, reason) {
    const { table, held } = tableOf(lines(), reason === 'passed' && errors.length === 0);
    if (!held) process.exitCode = 1;
    process.stdout.write(`\n${drawn(table)}\n`);
  }
}

/**
 * The table of what was told, and whether all of it holds: what no row names would be left out of
 * every sum, and nobody would miss it.
 *
 * @param {readonly { row: string, count: number, of: string, came: string }[]} told
 * @param {boolean} passed
 */
export function tableOf(told, passed) {
  const table = Object.entries(rows).flatMap(([row, name]) => {
    const mine = told.filter((each) => each.row === row);
    if (mine.length === 0) return [[name, '-', 'not tried']];
    const sum = mine.reduce((all, { count }) => all + count, 0);
    return [
      [name, sum.toLocaleString('en'), ''],
      ...mine.map(({ count, of, came }) => [`  ${of}`, count.toLocaleString('en'), came]),
    ];
  });
  const strange = told.filter(({ row }) => !Object.hasOwn(rows, row));
  for (const { row, of, count, came } of strange) {
    table.push([`NO ROW IS CALLED ${row}: ${of}`, count.toLocaleString('en'), came]);
  }
  const held = passed && strange.length === 0;
  table.push(['', '', held ? 'nothing lost in what was tried' : 'NOT ALL HELD: see above']);
  return { table, held };
}

function lines() {
  try {
    const text = readFileSync(figures, 'utf8');
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** @param {string[][]} table */
function drawn(table) {
  const width = (/** @type {number} */ at) => Math.max(...table.map((row) => row[at].length));
  const [first, second] = [width(0), width(1)];
  return table
    .map(([name, count, came]) => `${name.padEnd(first)}  ${count.padStart(second)}  ${came}`)
    .map((line) => line.trimEnd())
    .join('\n');
}
