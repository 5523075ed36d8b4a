/** At the counter: what the owner has in the store is offered where papers are asked for. */
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, numbers, register } from '../support/acts.ts';
import { enter, talk, type Keys } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, scanned } from '../support/scans.ts';

const { desk } = vi.screen;
const will = (number: string) => `dossier receive --procedure 2.001019 --citizen ${number}`;
const pause: Keys = { act: () => wait(100) };

let counter: Counter;
let source: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  const contract = 'dossier receive --procedure 2.001035 --all-components';
  ({ code: source } = await counter.json(`${contract} --citizen ${numbers.thu}`));
  const file = scanned(counter, 'so.pdf', pdfOf(1, 'so hong'));
  const facts = '--paper-code KQ.G14.000001 --valid-until 2031-10-01';
  await counter.json(`document add ${source} --component 2 ${file} ${facts}`);
  await counter.json(
    `document add ${source} --component 1 ${scanned(counter, 'du-thao.pdf', pdfOf(1, 'b'))}`,
  );
});

const said = (ended: { out: string; err: string }): string =>
  (ended.out + ended.err).replaceAll(/\s+/g, ' ');

test('one key uses it again, its row says until when it is good, and no more is asked', async () => {
  const ended = await talk(counter, will(numbers.thu), [
    [desk.askPapers, 'r', enter],
    [desk.askPapers, pause, enter],
    ['Bao nhiêu văn bản?', enter],
    [desk.agree, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  const told = said(ended);
  expect(told).toContain(`có sẵn ${source}/1, còn giá trị đến 01/10/2031`);
  // A draft is written anew each time: without a code it is no paper of the store.
  expect(told).not.toContain(`có sẵn ${source}/2`);
  expect(told).toContain('Dùng lại giấy số hóa');
  expect(await counter.json('dossier show 2')).toMatchObject({
    missing: [],
    components: [
      { id: '1', state: 'paper' },
      { id: '2', state: 'reused', documents: [{ reused: { ref: `${source}/1` } }] },
    ],
  });
});

test('a number brings the paper back, and whoever has nothing is offered nothing', async () => {
  const ended = await talk(counter, will(numbers.thu), [
    [desk.askPapers, 'r2', enter],
    [desk.askPapers, pause, '2', enter],
    [desk.askPapers, pause, enter],
    ['Bao nhiêu văn bản?', enter],
    [desk.agree, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(await counter.json('dossier show 2')).toMatchObject({
    components: [{ state: 'paper' }, { id: '2', state: 'paper', digitised: false }],
  });
  const other = await talk(counter, will(numbers.mau), [
    [desk.askPapers, enter],
    ['Bao nhiêu văn bản?', enter],
    [desk.agree, enter],
  ]);
  expect(other.code).toBe(0);
  expect(said(other)).not.toContain('có sẵn');
});
