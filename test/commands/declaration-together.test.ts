/** The same declaration at two windows at once: the later one is told, nothing is lost. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { absence, cards, numbers, receive, register } from '../support/acts.ts';
import { bothCards, child, detailsAlone } from '../support/birth-talk.ts';
import { enter, talk, type Turn } from '../support/clerk.ts';
import { runBin } from '../support/bin.ts';
import { onPostgres } from '../support/engine.ts';
import { newCounter, type Counter, type Ended } from '../support/program.ts';

const { declaration, desk } = vi.screen;
const TIMES = 3;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  // Processes go by the machine's clock, and so does how long somebody is signed in.
  counter.now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
  counter.at('2026-11-23T09:14');
  await counter.json('staff login lan');
  await register(counter);
});

/** On a file each window is a program of its own: one waits for the other in its own process. */
function atWindow(line: string | string[]): Promise<Ended> {
  if (onPostgres) return counter.run(line);
  return runBin(line, { store: counter.store, env: counter.env });
}

const outcome = ({ code, out, err }: Ended): string =>
  code === 0 ? 'done' : (JSON.parse(out === '' ? err : out).error?.code ?? err);
const fill = (of: string, name: string): string[] => [
  ...['declaration', 'fill', 'birth', ...of.split(' ')],
  ...['--set', `child.name=${name}`],
];
const first = async (): Promise<string> =>
  (await counter.json(fill(`--citizen ${numbers.thu}`, 'Nguyễn Thị Bé')))['code'];
const nameIn = async (code: string): Promise<string> =>
  (await counter.json(`declaration show ${code}`))['answers']['child.name'];

test('filled in again by two: one takes its place, the other is told', async () => {
  for (let n = 0; n < TIMES; n += 1) {
    const code = await first();
    const names = ['Nguyễn Thị Một', 'Nguyễn Thị Hai', 'Nguyễn Thị Ba'];
    const all = await Promise.all(
      names.map((name) => atWindow([...fill(`--replaces ${code}`, name), '--json'])),
    );
    expect(all.map(outcome).toSorted()).toEqual(
      ['declaration.replaced', 'declaration.replaced', 'done'].toSorted(),
    );
    const won = all.findIndex((each) => each.code === 0);
    expect(await nameIn(JSON.parse(all[won]!.out).code)).toBe(names[won]);
  }
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('received with two dossiers at once it is a paper of one', async () => {
  for (let n = 0; n < TIMES; n += 1) {
    const code = await first();
    const birth = 'dossier receive --procedure 1.001193 --all-components --quantity 1 --yes --json';
    const line = `${birth} --citizen ${numbers.thu} --declaration ${code}`;
    const all = await Promise.all([atWindow(line), atWindow(line)]);
    expect(all.map(outcome).toSorted()).toEqual(['declaration.elsewhere', 'done']);
    const { dossier } = await counter.json(`declaration show ${code}`);
    expect(all.map(({ out }) => out).join('')).toContain(`"${dossier}"`);
  }
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('filled in again while a reception takes it: both stand, or one is told', async () => {
  const code = await first();
  const birth = 'dossier receive --procedure 1.001193 --all-components --quantity 1 --yes --json';
  const [again, taken] = await Promise.all([
    atWindow([...fill(`--replaces ${code}`, 'Nguyễn Thị Một'), '--json']),
    atWindow(`${birth} --citizen ${numbers.thu} --declaration ${code}`),
  ]);
  const told = [outcome(again), outcome(taken)];
  // Read behind the reception, it is a paper of that dossier, and so is what takes its place.
  if (told.every((each) => each === 'done')) {
    expect(JSON.parse(again.out).dossier).toBe(JSON.parse(taken.out).code);
    return;
  }
  expect([
    ['done', 'declaration.replaced'],
    ['declaration.elsewhere', 'done'],
  ]).toContainEqual(told);
});

const toTheEnd = (meanwhile: () => Promise<unknown>): Turn[] => [
  ...bothCards,
  // The line says the name.
  ...child.slice(1),
  ...detailsAlone,
  [declaration.askKeep, { act: meanwhile }, enter],
];

test('at the counter, too: what was typed stays a draft, and is not taken for kept', async () => {
  await register(counter, cards.mau);
  const code = await first();
  const line = fill(`--replaces ${code}`, 'Nguyễn Văn Kwax');
  const other = fill(`--replaces ${code}`, 'Nguyễn Thị Hai');
  const ended = await talk(
    counter,
    line,
    toTheEnd(() => counter.json(other)),
  );
  expect(ended.code).not.toBe(0);
  expect(ended.err).toContain(`Tờ khai ${code} đã được khai lại`);
  const home = await talk(counter, '', [[desk.askHome, '0', enter]]);
  expect(home.err).toContain('tờ khai đăng ký khai sinh của Trần Thị Thử');
});

test('whoever is erased meanwhile is in no declaration, and in no draft', async () => {
  await register(counter, cards.mau);
  const erased = async (): Promise<void> => {
    const { number } = await counter.json(`privacy request ${numbers.thu} --kind erase`);
    await counter.json(`privacy answer ${number} --as granted --yes`);
  };
  const line = fill(`--citizen ${numbers.thu}`, 'Nguyễn Văn Kwax');
  const ended = await talk(counter, line, toTheEnd(erased));
  expect(ended.code).not.toBe(0);
  if (onPostgres) return;
  for (const end of ['', '.machine']) {
    expect(readFileSync(`${counter.store}${end}`, 'latin1')).not.toContain('Kwax');
  }
});

test('a dossier that is over meanwhile has no declaration more', async () => {
  const { code } = await counter.json(`${absence} --all-components`);
  const other = await receive(counter);
  await counter.json(`dossier cancel ${code} --reason "nhầm thủ tục"`);
  expect(await counter.refused(fill(`--dossier ${code}`, 'Bé'))).toBe('declaration.closed');
  const [filled, cancelled] = await Promise.all([
    atWindow([...fill(`--dossier ${other['code']}`, 'Bé'), '--json']),
    atWindow(`dossier cancel ${other['code']} --reason "nhầm thủ tục" --json`),
  ]);
  expect(outcome(cancelled)).toBe('done');
  expect(['done', 'declaration.closed']).toContain(outcome(filled));
});
