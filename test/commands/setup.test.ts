import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { bareCounter, newCounter, realSetUp, setUpWords } from '../support/program.ts';
import { cards, receive } from '../support/acts.ts';

describe('set-up', () => {
  it('makes the store, the office, the counter and its first person, who is signed in', async () => {
    const counter = bareCounter();
    expect(await counter.json(realSetUp(counter))).toEqual({
      store: counter.store,
      office: {
        agencyId: 'H49.22',
        name: 'Trung tâm Phục vụ hành chính công phường Thử',
        kind: 'commune',
      },
      counter: 1,
      staff: {
        login: 'lan',
        name: 'Phạm Thị Lan',
        role: 'admin',
        pin: true,
        until: '2026-11-23T17:14:00+07:00',
      },
      second: null,
      recovery: null,
      printer: null,
      trial: null,
      training: false,
      skipped: 0,
      procedures: 118,
      calendarDays: expect.any(Number),
    });
    const { login, role } = await counter.json('staff whoami');
    expect([login, role]).toEqual(['lan', 'admin']);
  });

  it('makes a file that only its owner can read', async () => {
    const counter = bareCounter();
    counter.store = counter.file('new/folder/kho.db');
    await counter.json(realSetUp(counter));
    expect(statSync(counter.store).mode & 0o777).toBe(0o600);
    expect(statSync(counter.file('new/folder')).mode & 0o777).toBe(0o700);
  });

  it('is refused a second time and changes nothing', async () => {
    const counter = await newCounter();
    const before = await counter.json('store info');
    expect(await counter.refusal(setUpWords)).toMatchObject({
      exit: 3,
      code: 'store.exists',
      kind: 'refused',
      detail: { path: counter.store },
    });
    expect(await counter.json('store info')).toEqual(before);
  });

  it('names everything that is missing at once, and leaves no file behind', async () => {
    const counter = bareCounter();
    const { exit, detail } = await counter.refusal('setup --no-input');
    expect(exit).toBe(2);
    expect(detail['names']).toEqual([
      '--office',
      '--agency-id',
      '--kind',
      '--counter',
      '--staff',
      '--login',
    ]);
    expect(existsSync(counter.store)).toBe(false);
  });

  it.each([
    ['an agency id that is none', '--agency-id H49.22', '--agency-id quan-1'],
    ['a kind of office there is not', '--kind commune', '--kind bank'],
    ['a counter nought', '--counter 1', '--counter 0'],
    ['a login with a space', '--login lan', '--login "lan pham"'],
    ['a blank name', '--staff "Phạm Thị Lan"', '--staff " "'],
  ])('refuses %s', async (_what, good, bad) => {
    const counter = bareCounter();
    const refusal = await counter.refusal(setUpWords.replace(good, bad));
    expect([refusal.exit, refusal.code]).toEqual([2, 'usage.bad_value']);
    expect(refusal.detail['name']).toBe(bad.split(' ')[0]);
    expect(existsSync(counter.store)).toBe(false);
  });

  it('leaves no store behind when the PIN file is not there or the PIN is weak', async () => {
    const counter = bareCounter();
    const file = counter.file('pin.txt');
    const missing = await counter.refusal(`${setUpWords} --pin-file ${file}`);
    expect([missing.exit, missing.code]).toEqual([6, 'file.cannot_read']);
    writeFileSync(file, '12345\n');
    const weak = await counter.refusal(`${setUpWords} --pin-file ${file}`);
    expect([weak.exit, weak.detail['value']]).toEqual([2, '*****']);
    expect(existsSync(counter.store)).toBe(false);
  });

  it('in earnest asks a PIN of every administrator, for training of none', async () => {
    const counter = bareCounter();
    const second = `--second-admin "Vũ Minh" --second-login minh`;
    const names = async (line: string) => (await counter.refusal(line)).detail['names'];
    expect(await names(setUpWords)).toEqual(['--pin-file']);
    expect(await names(`${realSetUp(counter)} ${second}`)).toEqual(['--second-pin-file']);
    expect(existsSync(counter.store)).toBe(false);
    expect((await counter.json(`${setUpWords} ${second} --training`))['staff'].pin).toBe(false);
  });

  it('that was cut off behind its one write is whole but for the choice of the counter', async () => {
    const counter = await newCounter();
    rmSync(`${counter.store}.machine`);
    expect(await counter.refused('status')).toBe('counter.not_chosen');
    expect(await counter.refused(`${setUpWords} --training`)).toBe('store.exists');
    await counter.json('counter use H49.22/1');
    await counter.json('staff login lan');
    expect((await receive(counter))['code']).toBe('H49.22-261123-0001');
  });
});

describe('the clock of MOTCUA_CLOCK', () => {
  it('is the time of every record in a training store', async () => {
    const counter = (await newCounter()).at('2026-12-01T08:30');
    expect((await receive(counter))['receivedAt']).toBe('2026-12-01T08:30:00+07:00');
    expect((await counter.json('status'))['date']).toBe('2026-12-01');
  });

  it('is not honoured in a real store, and that is said', async () => {
    const counter = (await newCounter({ real: true })).at('2020-01-01T08:00');
    const { code, out, err } = await counter.run('status --json');
    expect([code, (JSON.parse(out) as { date: string }).date]).toEqual([0, '2026-11-23']);
    expect(err).toMatch(/^! .*MOTCUA_CLOCK/);
    expect((await receive(counter))['receivedAt']).toBe('2026-11-23T09:14:00+07:00');
  });

  it('is not honoured while a real store is made', async () => {
    const counter = bareCounter().at('2020-01-01T08:00');
    const { code, err } = await counter.run(realSetUp(counter));
    expect([code, err.includes('MOTCUA_CLOCK')]).toEqual([0, true]);
    const { books } = await counter.json('store info');
    expect(books[0].at).toBe('2026-11-23T09:14:00+07:00');
  });

  it('leaves an error of JSON alone on its stream', async () => {
    const counter = (await newCounter({ real: true })).at('2020-01-01T08:00');
    const scan = 'citizen register --scan -';
    await counter.run(scan, { stdin: cards.thu });
    expect(await counter.refused(scan, { stdin: 'https://example.vn' })).toBe('scan.refused');
  });

  it('that is no moment is refused: no other time is guessed', async () => {
    const counter = (await newCounter()).at('yesterday');
    expect(await counter.refusal('status')).toMatchObject({
      exit: 2,
      code: 'usage.bad_value',
      detail: { name: 'MOTCUA_CLOCK', value: 'yesterday' },
    });
  });
});

describe('a clock that went back', () => {
  it('is said once, and the record is made all the same', async () => {
    const counter = await newCounter({ real: true });
    await receive(counter);
    counter.now = '2026-11-23T09:10:00+07:00';
    const line = 'citizen register --name "Lý Thị Mới"';
    const said = `! ${vi.screen.clockStepped}\n`;
    const back = await counter.run(line);
    expect([back.code, back.err.startsWith(said)]).toEqual([0, true]);
    expect((await counter.run(line)).err).not.toContain(said);
  });
});
