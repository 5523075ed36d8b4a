/** The numbers of procedures at a counter stay from one day to the next. */
import { ctrlC, talk } from '../../support/clerk.ts';
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { numbers, register } from '../../support/acts.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk } = vi.screen;

/** The first rows of the list of procedures, by their codes. */
async function listed(counter: Counter): Promise<string[]> {
  const { err } = await talk(counter, `dossier receive --citizen ${numbers.thu}`, [
    [desk.askProcedure, ctrlC],
  ]);
  return [...err.matchAll(/^ {2}\d {2}(\d\.\d{6})/gmu)].map(([, code]) => code!);
}

async function received(counter: Counter, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const line = `dossier receive --procedure ${code} --citizen ${numbers.thu}`;
    await counter.json(`${line} --all-components --subject "${counter.now}"`);
  }
}

test('what was received in another order yesterday keeps its number today', async () => {
  const counter = await newCounter();
  await register(counter);
  await received(counter, ['1.001193', '1.003677', '2.001035']);
  const first = await listed(counter);
  await received(counter, ['1.001193']);
  counter.now = '2026-11-24T08:30:00+07:00';
  await counter.run('staff login lan');
  await received(counter, ['1.004873', '1.001193']);
  const next = await listed(counter);
  expect(first).toHaveLength(3);
  expect(next.slice(0, 3)).toEqual(first);
  expect(next).toContain('1.004873');
});
