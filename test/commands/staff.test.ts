import { beforeEach, describe, expect, it } from 'vitest';
import { newCounter, type Counter } from '../support/program.ts';
import { receive } from '../support/acts.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const add = (login: string, role = 'clerk'): string =>
  `staff add --name "Vũ Thị Bưu" --login ${login} --role ${role}`;

describe('staff', () => {
  it('who are added can sign in, and work under their own name', async () => {
    await counter.json(add('minh'));
    await counter.json('staff login minh');
    const { code } = await receive(counter);
    const { events } = await counter.json(`dossier timeline ${code}`);
    expect(events[0].actor).toBe('minh');
  });

  it('cannot take the login of another, whichever case it is typed in', async () => {
    expect(await counter.refusal(add('LAN'))).toMatchObject({
      exit: 3,
      code: 'staff.login_taken',
      detail: { login: 'lan' },
    });
  });

  it('cannot be added to an office that is not there', async () => {
    expect(await counter.refused(`${add('minh')} --office H50`)).toBe('office.not_found');
  });

  it('who are disabled cannot sign in, and their session ends', async () => {
    await counter.json(add('minh', 'admin'));
    await counter.json('staff login minh');
    await counter.json('staff disable minh');
    expect(await counter.refused('status')).toBe('staff.not_signed_in');
    const refusal = await counter.refusal('staff login minh');
    expect([refusal.exit, refusal.detail]).toEqual([4, { typed: 'minh', near: [] }]);
  });

  it('are disabled once: a second time changes nothing', async () => {
    await counter.json(add('minh'));
    await counter.json('staff disable minh --reason "nghỉ việc"');
    const { entries } = await counter.json('store info');
    expect((await counter.json('staff disable minh'))['active']).toBe(false);
    expect((await counter.json('store info'))['entries']).toBe(entries);
  });

  it('who were disabled are enabled again, once, and need no new PIN', async () => {
    await counter.json(add('minh'));
    await counter.json('staff disable minh');
    expect((await counter.json('staff enable minh --reason "đi làm lại"'))['active']).toBe(true);
    const { entries } = await counter.json('store info');
    expect((await counter.json('staff enable minh'))['active']).toBe(true);
    expect((await counter.json('store info'))['entries']).toBe(entries);
    expect((await counter.json('staff login minh'))['login']).toBe('minh');
    expect(await counter.refused('staff enable lan')).toBe('staff.not_allowed');
  });

  it('who are not there can be neither disabled nor enabled', async () => {
    for (const verb of ['disable', 'enable']) {
      const { exit, code, detail } = await counter.refusal(`staff ${verb} lam`);
      expect([exit, code, detail['near']]).toEqual([4, 'staff.not_found', ['lan']]);
    }
  });

  it('always have one administrator left', async () => {
    expect(await counter.refusal('staff disable lan')).toMatchObject({
      exit: 3,
      code: 'staff.last_admin',
    });
    await counter.json(add('minh', 'admin'));
    expect((await counter.json('staff disable lan'))['active']).toBe(false);
  });

  it('are suggested when a login is misspelt', async () => {
    expect((await counter.refusal('staff login lam')).detail).toEqual({
      typed: 'lam',
      near: ['lan'],
    });
  });
});

describe('a session', () => {
  it('ends after the hours that are set, by the clock of the machine', async () => {
    await counter.json('config set session.hours 2');
    const { until } = await counter.json('staff login lan');
    expect(until).toBe('2026-11-23T11:14:00+07:00');
    counter.now = '2026-11-23T11:13:59+07:00';
    expect((await counter.run('staff whoami')).code).toBe(0);
    counter.now = '2026-11-23T11:14:00+07:00';
    const refusal = await counter.refusal('staff whoami');
    expect([refusal.exit, refusal.code]).toEqual([3, 'staff.not_signed_in']);
    expect(await counter.refused('citizen register --name "Trần Thị Thử"')).toBe(
      'staff.not_signed_in',
    );
  });

  it('does not end because another day is practised', async () => {
    counter.at('2026-12-24T08:00');
    expect((await counter.run('staff whoami')).code).toBe(0);
  });

  it('ends with signing out, and what needs nobody is still told', async () => {
    const { code } = await receive(counter);
    expect(await counter.json('staff logout')).toEqual({ login: 'lan', signedOut: true });
    expect(await counter.json('staff logout')).toEqual({ login: null, signedOut: false });
    expect((await counter.json('calendar show'))['days']).not.toEqual([]);
    expect(await counter.refused(`dossier show ${code}`)).toBe('staff.not_signed_in');
    expect(await counter.refused(`dossier forward ${code}`)).toBe('staff.not_signed_in');
  });
});
