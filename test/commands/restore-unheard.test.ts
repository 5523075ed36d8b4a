/**
 * What was written from another folder is known to nobody here: where the store is gone, its
 * counters' numbers are asked about, of whom it may be, too, who works alone as far as is known.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { birth, receive } from '../support/acts.ts';
import { alone } from '../support/alone.ts';
import { newCounter, type Answer, type Around, type Counter } from '../support/program.ts';

const received = `${birth} --all-components --quantity 1`;
const older = ['--older', '--reason', 'Ổ đĩa hỏng'];

let counter: Counter;
let made: Answer;

/** The second counter, from the folder of somebody of their own. */
const apart = (folder: string): Around => ({
  ...(folder === '' ? {} : { surroundings: { stateFolder: counter.file(folder) } }),
  env: { MOTCUA_STATION: 'H49.22/2' },
});

async function backedUp(): Promise<void> {
  made = await counter.json(`store backup ${counter.file('sao-luu')}`);
}
function lose(): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${counter.store}${end}`, { force: true });
}
const line = (...more: string[]): string[] => ['store', 'restore', String(made['file']), ...more];

async function received3(around: Around): Promise<unknown[]> {
  const codes: unknown[] = [];
  for (let each = 0; each < 3; each++) codes.push((await counter.json(received, around))['code']);
  return codes;
}

beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  await counter.json('counter add --number 2');
});

describe('where a colleague has an account', () => {
  beforeEach(async () => {
    await counter.json('staff add --name "Người Nam" --login nam --role clerk');
  });

  it.each([
    ['who lost the store sat once', true],
    ['nobody sat before', false],
  ])('a counter at which %s is asked about', async (_who, sat) => {
    if (sat) {
      await counter.json('staff login lan', apart(''));
      await counter.json(received, apart(''));
    }
    await backedUp();
    await counter.json('staff login nam', apart('nam'));
    const gone = await received3(apart('nam'));
    lose();
    const { code, next, detail } = await counter.refusal(line(...older));
    expect([code, detail['books']]).toEqual(['backup.unheard', 2]);
    expect(next.join(' ')).toContain('--skip');
    const { unheard, skipped } = await counter.json(line(...older, '--skip', '20'));
    expect([unheard.length, skipped]).toEqual([2, 20]);
    await counter.json('staff login lan', apart(''));
    expect(gone).not.toContain((await counter.json(received, apart('')))['code']);
    // Only looked at elsewhere, it is told and nothing is asked: no number is given there.
    const { skipped: none } = await counter.json(line('--to', counter.file('xem.db')));
    expect(none).toBe(0);
  });

  it('is asked about too where the file was put back by hand', async () => {
    await counter.json('staff login nam', apart('nam'));
    await counter.json(received, apart('nam'));
    await backedUp();
    const copy = counter.file('cu.db');
    copyFileSync(counter.store, copy);
    const gone = await received3(apart('nam'));
    await receive(counter);
    lose();
    copyFileSync(copy, counter.store);
    // What lies there now is older itself, and says nothing of what came after.
    expect(await counter.refused(line(...older))).toBe('backup.unheard');
    const accept = ['store', 'accept-head', '--reason', 'Máy hỏng'];
    expect(await counter.refused(accept)).toBe('store.unheard');
    expect(await counter.json([...accept, '--skip', '20'])).toMatchObject({ skipped: 20 });
    // Once it was asked, whoever knows more of their own is not asked again.
    await counter.json('staff login nam', apart('nam'));
    expect(gone).not.toContain((await counter.json(received, apart('nam')))['code']);
  });

  it('is told how many are known where the colleague works here as well', async () => {
    await counter.json('staff login nam', apart(''));
    await counter.json(received, apart(''));
    await backedUp();
    await counter.json('staff login nam', apart(''));
    const gone = await received3(apart(''));
    lose();
    const { skipped } = await alone(counter, line(...older));
    expect(skipped).toBeGreaterThanOrEqual(3);
    await counter.json('staff login nam', apart(''));
    expect(gone).not.toContain((await counter.json(received, apart('')))['code']);
  });
});

it('one clerk at a counter is told what is known here, with work behind the backup or none', async () => {
  await backedUp();
  lose();
  expect((await counter.refusal(line())).detail['known']).toBe(0);
  expect(await counter.json(line('--skip', '0'))).toMatchObject({ skipped: 0 });
  const { code: gone } = await receive(counter, '');
  lose();
  const { detail, next } = await counter.refusal(line(...older));
  expect(detail['known']).toBeGreaterThan(0);
  expect(next.at(-1)).toContain(`--skip ${Number(detail['known'])}`);
  await counter.json(line(...older, '--skip', String(detail['known'])));
  expect((await counter.json(received))['code'] > gone).toBe(true);
});

it('nothing is asked where a store is left that has all that was written from here', async () => {
  await backedUp();
  await counter.json('staff login lan', apart('o-nha'));
  const gone = await received3(apart('o-nha'));
  expect(await counter.json(line(...older))).toMatchObject({ unheard: [], skipped: 0 });
  await counter.json('staff login lan');
  expect(gone).not.toContain((await counter.json(received))['code']);
});

it('an account that was opened after the backup is asked about as well', async () => {
  await backedUp();
  await counter.json('staff add --name "Người Nam" --login nam --role clerk');
  lose();
  expect(await counter.refused(line(...older))).toBe('backup.unheard');
});

it('so is who has worked elsewhere too, under the same account', async () => {
  await counter.json('staff login lan', apart(''));
  await counter.json(received, apart(''));
  await counter.json('staff login lan', apart('o-nha'));
  await counter.json(received, apart('o-nha'));
  await counter.json(received, apart(''));
  await backedUp();
  lose();
  expect(await counter.refused(line())).toBe('backup.unheard');
});
