/** A terminal that was left alone: the PIN alone is asked for, and what was begun goes on. */
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { enter, talk, type Keys } from '../support/clerk.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { fileOf, secretOf } from '../support/seat.ts';

const { staff, desk: words } = vi.screen;
const pin = '246813';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json(`staff pin ${counter.pin(pin)}`);
});

function at(time: string): void {
  counter.now = `2026-11-23T${time}:00+07:00`;
}

const lunch: Keys = { act: async () => at('13:00') };
const asked = staff.pinOf('Phạm Thị Lan', 'lan');

describe('a script', () => {
  it('goes on while there is less than a quarter of an hour between its acts', async () => {
    for (const time of ['09:29', '09:44', '09:59']) {
      at(time);
      expect((await counter.json('staff whoami'))['login']).toBe('lan');
    }
    at('10:15');
    const { exit, code, detail, next } = await counter.refusal('staff whoami');
    expect([exit, code, detail]).toEqual([3, 'staff.session_locked', { login: 'lan' }]);
    expect(next).toEqual(['motcua staff login lan']);
    await counter.json(`staff login lan ${counter.pin(pin)}`);
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });

  it('is not let in by a clock that is set back, nor reads what is there', async () => {
    at('10:00');
    for (const time of ['10:00', '09:15']) {
      at(time);
      for (const line of ['staff whoami', 'dossier list', 'citizen register --name "Lý Thị Mới"']) {
        expect([line, await counter.refused(line)]).toEqual([line, 'staff.session_locked']);
      }
    }
    expect((await counter.json('staff logout'))['signedOut']).toBe(true);
  });

  it('is over where it was begun under a clock far ahead', async () => {
    await counter.json('staff add --name "Lê Thị Mai" --login mai --role clerk');
    const today = counter.now;
    counter.now = '2026-12-23T09:00:00+07:00';
    await counter.json('staff login mai');
    counter.now = today;
    expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
  });

  it('goes by the minutes that the office has set when it signed in', async () => {
    await counter.json('config set session.idle 60');
    await counter.json(`staff login lan ${counter.pin(pin)}`);
    at('10:14');
    await counter.json('staff whoami');
    at('11:15');
    expect(await counter.refused('staff whoami')).toBe('staff.session_locked');
  });

  it('is not let in by a file that says otherwise than the store', async () => {
    const { id } = await secretOf(counter.stateFolder, counter.store);
    const file = await fileOf(counter.stateFolder, counter.store, id);
    const touched = (): void => utimesSync(file, new Date(counter.now), new Date(counter.now));
    // Looking is doing something, too, and the store is told so now and then.
    for (const time of ['09:28', '09:42', '09:56']) {
      at(time);
      await counter.json('staff whoami');
    }
    at('10:17');
    touched();
    expect(await counter.refused('staff whoami')).toBe('staff.session_locked');
    writeFileSync(file, readFileSync(file, 'utf8').replace(' locked', ''));
    touched();
    expect(await counter.refused('staff whoami')).toBe('staff.session_locked');
    counter.now = '2026-11-23T16:00:00+07:00';
    touched();
    at('10:20');
    expect(await counter.refused('dossier list')).toBe('staff.session_locked');
    await counter.json(`staff login lan ${counter.pin(pin)}`);
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });

  it('is not locked where there is no PIN to ask for', async () => {
    await counter.json('staff add --name "Vũ Minh" --login minh --role clerk');
    await counter.json('staff login minh');
    at('13:00');
    expect((await counter.json('staff whoami'))['login']).toBe('minh');
  });
});

describe('a person at the keyboard', () => {
  it('is asked for the PIN alone, and the command does what it was to do', async () => {
    at('13:00');
    const { code, err } = await talk(counter, 'staff whoami', [
      [asked, '111111', enter],
      [asked, pin, enter],
    ]);
    expect([code, err.includes(staff.leftAlone)]).toEqual([0, true]);
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });

  it('goes on at the counter with the act that was picked', async () => {
    const { code } = await talk(counter, '', [
      [words.askHome, lunch, '5', enter],
      [asked, pin, enter],
      [words.askFind, '<', enter],
      [words.askHome, '0', enter],
    ]);
    expect(code).toBe(0);
  });

  it('leaves it to another by `<`', async () => {
    await counter.json('staff add --name "Vũ Minh" --login minh --role clerk');
    const { code } = await talk(counter, '', [
      [words.askHome, lunch, '5', enter],
      [asked, '<', enter],
      [staff.whoAreYou, 'minh', enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, (await counter.json('staff whoami'))['login']]).toEqual([0, 'minh']);
  });

  it('finds a form as it was: what was typed before is recorded after', async () => {
    const { citizen } = vi.screen;
    const { code } = await talk(counter, 'citizen register', [
      [citizen.askScanOrNumber, '0100109106', enter],
      [citizen.askName, 'Công ty Thử', enter],
      [citizen.askAddress, lunch, 'Tổ 1', enter],
      [citizen.askPhone, enter],
      [asked, pin, enter],
    ]);
    expect(code).toBe(0);
    expect(await counter.json('citizen show 0100109106')).toMatchObject({ name: 'Công ty Thử' });
  });
});
