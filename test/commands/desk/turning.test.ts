/** A page higher than its terminal is turned with `>`, whatever was said under it meanwhile. */
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { beforeEach, expect, test } from 'vitest';
import { stripVTControlCharacters } from 'node:util';
import { vi } from '../../../src/locale/vi.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk } = vi.screen;
let counter: Counter;

beforeEach(async () => {
  counter = await newCounter();
  await counter.json(['citizen', 'register', '--id', '022192000001', '--name', 'Nguyễn Thị Thử']);
  const line = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
  for (let n = 1; n <= 12; n++) await counter.json(line);
});

/** What stood on the screen at each question of the list. */
async function listPages(keys: readonly string[], around = {}): Promise<string[]> {
  const seen: string[] = [];
  const turns: Turn[] = [
    [`? ${desk.askHome}`, '8', enter],
    ...keys.map((key): Turn => [`? ${desk.askRow}`, key, enter]),
    [`? ${desk.askRow}`, enter],
    [`? ${desk.askHome}`, '0', enter],
  ];
  const { code } = await talk(counter, '', turns, { columns: 80, rows: 24, seen, ...around });
  expect(code).toBe(0);
  return seen
    .map((text) => stripVTControlCharacters(text))
    .filter((text) => text !== '')
    .slice(1, keys.length + 2);
}

test.each([
  ['?', 'help'],
  ['999', 'a refusal'],
])('after %s (%s) `>` goes on to the page behind', async (key) => {
  const [first, said, second, ...rest] = await listPages([key, '>', '>', '>', '>', '>']);
  expect(first).toMatch(/— trang 1\/\d/);
  // The words that were asked for, and where the page stands.
  expect(said).toContain('trang 1/');
  expect(said).not.toContain('-0001');
  expect(second).toContain('trang 2/');
  expect([first, second, ...rest].join('')).toContain('-0012');
});

test('what is told anew on the second page leads to the third, and behind the last to the first', async () => {
  const pages = await listPages(['>', '?', '>', '?', '>', '?', '>', '?', '>', '?', '>']);
  const places = pages.map((page) => /trang (\d)\/(\d)/.exec(page));
  const all = Number(places[0]![2]);
  const numbers = places.map((each) => Number(each![1]));
  expect(numbers[0]).toBe(1);
  for (const [at, n] of numbers.entries()) {
    if (at === 0) continue;
    const before = numbers[at - 1]!;
    expect(n).toBe(at % 2 === 0 ? before : (before % all) + 1);
  }
});

test('a page that is not turned hears `>` as any other key', async () => {
  const pages = await listPages(['?', '>'], { rows: 200 });
  expect(pages.join('\n')).not.toContain('trang 1/');
});
