/** Two machines on one server: each is its own counter, and the store is one. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { receive } from '../../support/acts.ts';
import { bareCounter, newCounter, type Counter } from '../../support/program.ts';

/** A machine that has the store and one that has only its address. */
async function twoMachines(): Promise<{ first: Counter; second: Counter }> {
  const [first, second] = [await newCounter(), bareCounter()];
  await first.json('counter add --number 2');
  second.store = first.store;
  return { first, second };
}

test('a new machine chooses its counter, and a session is one machine’s', async () => {
  const { first, second } = await twoMachines();
  const { exit, code, detail } = await second.refusal('dossier list');
  expect([exit, code, detail['stations']]).toEqual([
    3,
    'counter.not_chosen',
    ['H49.22/1', 'H49.22/2'],
  ]);
  expect(existsSync(second.stateFolder)).toBe(false);
  await second.json('counter use H49.22/2');
  const { id, machine } = await second.json('store info');
  const file = join(second.stateFolder, `${id}.machine`);
  expect(machine).toEqual({ file, state: 'ours', station: 'H49.22/2' });

  await second.json('staff login lan');
  await first.json('staff logout');
  expect(await first.refused('status')).toBe('staff.not_signed_in');
  const logins = (await second.json('counter list'))['counters'] as { login: string | null }[];
  expect(logins.map(({ login }) => login)).toEqual([null, 'lan']);
  // The block of numbers that the second counter has.
  expect((await receive(second))['code']).toBe('H49.22-261123-10001');
});

test('wrong PINs count together: the tries are the store’s, whatever machine they are made at', async () => {
  const { first, second } = await twoMachines();
  for (const machine of [first, second]) {
    for (const pin of ['246813', '999999']) writeFileSync(machine.file(pin), pin);
  }
  await first.json(['staff', 'pin', '--pin-file', first.file('246813')]);
  await second.json('counter use H49.22/2');
  const trying = (machine: Counter, pin: string): Promise<string> =>
    machine.refused(['staff', 'login', 'lan', '--pin-file', machine.file(pin)]);
  for (let n = 0; n < 5; n++) {
    await trying(first, '999999');
    await trying(second, '999999');
  }
  for (const machine of [first, second]) {
    expect(await trying(machine, '246813')).toBe('staff.locked');
  }
});
