/** A result that bears no number, as certified copies do not, is recorded and told without one. */
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { copies, receive, register } from '../../support/acts.ts';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter } from '../../support/program.ts';

const { desk, dossier, words } = vi.screen;

test('a dash says so at the counter, Enter does not, and papers are printed without', async () => {
  const counter = await newCounter();
  await register(counter);
  await counter.json(`${copies} --all-components --quantity 2`);
  const resolved = await talk(counter, 'dossier resolve 1', [
    [dossier.askResultNumber, enter],
    [dossier.askResultNumber, '-', enter],
    [desk.askSigned, enter],
    [desk.sure(words.action.resolve), 'c', enter],
  ]);
  expect([resolved.code, resolved.code === 0 ? '' : resolved.err]).toEqual([0, '']);
  expect((await counter.json('dossier show 1'))['result']).toMatchObject({ number: '' });
  const { out } = await counter.run('dossier show 1');
  expect(out).toMatch(new RegExp(`${words.outcome.granted}$`, 'm'));
  const told = ['--to', 'owner', '--print', counter.file('tra.pdf')];
  expect((await counter.run(['dossier', 'return', '1', ...told])).code).toBe(0);
  expect((await counter.run('print control-slip 1')).code).toBe(0);
});

test('a script says so by an empty text, and is asked for a number otherwise', async () => {
  const counter = await newCounter();
  await receive(counter);
  const line = ['dossier', 'resolve', '1', '--result-date', '2026-11-23'];
  expect((await counter.run(line)).code).toBe(2);
  const { result } = await counter.json([...line, '--result-number', '']);
  expect(result).toMatchObject({ number: '' });
});
