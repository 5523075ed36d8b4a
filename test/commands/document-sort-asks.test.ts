/** A pile is shown and asked about on a terminal: a yes keeps it, anything else keeps nothing. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { absence, register } from '../support/acts.ts';
import { ctrlC, enter, nextAsked, talk, type Keys, type Talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOfPages, scansOf, writtenPage } from '../support/piles.ts';
import { lyingBeside, scanned } from '../support/scans.ts';

let counter: Counter;
let code: string;
let pile: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  ({ code } = await counter.json(`${absence} --component 1=1/0/0`));
  const out = counter.file('to-ngan.pdf');
  await counter.json(`print separators ${code} --out ${out} --yes`);
  const [sheet] = await scansOf(readFileSync(out));
  pile = scanned(counter, 'chong.pdf', await pdfOfPages([sheet!, writtenPage(1)]));
});

const question = vi.screen.document.sort.sure(1, 1);

function answered(...keys: Keys[]): Promise<Talk> {
  return talk(counter, `document sort ${pile}`, [[question, ...keys]]);
}

async function kept(): Promise<number> {
  return (await counter.json(`document list ${code}`))['documents'].length;
}

test.each([
  ['a no', ['k', enter]],
  ['Ctrl-C', [ctrlC]],
] as const)('%s keeps nothing, and the plan was seen', async (_name, keys) => {
  const { code: exit, err, out } = await answered(...keys);
  expect([exit, out]).toEqual([130, '']);
  expect(err).toContain(vi.screen.document.sort.states.planned());
  expect([await kept(), lyingBeside(counter)]).toEqual([0, []]);
});

test('Enter alone agrees to nothing and is asked again; a yes keeps what was shown', async () => {
  const { code: exit, out } = await answered(enter, nextAsked, 'c', enter);
  expect([exit, await kept()]).toEqual([0, 1]);
  expect(out).toContain(`${code}/1`);
});

test.each([
  ['in a script', {}, ''],
  ['for JSON on a terminal', { terminal: true }, '--json'],
])('%s only --yes agrees: the plan is shown, and what to type', async (_name, around, more) => {
  const left = counter.file('con lai.pdf');
  const words = ['document', 'sort', pile, '--left', left, ...(more === '' ? [] : [more])];
  const { code: exit, out, err } = await counter.run(words, around);
  expect([exit, await kept(), lyingBeside(counter)]).toEqual([2, 0, []]);
  expect(out).toContain(more === '' ? vi.screen.document.sort.states.planned() : '"planned": true');
  expect(err).toContain('--yes');
});

test('nothing to keep needs no yes', async () => {
  const empty = scanned(counter, 'khong.pdf', await pdfOfPages([writtenPage(1)]));
  const { code: exit, out } = await counter.run(`document sort ${empty} --json`);
  expect([exit, JSON.parse(out).left[0].why]).toEqual([7, 'before_first']);
});

test.each(['--component 1', ''])('no sheet for what sorting would leave: %s', async (more) => {
  const line = `print separators ${code} ${more} --out ${counter.file('to.pdf')} --json`;
  await counter.json(`dossier cancel ${code} --reason "nhập nhầm người" --yes`);
  const { code: exit, err } = await counter.run(line);
  expect([exit, JSON.parse(err).error.code]).toEqual([3, 'document.no_separator']);
});

test('with --yes nothing is asked', async () => {
  const { code: exit } = await talk(counter, `document sort ${pile} --yes`, []);
  expect([exit, await kept()]).toEqual([0, 1]);
});

test('at the counter it is told how far it is, while pages are looked at', async () => {
  const seen: string[] = [];
  const { desk } = vi.screen;
  await talk(
    counter,
    '',
    [
      [desk.askHome, 's49', enter],
      ['PDF, JPEG, PNG', pile, enter],
      [question, 'c', enter],
      [desk.askHome, '0', enter],
    ],
    { seen },
  );
  expect(await kept()).toBe(1);
  expect(seen.join('')).toMatch(/2 trang, .* mỗi giây/);
});
