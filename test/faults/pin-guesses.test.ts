/** Thirty-two processes guess at one PIN at once: ten are heard, wherever the store is. */
import { expect, test } from 'vitest';
import { runBin } from '../support/bin.ts';
import { bareCounter, newCounter, realSetUp, type Counter } from '../support/program.ts';

async function inFile(): Promise<Counter> {
  const counter = bareCounter();
  await counter.json(realSetUp(counter));
  return counter;
}

test.each([
  ['a file', inFile],
  ['a server', () => newCounter({ real: true })],
])('%s', async (_where, made) => {
  const counter = await made();
  const { store } = counter;
  const given = counter.pin('246810');
  await counter.json(`staff add --name "Vũ Thử" --login minh --role clerk ${given}`);
  const own = counter.pin('9753', '--new-pin-file');
  await counter.json(`staff login minh ${given} ${own}`);
  await runBin('counter use H49.22/1', { store });
  const guess = `staff login minh ${counter.pin('86429')} --json`;
  const ended = await Promise.all(Array.from({ length: 32 }, () => runBin(guess, { store })));
  const codes = ended.map(({ err }) => (JSON.parse(err) as { error: { code: string } }).error.code);
  expect(codes.toSorted()).toEqual([
    ...Array.from({ length: 23 }, () => 'staff.locked'),
    ...Array.from({ length: 9 }, () => 'staff.wrong_pin'),
  ]);
  const right = `staff login minh ${counter.pin('9753')}`;
  expect(await counter.refused(right)).toBe('staff.locked');
});
