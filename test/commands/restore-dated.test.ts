/**
 * Receptions of an earlier day, by hand, in the place of a mistake or from a list: behind a loss
 * their numbers are of the day on which they are entered, as nobody knows what that day had given.
 */
import { rmSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { birth, receive } from '../support/acts.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

const older = ['--older', '--reason', 'Ổ đĩa hỏng'];
const dated = (day: string): string =>
  `${birth} --all-components --quantity 1 --received-at ${day}T07:30 --reason "Hôm ấy mất điện"`;
const instead = (code: unknown): string =>
  `dossier receive --replaces ${String(code)} --reason "Nhầm" --procedure 2.000635 ` +
  '--quantity copies=1 --all-components';

let counter: Counter;
let made: Answer;
let mistaken: unknown[];
beforeEach(async () => {
  counter = await newCounter();
  counter.at('2026-11-26T09:00');
  mistaken = [(await receive(counter))['code'], (await receive(counter, ''))['code']];
  counter.at('2026-11-27T08:00');
  await receive(counter, '');
  made = await counter.json(`store backup ${counter.file('sao-luu')}`);
});

async function lost(how: 'restored' | 'accepted'): Promise<void> {
  for (const end of ['', '-wal', '-shm']) rmSync(`${counter.store}${end}`, { force: true });
  const line = ['store', 'restore', String(made['file']), ...older];
  await (how === 'restored' ? alone(counter, line) : counter.json([...line, '--skip', '0']));
  if (how === 'accepted') {
    await counter.json(['store', 'accept-head', '--skip', '9', '--reason', 'Ổ đĩa hỏng']);
  }
}

it.each(['restored', 'accepted'] as const)('no number of an earlier day twice: %s', async (how) => {
  const days = ['2026-11-17', '2026-11-26', '2026-11-27'];
  const gone: unknown[] = [];
  for (const day of days) gone.push((await counter.json(dated(day)))['code']);
  gone.push((await counter.json(instead(mistaken[0])))['code']);
  expect(gone.slice(0, 2)).toEqual(['H49.22-261117-0001', 'H49.22-261126-0003']);
  await lost(how);
  const again: string[] = [];
  for (const day of days) again.push((await counter.json(dated(day)))['code']);
  again.push((await counter.json(instead(mistaken[1])))['code']);
  expect(again.filter((code) => gone.includes(code))).toEqual([]);
  expect(again.every((code) => code.startsWith('H49.22-261127-'))).toBe(true);
  // Received when it was: only its number is of the day on which it was entered.
  const { receivedAt } = await counter.json(`dossier show ${again[0]}`);
  expect(String(receivedAt).slice(0, 10)).toBe('2026-11-17');
  // What comes from the day of the loss on is numbered by its own day again.
  counter.at('2026-11-30T09:00');
  await receive(counter, '');
  expect((await counter.json(dated('2026-11-28')))['code']).toBe('H49.22-261128-0001');
  expect((await counter.json(dated('2026-11-17')))['code']).toMatch(/^H49.22-261130-/);
  const { out } = await counter.run('store verify --json');
  expect(JSON.parse(out)).toMatchObject({ ok: true, differing: [] });
});
