/** What every start reads loads nothing heavy at once: what is late stays late. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the build puts in one file with all that it imports. */
const BEGINNINGS = ['src/main.ts', 'src/store/store.ts', 'src/commands/dossier/show.ts'];

/** Packages and Node's own that each take a good part of what an empty Node does to start. */
const HEAVY = [
  ...['kysely', 'pg', 'pdfkit', 'zod', 'inquirer', 'hucre', 'fflate', 'uqr', 'chalk', 'cli-table3'],
  ...['node:child_process', 'node:crypto', 'node:http', 'node:net', 'node:worker_threads'],
];

/** `import … from` and `export … from` that are not of types alone; what is loaded late is none. */
const loaded = /^(?:import|export) (?!type\b)([^;']*)from '([^']+)'/gm;

/** The files and packages that a file loads with itself. */
function loadedBy(path: string, text: string): string[] {
  return [...text.matchAll(loaded)]
    .filter(([, names]) => !/^\{\s*(type [\w\s]+,?\s*)+\}\s*$/.test(names!))
    .map(([, , target]) =>
      target!.startsWith('.') ? normalize(join(dirname(path), target!)) : target!,
    );
}

/** Each thing that is loaded, by the first file that loads it. */
function reached(beginnings: readonly string[]): Map<string, string> {
  const found = new Map(beginnings.map((path) => [path, '']));
  for (const [path] of found) {
    if (!path.endsWith('.ts')) continue;
    for (const next of loadedBy(path, readFileSync(join(root, path), 'utf8'))) {
      if (!found.has(next)) found.set(next, path);
    }
  }
  return found;
}

test('a start loads nothing heavy with itself', () => {
  const all = reached(BEGINNINGS);
  expect(all.size).toBeGreaterThan(250);
  const heavy = HEAVY.filter((name) => all.has(name));
  expect(heavy.map((name) => `${name} is loaded by ${all.get(name)}: import() it there`)).toEqual(
    [],
  );
});

test('what is loaded is told from types and from what comes late', () => {
  const text = [
    `import { sql, type RawBuilder } from 'kysely';`,
    `import type { Pool } from 'pg';`,
    `import { type Face } from './face.ts';`,
    `export { b } from './b.ts';`,
    `const { c } = await import('./c.ts');`,
  ].join('\n');
  expect(loadedBy('src/a.ts', text)).toEqual(['kysely', 'src/b.ts']);
});
