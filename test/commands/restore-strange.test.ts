/** A store restored where nothing knows it: who restores says how far its numbers had come. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { birth, receive } from '../support/acts.ts';
import { adminPin, newCounter, type Answer, type Counter } from '../support/program.ts';
import { forge } from '../support/store.ts';

let counter: Counter;
let made: Answer;
let gone: unknown;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  made = await counter.json(`store backup ${counter.file('sao-luu')}`);
  gone = (await receive(counter))['code'];
  rmSync(counter.store);
  rmSync(`${counter.store}-wal`, { force: true });
});

/** Another machine: nothing of the store lies in its state folder, and nobody is signed in. */
const strange = () => ({ surroundings: { stateFolder: counter.file('may-moi') } });
const line = () => ['store', 'restore', String(made['file'])];
const reception = `${birth} --all-components --quantity 1`;
const accept = ['store', 'accept-head', '--reason', 'Máy cũ hỏng'];

describe('on a machine that knows nothing of the store', () => {
  it('is refused until somebody says how many numbers are skipped', async () => {
    const { code, next } = await counter.refusal(line(), strange());
    expect([code, next.join(' ')]).toEqual(['backup.unheard', expect.stringContaining('--skip 0')]);
    const named = [...line(), '--to', counter.store];
    expect(await counter.refused(named, strange())).toBe('backup.unheard');
  });

  it.each([[[]], [['--to', 'kho']]])('writes nothing until that is accepted %s', async (to) => {
    const place = to.length > 0 ? ['--to', counter.store] : [];
    const restored = await counter.json([...line(), ...place, '--skip', '40'], strange());
    expect(restored).toMatchObject({ skipped: 0, awaits: 40 });
    await counter.json('staff login lan', strange());
    expect(await counter.refused(reception, strange())).toBe('store.unaccepted');
    // Nor from a machine that has not seen the restore.
    const other = { surroundings: { stateFolder: counter.file('may-khac') } };
    await counter.json('staff login lan', other);
    expect(await counter.refused(reception, other)).toBe('store.unaccepted');
    expect(await counter.json(accept, strange())).toMatchObject({ skipped: 40, mayRepeat: 0 });
    await counter.json('staff login lan', strange());
    const { code } = await counter.json(reception, strange());
    expect(String(code) > String(gone)).toBe(true);
    // Killed before the mark was taken away: it has been told, and holds nobody up.
    forge(counter.store, (database) => {
      database.prepare('insert into store_value values (?, ?)').run('restored.skip', '40 ');
    });
    await counter.json(reception, strange());
    const { out } = await counter.run('store verify --json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, differing: [] });
  });

  it('looks at it elsewhere without being asked', async () => {
    const there = [...line(), '--to', counter.file('xem.db')];
    expect(await counter.json(there, strange())).toMatchObject({ awaits: null });
  });

  it('goes on skipping where it is replaced once more before that', async () => {
    await counter.json([...line(), '--skip', '40'], strange());
    await counter.json('staff login lan', strange());
    expect(await counter.json(line(), strange())).toMatchObject({ skipped: 40, awaits: null });
    const { code } = await counter.json(reception, strange());
    expect(String(code) > String(gone)).toBe(true);
  });

  it('nor forgets it where a copy of what nobody accepted takes its place', async () => {
    await counter.json([...line(), '--skip', '40'], strange());
    const copy = counter.file('ban-sao.db');
    copyFileSync(counter.store, copy);
    writeFileSync(counter.store, 'không còn là kho '.repeat(100));
    copyFileSync(copy, counter.store);
    await counter.json('staff login lan', strange());
    expect(await counter.refused(reception, strange())).toBe('store.unaccepted');
  });
});

it('a session that was left alone refuses nothing once the store is in its place', async () => {
  const real = await newCounter({ real: true });
  const { file } = await real.json(`store backup ${real.file('sao-luu')}`);
  await receive(real);
  for (const end of ['', '-wal']) rmSync(`${real.store}${end}`, { force: true });
  real.now = '2026-11-23T10:14:00+07:00';
  const agreed = ['--older', '--unproven', '--reason', 'Ổ đĩa hỏng'];
  const { awaits } = await alone(real, ['store', 'restore', String(file), ...agreed]);
  expect(awaits).toBeGreaterThan(0);
  await real.json(`staff login lan ${real.pin(adminPin)}`);
  expect(await real.json(accept)).toMatchObject({ skipped: awaits, mayRepeat: 0 });
});
