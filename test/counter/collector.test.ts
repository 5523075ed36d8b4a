/** Who takes a result away: shown before it is agreed to, and missed where nothing proves it. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { ENTER, openDesk } from '../support/terminal.ts';
import { person } from './people.ts';

const { desk: words, dossier, words: named } = vi.screen;

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
  await counter.json(
    'dossier resolve 1 --outcome granted --result-number 5/2026 --result-date 2026-11-23',
  );
});

test('the holder of a scanned card is named before the result goes to them', async () => {
  const desk = await openDesk(counter);
  desk.scan(code);
  await desk.see('Chọn số, hoặc Enter để về:');
  desk.press(`1${ENTER}`);
  await desk.see(words.askCollector);
  desk.press(`2${ENTER}`);
  await desk.see(words.askCollectorName);
  desk.scan(person(2).card);
  await desk.see(dossier.askCollectorAuthority);
  desk.press(`1${ENTER}`);
  const shown = await desk.see('Gõ c để');
  const { authorised } = named.collector;
  for (const part of [person(2).name, authorised, named.authority.certified, '5/2026']) {
    expect(shown).toContain(part);
  }
});

test('somebody of whom neither a number nor an authority was noted is told as that', async () => {
  const { err } = await counter.run('dossier return 1 --to authorised --collector-name "Lý Thử"');
  expect(err).toContain(dossier.collectorUnproved('Lý Thử'));
});

test('a number, or an authority, is enough', async () => {
  const { err } = await counter.run(
    `dossier return 1 --to authorised --collector-name "Lý Thử" --collector-id ${person(3).number}`,
  );
  expect(err).not.toContain(dossier.collectorUnproved('Lý Thử'));
});
