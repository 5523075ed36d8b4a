/**
 * What comes with a backup is told before it takes a store's place. Anybody can make one without
 * a passphrase, which goes on whole from where the store stood, with an account of their own.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { enter, talk } from '../support/clerk.ts';
import { receive } from '../support/acts.ts';
import { bareCounter, newCounter, type Answer, type Counter } from '../support/program.ts';

let counter: Counter;
let made: Answer;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  made = await counter.json(`store backup ${counter.file('sao-luu')}`);
});

/** Restored on somebody's own machine, worked on as who leads the office, and backed up there. */
async function forged(): Promise<{ file: string; key: string }> {
  const elsewhere = bareCounter();
  const to = elsewhere.file('kho.db');
  await elsewhere.json(['store', 'restore', made['file'], '--to', to]);
  elsewhere.store = to;
  await elsewhere.json('counter use H49.22/1');
  await elsewhere.json('staff login lan');
  await elsewhere.json('staff add --login la --name "Người Lạ" --role admin');
  const { id } = await elsewhere.json('key rotate');
  await elsewhere.json(['config', 'set', 'backup.folder', elsewhere.file('cua-toi')]);
  const { file } = await elsewhere.json(`store backup ${elsewhere.file('lam-ra')}`);
  return { file: String(file), key: String(id) };
}

const reason = ['--reason', 'Biết chắc ai làm'];

describe('a backup with entries that the store does not know', () => {
  it('is refused where nobody vouches for it, with what would be another one', async () => {
    const { file, key } = await forged();
    const before = readFileSync(counter.store);
    const { code, detail, exit } = await counter.refusal(['store', 'restore', file]);
    expect([exit, code, detail]).toEqual([
      ...[3, 'backup.unproven'],
      {
        ...{ file, store: counter.store, added: expect.any(Number), staff: ['la'] },
        ...{ keys: expect.arrayContaining([key]), settings: ['backup.folder'], looks: 0 },
      },
    ]);
    expect(readFileSync(counter.store)).toEqual(before);
    // Nor where the store has been spoilt, so that it cannot be asked.
    writeFileSync(counter.store, 'không còn là kho '.repeat(100));
    rmSync(`${counter.store}-wal`, { force: true });
    expect(await counter.refused(['store', 'restore', file])).toBe('backup.unproven');
    rmSync(counter.store);
    expect(await counter.refused(['store', 'restore', file])).toBe('backup.unproven');
  });

  it('is not vouched for by heads of another backup, or by a key that comes with it', async () => {
    const { file } = await forged();
    copyFileSync(`${String(made['file'])}.heads`, `${file}.heads`);
    expect(await counter.refused(['store', 'restore', file])).toBe('backup.unproven');
    writeFileSync(`${file}.heads`, 'MCH1*không phải mã xích\n');
    expect(await counter.refused(['store', 'restore', file])).toBe('backup.unproven');
  });

  it('is told whole to whoever takes it all the same, and before they agree', async () => {
    const { file, key } = await forged();
    const line = ['store', 'restore', file, '--unproven'];
    expect(await counter.refused(line)).toBe('usage.missing');
    const { code, err: drawn } = await talk(
      counter,
      [...line, ...reason],
      [['vào chỗ của kho', 'k', enter]],
    );
    expect(code).not.toBe(0);
    const err = stripVTControlCharacters(drawn);
    expect(err).toMatch(/Tài khoản khác đi +la, không có → /);
    expect(err).toMatch(new RegExp(`${key}, không có → `));
    expect(err).toMatch(/Cài đặt khác đi +backup.folder, không có →/);
    expect(err).toMatch(/Do ai chứng minh +không có gì/);
    const told = await counter.json([...line, ...reason]);
    expect(told).toMatchObject({
      ...{ vouched: 'nobody', known: true, missing: 0 },
      staff: [{ login: 'la', before: null, after: 'admin', pin: false }],
      settings: [{ name: 'backup.folder', before: null }],
    });
    expect(told['keys']).toContainEqual({ id: key, before: null, after: 'current' });
  });

  it('comes where a key that is known here has signed its heads, or this machine wrote it', async () => {
    const older = readFileSync(counter.store);
    await receive(counter);
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    const back = (): void => writeFileSync(counter.store, older);
    const vouched = async (): Promise<unknown[]> => {
      back();
      const { vouched: by, added } = await alone(counter, ['store', 'restore', file]);
      return [by, added > 0];
    };
    rmSync(`${counter.store}-wal`, { force: true });
    expect(await vouched()).toEqual(['machine', true]);
    rmSync(join(counter.stateFolder, 'heads'), { recursive: true });
    expect(await vouched()).toEqual(['signature', true]);
    rmSync(join(counter.stateFolder, 'heads'), { recursive: true });
    rmSync(`${String(file)}.heads`);
    back();
    expect(await counter.refused(['store', 'restore', file])).toBe('backup.unproven');
  });
});

describe('a backup', () => {
  it('on a machine that knows nothing of its store is to be held against paper', async () => {
    const { books } = await counter.json('store info');
    const { keys } = await counter.json('key list');
    const elsewhere = bareCounter();
    const line = ['store', 'restore', made['file'], '--to', elsewhere.file('kho.db')];
    const { code, out, err } = await elsewhere.run(line);
    expect([code, out + err]).toEqual([
      0,
      expect.stringContaining('hãy so mục cuối và khóa với giấy'),
    ]);
    expect(out).toContain(`${books[0].seq} ${books[0].hash.slice(0, 16)}`);
    expect(out).toContain(keys[0].id);
  });

  it('that is older brings back what has been taken away since, and that is told', async () => {
    await counter.json('staff add --login nhan --name "Người Nhận" --role clerk');
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    await counter.json('staff disable nhan');
    await counter.json('key rotate');
    const older = ['store', 'restore', file, '--older', '--reason', 'Máy hỏng'];
    expect(await counter.json(older)).toMatchObject({
      ...{ vouched: 'store', added: 0, staff: [{ login: 'nhan', before: null, after: 'clerk' }] },
      keys: [
        { before: 'current', after: null },
        { before: 'old', after: 'current' },
      ],
    });
    // The same once more, after work went on.
    await receive(counter);
    const { missing, before } = await counter.json(older);
    expect([missing > 0, before]).toEqual([true, expect.stringMatching(/-2$/)]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true, lost: [] });
    // What lay there is whole, and nobody takes it for the store again.
    const kept = await counter.run(['store', 'verify', '--json', '--store', String(before)]);
    expect(JSON.parse(kept.out)).toMatchObject({ ok: true, machine: 'unknown' });
  });
});
