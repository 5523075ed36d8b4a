/** The style of the house, as tests: rooms, sizes, purity, and documents that tell the truth. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { impure, mayImport, packageRooms, roomOf, roomOrder } from './rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const src = join(root, 'src');

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

interface Import {
  from: string;
  target: string;
}

const sources = filesBelow(src, /\.ts$/).map((path) => ({
  path: relative(src, path),
  text: readFileSync(path, 'utf8'),
}));

const imports: Import[] = sources.flatMap(({ path, text }) =>
  [
    ...text.matchAll(/(?:^|\} |\w )from '([^']+)';$|^import '([^']+)';$|\bimport\('([^']+)'\)/gm),
  ].map((found) => ({
    from: path,
    target: found.slice(1).find((each) => each !== undefined)!,
  })),
);

/** Without what starts with a dot: an editor's folder is its owner's own. */
const topLevel = [
  ...['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'data'],
  ...['package-lock.json', 'package.json', 'src', 'test', 'tsconfig.json'],
];
const ignored = readFileSync(join(root, '.gitignore'), 'utf8').replaceAll('/\n', '\n').split('\n');

describe('the house', () => {
  test('every file stands in a room', () => {
    for (const { path } of sources) expect(roomOrder).toContain(roomOf(path));
    expect(sources.length).toBeGreaterThan(80);
  });

  test('at the top stands what was agreed on, and nothing that a tool left there', () => {
    const kept = readdirSync(root).filter(
      (name) => !/^\.|\.log$/.test(name) && !ignored.includes(name),
    );
    expect(kept.sort()).toEqual(topLevel);
  });

  test('each room imports only from the rooms on its left', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ from, target }) => ({ from, to: relative(src, resolve(src, dirname(from), target)) }))
      // The type of every text comes from the Vietnamese ones, within one room.
      .filter(({ from, to }) => !mayImport(roomOf(from), roomOf(to)));
    expect(wrong).toEqual([]);
  });

  test('each package is imported only where the table says', () => {
    const wrong = imports
      .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
      .filter(({ from, target }) => !(packageRooms[target] ?? []).includes(roomOf(from)));
    expect(wrong).toEqual([]);
  });

  test('the table names no package that nobody imports', () => {
    const used = new Set(imports.map(({ target }) => target));
    expect(Object.keys(packageRooms).filter((name) => !used.has(name))).toEqual([]);
  });

  test('only pdf.ts knows pdfkit', () => {
    const users = imports.filter(({ target }) => target === 'pdfkit').map(({ from }) => from);
    expect(users).toEqual(['print/bind.ts', 'print/pdf.ts']);
  });

  test('the domain is pure: no packages, no platform, no clock, no chance', () => {
    const outside = imports.filter(
      ({ from, target }) => roomOf(from) === 'domain' && !target.startsWith('.'),
    );
    expect(outside).toEqual([]);
  });

  test('only main has a clock and chance', () => {
    const others = sources.filter(({ path, text }) => path !== 'main.ts' && impure.test(text));
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is removed, copied or renamed by what Windows does otherwise', () => {
    const calls = /\b(rmSync|cpSync|renameSync)\(/;
    const others = sources.filter(
      ({ path, text }) => path !== 'files/replace.ts' && calls.test(text),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  test('SQL stands only in the store', () => {
    const sql = /['`](select|insert into|update \w+ set|delete from) /;
    const outside = sources.filter(
      ({ path, text }) => !path.startsWith('store/') && sql.test(text),
    );
    expect(outside.map(({ path }) => path)).toEqual([]);
  });

  test('no Vietnamese words in code outside locale', () => {
    const vietnamese = /[ăâđêôơưàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũỳýỵỷỹ]/i;
    const allowed =
      /^(locale|domain\/value\/text|domain\/value\/money|domain\/citizen\/scan|commands\/demo)/;
    const wrong = sources
      .filter(({ path }) => !allowed.test(path))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .filter((line) => vietnamese.test(line.replace(/\/\*\*.*|\/\/.*|^\s*\*.*/, '')))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(wrong).toEqual([]);
  });
});

/** What the formatter cannot break: imports, long texts, long patterns. */
const unbreakable = /^import |'[^']{40}|`[^`]{40}|\/[^/ ]{40}|\| null|\$\{/;

describe('size', () => {
  const code = [...filesBelow(src, /\.ts$/), ...filesBelow(join(root, 'test'), /\.ts$/)];

  test('no file is over 300 lines, no line over 100', () => {
    const long = code.flatMap((path) => {
      const lines = readFileSync(path, 'utf8').split('\n');
      const wide = lines.findIndex((line) => line.length > 100 && !unbreakable.test(line));
      return [
        ...(lines.length > 301 ? [`${relative(root, path)}: ${lines.length} lines`] : []),
        ...(wide >= 0 ? [`${relative(root, path)}:${wide + 1}`] : []),
      ];
    });
    expect(long).toEqual([]);
  });

  test('no file is called utils, helpers or types', () => {
    expect(code.filter((path) => /\/(utils?|helpers?|types|common|misc)\.ts$/.test(path))).toEqual(
      [],
    );
  });

  test('every source file says at its head what it is', () => {
    const silent = sources.filter(({ text }) => !text.startsWith('/**'));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is left marked as unfinished', () => {
    const mark = /TO[D]O|FIX[M]E|X[X]X/;
    expect(sources.filter(({ text }) => mark.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the linter', () => {
  interface Override {
    files: string[];
    rules: Record<string, unknown>;
  }
  const { overrides } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
    overrides: Override[];
  };

  test.each(Object.entries(packageRooms))('restricts %s as the table does', (name, rooms) => {
    const free = overrides.find(({ rules }) => JSON.stringify(rules).includes('no-restricted'));
    expect(free, 'a rule of restricted imports').toBeDefined();
    for (const room of roomOrder) {
      const rule = overrides.find(({ files }) => files.includes(globOf(room)));
      const banned = JSON.stringify(rule?.rules['no-restricted-imports'] ?? []);
      expect(banned.includes(`"${name}"`), `${name} in ${room}`).toBe(!rooms.includes(room));
    }
  });
});

function globOf(room: (typeof roomOrder)[number]): string {
  if (room === 'main') return 'src/main.ts';
  return room === 'print' ? 'src/print/*.ts' : `src/${room}/**`;
}
