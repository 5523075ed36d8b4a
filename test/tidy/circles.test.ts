import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { circlesOf, importsOf } from './circles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const files = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') })),
);

function sentence(circle: readonly string[]): string {
  const way = [...circle, circle[0]].join(' → ');
  return `${way}: these files import each other. Move what they share into a file that imports none
of them, or let one give back a value (as pages give back places) instead of calling the other.`;
}

test('no files import each other in a circle, types and late imports counted', () => {
  expect(files.length).toBeGreaterThan(700);
  expect(circlesOf(files).map(sentence)).toEqual([]);
});

describe('a circle is found', () => {
  test.each([
    ['of a value', `import { b } from './b.ts';`],
    ['of a type', `import type { B } from './b.ts';`],
    ['over several lines', `import {\n  b,\n  c,\n} from './b.ts';`],
    ['handed on', `export { b } from './b.ts';`],
    ['for its effect', `import './b.ts';`],
    ['loaded late', `const { b } = await import('./b.ts');`],
    ['by a type in passing', `type B = typeof import('./b.ts');`],
  ])('%s', (_how, text) => {
    const back = { path: 'x/b.ts', text: `import { c } from '../y/c.ts';` };
    const c = { path: 'y/c.ts', text: `import { a } from '../x/a.ts';` };
    expect(circlesOf([{ path: 'x/a.ts', text }, back, c])).toEqual([
      ['x/a.ts', 'x/b.ts', 'y/c.ts'],
    ]);
  });

  test('as short as it goes, until every file in one is named', () => {
    const file = (path: string, ...to: string[]) => ({
      path,
      text: to.map((each) => `import '${each}';`).join('\n'),
    });
    const long = [file('a', './b'), file('b', './c', './a'), file('c', './a')];
    expect(circlesOf(long)).toEqual([
      ['a', 'b'],
      ['c', 'a', 'b'],
    ]);
    expect(circlesOf([file('a', './b'), file('b', './c'), file('c')])).toEqual([]);
    expect(circlesOf([file('a', './a')])).toEqual([['a']]);
  });
});

test('what a file imports is seen whole', () => {
  const walk = files.find(({ path }) => path === join('src', 'commands', 'desk', 'walk.ts'))!;
  expect(importsOf(walk)).toContain(join('src', 'commands', 'desk', 'citizen-page.ts'));
});
