/**
 * A store that became an older one and went on otherwise, and then comes out of a backup that was
 * made before that: what was given meanwhile is given to nobody again.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { receive } from '../support/acts.ts';
import { newCounter, type Answer, type Around, type Counter } from '../support/program.ts';

const older = ['--older', '--reason', 'Ổ đĩa hỏng'];

function lose(counter: Counter): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${counter.store}${end}`, { force: true });
}

const restore = (counter: Counter, { file }: Answer): Promise<Answer> =>
  alone(counter, ['store', 'restore', String(file), ...older]);

async function given(counter: Counter, times: number): Promise<string[]> {
  const codes: string[] = [];
  for (let each = 0; each < times; each++) codes.push((await receive(counter))['code'] as string);
  return codes;
}

async function citizens(counter: Counter, from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n++) {
    await counter.json(`citizen register --name "Trần Văn Thử" --id 0221920001${String(n)}`);
  }
}

it.each([
  ['over a living store', false],
  ['with nothing left', true],
])('first %s', async (_how, lost) => {
  const counter = await newCounter();
  const codes = await given(counter, 1);
  const first = await counter.json(`store backup ${counter.file('mot')}`);
  await citizens(counter, 10, 8);
  const second = await counter.json(`store backup ${counter.file('hai')}`);
  if (lost) lose(counter);
  await restore(counter, first);
  codes.push(...(await given(counter, 14)));
  lose(counter);
  await restore(counter, second);
  codes.push(...(await given(counter, 4)));
  expect(new Set(codes).size).toBe(codes.length);
  const { out } = await counter.run('store verify --json');
  expect(JSON.parse(out)).toMatchObject({ ok: true, differing: [] });
});

it('where the next copy has what the first loss took, somebody is asked how far numbers came', async () => {
  const counter = await newCounter();
  await given(counter, 1);
  const first = await counter.json(`store backup ${counter.file('mot')}`);
  await given(counter, 8);
  const second = await counter.json(`store backup ${counter.file('hai')}`);
  await restore(counter, first);
  await given(counter, 2);
  lose(counter);
  const line = ['store', 'restore', String(second['file']), ...older];
  expect(await counter.refused(line)).toBe('backup.unheard');
});

describe('who worked in the other branch from a folder of their own', () => {
  it('is not told by an acceptance from before it branched off', async () => {
    const counter = await newCounter();
    const apart: Around = { surroundings: { stateFolder: counter.file('nguoi-khac') } };
    await counter.json('staff add --name "Người Ký" --login ky --role admin');
    const codes = await given(counter, 1);
    const first = await counter.json(`store backup ${counter.file('mot')}`);
    lose(counter);
    await counter.json(['store', 'restore', String(first['file']), ...older, '--skip', '30']);
    await counter.json('staff login lan');
    const copy = counter.file('cu.db');
    copyFileSync(counter.store, copy);
    await restore(counter, first);
    codes.push(...(await given(counter, 1)));
    await counter.json('staff login ky', apart);
    await counter.json('citizen register --name "Trần Văn Thử" --id 022192000199', apart);
    lose(counter);
    copyFileSync(copy, counter.store);
    await counter.json('staff login ky', apart);
    const line = 'citizen register --name "Trần Văn Thử" --id 022192000198';
    expect(await counter.refused(line, apart)).toBe('store.rolled_back');
  });
});

it('what was opened before a loss, and is open again in the next copy, goes on behind it', async () => {
  const counter = await newCounter();
  const second: Around = { env: { MOTCUA_STATION: 'H49.22/2' } };
  await given(counter, 1);
  const first = await counter.json(`store backup ${counter.file('mot')}`);
  await counter.json('counter add --number 2');
  const behind = await counter.json(`store backup ${counter.file('hai')}`);
  const papers: unknown[] = [];
  const atSecond = async (): Promise<void> => {
    await counter.json('staff login lan', second);
    await counter.json('shift open --cash 0', second);
    const line = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
    const { code } = await counter.json(`${line} --quantity 1`, second);
    const { payment } = await counter.json(`payment take ${code} --method cash`, second);
    const { number } = await counter.json('queue take', second);
    papers.push(code, payment.receipt, number);
  };
  await atSecond();
  await counter.json('staff login lan');
  lose(counter);
  await restore(counter, first);
  // The one that skipped can be asked, and has no such counter.
  await restore(counter, behind);
  await atSecond();
  expect(new Set(papers).size).toBe(6);
});
