/**
 * One account that works from two folders, as two users of a machine or two machines have them:
 * what is written from one is known in the other to nobody.
 */
import { rmSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { birth, receive } from '../support/acts.ts';
import { newCounter, type Answer, type Around, type Counter } from '../support/program.ts';

const older = ['--older', '--reason', 'Ổ đĩa hỏng'];
const received = `${birth} --all-components --quantity 1`;

let counter: Counter;
let made: Answer;
let given: unknown[];
beforeEach(async () => {
  counter = await newCounter();
  given = [(await receive(counter))['code']];
  made = await counter.json(`store backup ${counter.file('sao-luu')}`);
});

const from = (folder: string): Around =>
  folder === 'first' ? {} : { surroundings: { stateFolder: counter.file(folder) } };

/** Whoever sits down there signs in first: the same account, each time. */
async function receives(folder: string, times: number): Promise<void> {
  await counter.json('staff login lan', from(folder));
  for (let each = 0; each < times; each++) {
    given.push((await counter.json(received, from(folder)))['code']);
  }
}

it.each([
  ['that was there first, and the other came later', ['second'], 'first'],
  ['that came later, and the other went on', ['second', 'first'], 'second'],
  ['that came later, and a third one went on', ['second', 'third'], 'second'],
])('is asked about them in the folder %s', async (_which, order, restores) => {
  for (const folder of order) await receives(folder, 3);
  for (const end of ['', '-wal', '-shm']) rmSync(`${counter.store}${end}`, { force: true });
  const line = ['store', 'restore', String(made['file']), '--unproven', ...older];
  const { code: asked } = await counter.run([...line, '--json'], from(restores));
  if (asked !== 0) await counter.json([...line, '--skip', '20'], from(restores));
  await counter.json('staff login lan', from(restores));
  const accept = ['store', 'accept-head', '--reason', 'Máy hỏng', '--json'];
  await counter.run(accept, from(restores));
  await receives(restores, 3);
  expect(given).toEqual([...new Set(given)]);
  expect(asked).toBe(2);
});
