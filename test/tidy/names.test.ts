import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sharedNames } from './names.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(src, path), text: readFileSync(path, 'utf8') }));

/** English says the same under the same names as Vietnamese: that is one place, not two. */
const place = (path: string): string => path.replace(/^locale\/(vi|en)\//, 'locale/*/');

function sentence(name: string, paths: readonly string[]): string {
  return `${name} is a name in ${paths.join(' and ')}. Where it is one thing, keep one of them and
import it; where it is two, say in each name what it is the ${name} of.`;
}

test('what one file exports has a name that no other file uses for something else', () => {
  const said = files.map(({ path, text }) => ({ path: place(path), text }));
  expect(files.length).toBeGreaterThan(600);
  expect([...sharedNames(said)].map(([name, paths]) => sentence(name, paths))).toEqual([]);
});

test.each([
  ['two values', 'export const sheet = 1;', 'export function sheet() {}', true],
  ['two types', 'export interface Page {}', 'export type Page = string;', true],
  ['a type that stays in its file', 'export class Page {}', 'interface Page {}', true],
  ['a value that waits', 'export async function read() {}', 'export function* read() {}', true],
  ['a value that stays in its file', 'export const sheet = 1;', 'const sheet = 2;', false],
  ['types that stay in their files', 'interface Shown {}', 'interface Shown {}', false],
  ['a name within a name', 'export const sheet = 1;', 'export const sheets = 2;', false],
])('%s', (_what, here, there, shared) => {
  const found = sharedNames([
    { path: 'a.ts', text: here },
    { path: 'b.ts', text: there },
  ]);
  expect([...found.values()]).toEqual(shared ? [['a.ts', 'b.ts']] : []);
});
