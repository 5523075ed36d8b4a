import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { ctrlC, enter, talk } from '../support/clerk.ts';
import {
  bareCounter,
  Counter,
  newCounter,
  realSetUp,
  temporaryFolder,
} from '../support/program.ts';

const { staff, supervisor, desk: words } = vi.screen;

let counter: Counter;
const pin = (text: string, flag?: string): string => counter.pin(text, flag);

beforeEach(async () => {
  counter = await newCounter();
});

/** One who has a PIN of their own; `lan`, who sets it, is signed in again after. */
async function person(login: string, role: string, own = '975310'): Promise<void> {
  await counter.json(`staff add --name "Vũ Thử" --login ${login} --role ${role} ${pin('246810')}`);
  await counter.json(`staff login ${login} ${pin('246810')} ${pin(own, '--new-pin-file')}`);
  await counter.json('staff login lan');
}

async function locked(login: string): Promise<void> {
  for (let n = 0; n < 10; n++) await counter.refused(`staff login ${login} ${pin('864297')}`);
}

const signIn = (login: string): Promise<unknown> =>
  counter.json(`staff login ${login} ${pin('975310')}`);

const unlocked = async (login: string): Promise<unknown[]> => {
  const { state, askedBy } = await counter.json(`staff unlock ${login}`);
  return [state, askedBy];
};

