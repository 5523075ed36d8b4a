/**
 * What others wrote from their own folders is known to nobody here: where the store is gone, its
 * counters' numbers are asked about, and of a counter that is one person's alone nothing is asked.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { birth, receive } from '../support/acts.ts';
import {
  adminPin,
  newCounter,
  type Answer,
  type Around,
  type Counter,
} from '../support/program.ts';

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

  it('is not where the colleague works here as well', async () => {
    await counter.json('staff login nam', apart(''));
    await counter.json(received, apart(''));
    await backedUp();
    await counter.json('staff login nam', apart(''));
    const gone = await received3(apart(''));
    lose();
    const { unheard, skipped } = await counter.json(line(...older));
    expect([unheard, skipped >= 3]).toEqual([[], true]);
    await counter.json('staff login nam', apart(''));
    expect(gone).not.toContain((await counter.json(received, apart('')))['code']);
  });
});

it('nothing is asked of one clerk at a counter, with work behind the backup or none', async () => {
  await backedUp();
  lose();
  expect(await counter.json(line())).toMatchObject({ unheard: [], skipped: 0 });
  const { code: gone } = await receive(counter, '');
  lose();
  expect((await counter.json(line(...older)))['unheard']).toEqual([]);
  expect((await counter.json(received))['code'] > gone).toBe(true);
});

it('nothing is asked where two persons have their own PINs and work at one machine', async () => {
  counter = await newCounter({ real: true });
  await receive(counter);
  const add = 'staff add --name "Người Nam" --login nam --role clerk';
  await counter.json(`${add} ${counter.pin('5937')}`);
  const chosen = `${counter.pin('5937')} ${counter.pin('61482', '--new-pin-file')}`;
  await counter.json(`staff login nam ${chosen}`);
  await counter.json(received);
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await backedUp();
  await receive(counter, '');
  lose();
  const asked = ['--unproven', ...older];
  expect(await counter.json(line(...asked))).toMatchObject({ unheard: [], missing: 1 });
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