describe('an account that wrong PINs have locked', () => {
  it('is opened by an administrator, and the PIN of before is good again', async () => {
    await person('minh', 'clerk');
    expect(await unlocked('minh')).toEqual(['open', null]);
    await locked('minh');
    expect(await counter.refused(`staff login minh ${pin('975310')}`)).toBe('staff.locked');
    expect(await listed('minh')).toEqual([true, null]);
    expect(await unlocked('minh')).toEqual(['unlocked', null]);
    expect(await listed('minh')).toEqual([false, null]);
    await signIn('minh');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('is opened by who leads the office, of those there alone', async () => {
    await counter.json('office add --name "Bưu điện" --agency-id H49.901 --kind post_office');
    await person('ha', 'manager');
    await person('minh', 'clerk');
    await counter.json('staff add --name "Vũ Thử" --login buu --role post --office H49.901');
    await counter.json(`staff pin --login buu ${pin('246810')}`);
    await locked('minh');
    await counter.json('counter add --office H49.901 --number 1');
    await lockedAt('H49.901/1', 'buu');
    await signIn('ha');
    expect(await unlocked('minh')).toEqual(['unlocked', null]);
    expect(await unlocked('buu')).toEqual(['asked', 'ha']);
    const { out } = await counter.run('staff list');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Thử đã xin mở');
  });

  it('waits on the page of the second who leads, and is opened there', async () => {
    for (const login of ['ha', 'hai', 'ba']) await person(login, 'manager');
    await locked('ba');
    await signIn('ha');
    expect(await unlocked('ba')).toEqual(['asked', 'ha']);
    await signIn('hai');
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'p', enter],
      [words.askNext, '6', enter],
      [supervisor.whichRequest, '1', enter],
      ['Gõ c để', 'c', enter],
      [`? ${words.askNext}`, enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    expect(err).toContain(supervisor.requestsText(1, 0));
    expect(err).toContain(supervisor.unlockAsked('Vũ Thử', 'Vũ Thử'));
    expect(await listed('ba')).toEqual([false, null]);
  });

  it('that was opened since it was listed, and locked again, is asked for by who asks alone', async () => {
    for (const login of ['ha', 'hai', 'ba']) await person(login, 'manager');
    await counter.json('counter add --number 2');
    await locked('ba');
    await signIn('ha');
    await unlocked('ba');
    await signIn('hai');
    const other = new Counter(temporaryFolder(), 'other machine');
    other.store = counter.store;
    other.env['MOTCUA_STATION'] = 'H49.22/2';
    await other.json('staff login lan');
    const opened = async (): Promise<void> => {
      await other.json('staff unlock ba');
      const wrong = other.pin('864297');
      for (let n = 0; n < 10; n++) await other.refused(`staff login ba ${wrong}`);
    };
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'p', enter],
      [words.askNext, '6', enter],
      [supervisor.whichRequest, { act: opened }, '1', enter],
      [`? ${words.askNext}`, enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    expect(err).toContain(supervisor.waitsNoMore('ba'));
    expect(await listed('ba')).toEqual([true, null]);
  });

  it('of an administrator is opened by two who lead, together and on one day', async () => {
    for (const login of ['ha', 'hai']) await person(login, 'manager');
    await person('quan', 'admin');
    await locked('quan');
    await signIn('ha');
    expect(await unlocked('quan')).toEqual(['asked', 'ha']);
    const { entries } = await counter.json('store info');
    expect(await unlocked('quan')).toEqual(['asked', 'ha']);
    expect((await counter.json('store info'))['entries']).toBe(entries);
    expect(await listed('quan')).toEqual([true, 'ha']);
    expect(await counter.refused(`staff login quan ${pin('975310')}`)).toBe('staff.locked');
    counter.now = '2026-11-24T08:00:00+07:00';
    await signIn('hai');
    expect(await unlocked('quan')).toEqual(['asked', 'hai']);
    await signIn('ha');
    expect(await unlocked('quan')).toEqual(['unlocked', 'hai']);
    await signIn('quan');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('is not opened on the word of one who may not ask any more', async () => {
    for (const login of ['ha', 'hai']) await person(login, 'manager');
    await person('quan', 'admin');
    await locked('quan');
    await signIn('ha');
    await unlocked('quan');
    await counter.json('staff login lan');
    await counter.json('staff disable ha');
    await signIn('hai');
    expect(await unlocked('quan')).toEqual(['asked', 'hai']);
  });

  it('is opened by nobody for themselves, nor by who may help nobody', async () => {
    await person('minh', 'clerk');
    await person('ha', 'manager');
    await signIn('ha');
    await locked('ha');
    const { exit, code } = await counter.refusal('staff unlock ha');
    expect([exit, code]).toEqual([3, 'staff.unlock_self']);
    await signIn('minh');
    expect(await counter.refused('staff unlock ha')).toBe('staff.not_allowed');
  });

  it('is told of on the home screen, and opened there by words', async () => {
    await person('minh', 'clerk');
    await locked('minh');
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'mo khoa', enter],
      ['Tên đăng nhập:', 'minh', enter],
      ['Gõ c để', 'c', enter],
      [words.askHome, ctrlC],
    ]);
    expect(code).toBe(0);
    expect(err).toContain(`Vũ Thử (minh) ${staff.lockedState(null)}`);
    expect(err).toContain(staff.unlocked('Vũ Thử', 'minh', null));
    await signIn('minh');
  });

  it('is named, with what opens it', async () => {
    await person('minh', 'clerk');
    await locked('minh');
    const { next } = await counter.refusal(`staff login minh ${pin('975310')}`);
    expect(next[0]).toBe('motcua staff unlock minh');
  });
});

describe('tries at a PIN', () => {
  it('that are made at once are ten at most: each is counted before it is looked at', async () => {
    await person('minh', 'clerk');
    const codes: string[] = [];
    /** Each waits to be looked at until those after it are over. */
    const tried = async (text: string, after: () => Promise<void>): Promise<void> => {
      const around = { surroundings: { pause: after } };
      codes.push(await counter.refused(`staff login minh ${pin(text)}`, around));
    };
    const right = (): Promise<void> => tried('975310', async () => undefined);
    const all = Array.from({ length: 10 }).reduce<() => Promise<void>>(
      (after) => () => tried('864297', after),
      right,
    );
    await all();
    const locked = ['staff.locked', 'staff.locked'];
    expect(codes).toEqual([...locked, ...Array.from({ length: 9 }, () => 'staff.wrong_pin')]);
  });

  it('are forgotten with the right one, where nothing was changed by it either', async () => {
    await person('minh', 'clerk');
    await signIn('minh');
    const change = `staff pin ${pin('1')} ${pin('975310', '--old-pin-file')}`;
    for (let n = 0; n < 12; n++) expect(await counter.refused(change)).toBe('usage.bad_value');
    await signIn('minh');
  });
});

describe('a role', () => {
  it('is changed with a reason, which the journal keeps', async () => {
    await person('minh', 'clerk');
    expect((await counter.refusal('staff role minh cashier')).detail['names']).toEqual([
      '--reason',
    ]);
    const line = 'staff role minh cashier --reason "thay người nghỉ"';
    expect(await counter.json(line)).toMatchObject({ role: 'cashier', choosesPin: false });
    const { entries } = await counter.json('store info');
    expect((await counter.json(line))['role']).toBe('cashier');
    expect((await counter.json('store info'))['entries']).toBe(entries);
    await signIn('minh');
    expect(await counter.refused('citizen register --name "Trần Thị Thử"')).toBe(
      'staff.not_allowed',
    );
  });

  it('that opens others’ accounts asks for a PIN that is long enough', async () => {
    await person('minh', 'clerk', '9753');
    await person('mai', 'clerk');
    for (const login of ['minh', 'mai']) {
      const told = await counter.json(`staff role ${login} manager --reason "bổ nhiệm"`);
      expect(told['choosesPin']).toBe(true);
    }
    const short = `staff login minh ${pin('9753')}`;
    expect((await counter.refusal(short)).detail).toEqual({ login: 'minh', lack: 'outgrown' });
    const choose = (text: string): string => pin(text, '--new-pin-file');
    expect((await counter.refusal(`${short} ${choose('97531')}`)).detail['expected']).toEqual({
      ...{ range: 'pin', least: 6, most: 32 },
    });
    await counter.json(`${short} ${choose('975318')}`);
    // Long enough or not: it was for less, and may be what somebody else chose.
    const same = `staff login mai ${pin('975310')} ${choose('975310')}`;
    expect((await counter.refusal(same)).detail['expected']).toBe('pin_other');
    await counter.json(`staff login mai ${pin('975310')} ${choose('975312')}`);
    await counter.json('staff login lan');
    const back = await counter.json('staff role minh clerk --reason "thôi"');
    expect(back['choosesPin']).toBe(false);
  });

  it('that opens others’ accounts makes nobody’s own of a PIN that was given', async () => {
    await counter.json(`staff add --name "Vũ Thử" --login minh --role clerk ${pin('246810')}`);
    await counter.json('staff role minh manager --reason "bổ nhiệm"');
    const keep = `staff login minh ${pin('246810')} ${pin('246810', '--new-pin-file')}`;
    expect((await counter.refusal(keep)).detail['expected']).toBe('pin_other');
  });

  it('that opens others’ accounts is nobody’s without a PIN: the first at the door would choose it', async () => {
    const real = bareCounter();
    await real.json(realSetUp(real));
    await real.json('staff add --name "Vũ Thử" --login minh --role clerk');
    for (const role of ['manager', 'admin']) {
      const { code, detail } = await real.refusal(`staff role minh ${role} --reason "bổ nhiệm"`);
      expect([code, detail]).toEqual(['staff.pin_needed', { login: 'minh' }]);
    }
    await real.json('staff role minh cashier --reason "thu phí"');
    await real.json(`staff pin --login minh ${real.pin('975318')}`);
    await real.json('staff role minh manager --reason "bổ nhiệm"');
  });

  it('of the only administrator stays', async () => {
    const line = 'staff role lan clerk --reason "thôi"';
    expect(await counter.refused(line)).toBe('staff.last_admin');
    await person('quan', 'admin');
    expect((await counter.json(line))['role']).toBe('clerk');
    expect(await counter.refused('staff role quan clerk --reason "thôi"')).toBe(
      'staff.not_allowed',
    );
  });
});

async function listed(login: string): Promise<unknown[]> {
  const { staff } = await counter.json<{ staff: Record<string, unknown>[] }>('staff list');
  const { locked: is, unlockAskedBy } = staff.find((each) => each['login'] === login)!;
  return [is, unlockAskedBy];
}

async function lockedAt(station: string, login: string): Promise<void> {
  counter.env['MOTCUA_STATION'] = station;
  await counter.json(`staff login ${login} ${pin('246810')} ${pin('975310', '--new-pin-file')}`);
  await locked(login);
  delete counter.env['MOTCUA_STATION'];
}
