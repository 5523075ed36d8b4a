import { beforeEach, describe, expect, it } from 'vitest';
import { happened } from '../../src/domain/event.ts';
import { staffStream } from '../../src/domain/stream.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { request, schemaFolder, seededEntropy } from '../support/station.ts';
import { opened } from '../support/store.ts';

let counter: Counter;

const pin = (text: string): string => counter.pin(text);
/** One that somebody chooses for themselves as they sign in. */
const chosen = (text: string): string => counter.pin(text, '--new-pin-file');

const old = (text: string): string => pin(text).replace('--pin-file', '--old-pin-file');

beforeEach(async () => {
  counter = await newCounter();
  await counter.json(`staff add --name "Vũ Minh" --login minh --role clerk ${pin('1470')}`);
  await counter.json(`staff login minh ${pin('1470')} ${chosen('2468')}`);
  await counter.json('staff login lan');
});

describe('a PIN', () => {
  it('is asked for, and the right one signs in', async () => {
    expect(await counter.refusal('staff login minh')).toMatchObject({
      exit: 2,
      code: 'usage.missing',
      detail: { names: ['--pin-file'] },
    });
    expect((await counter.json(`staff login minh ${pin('2468')}`))['login']).toBe('minh');
  });

  it('may stand in a file as an editor leaves it: a mark before, a line end behind', async () => {
    expect((await counter.json(`staff login minh ${pin('\uFEFF2468\r\n')}`))['pin']).toBe(true);
  });

  it('that is wrong is counted down, and each try waits longer', async () => {
    for (let left = 9; left >= 6; left--) {
      const refusal = await counter.refusal(`staff login minh ${pin('1111')}`);
      expect([refusal.exit, refusal.code]).toEqual([3, 'staff.wrong_pin']);
      expect(refusal.detail).toEqual({ login: 'minh', left, wait: left > 7 ? 0 : 2 ** (7 - left) });
    }
    expect(counter.paused.slice(-4)).toEqual([0, 0, 0, 1]);
  });

  it('is forgotten as wrong when the right one comes', async () => {
    await counter.refusal(`staff login minh ${pin('1111')}`);
    await counter.json(`staff login minh ${pin('2468')}`);
    const { detail } = await counter.refusal(`staff login minh ${pin('1111')}`);
    expect(detail['left']).toBe(9);
  });

  it('wrong ten times locks even the right one out, until an administrator sets a new one', async () => {
    for (let n = 1; n < 10; n++) await counter.refusal(`staff login minh ${pin('1111')}`);
    expect(await counter.refused(`staff login minh ${pin('1111')}`)).toBe('staff.locked');
    const locked = await counter.refusal(`staff login minh ${pin('2468')}`);
    expect([locked.exit, locked.code]).toEqual([3, 'staff.locked']);
    await counter.json(`staff pin --login minh ${pin('97531')}`);
    const old = `staff login minh ${pin('2468')} ${chosen('13579')}`;
    expect(await counter.refused(old)).toBe('staff.wrong_pin');
    const again = `staff login minh ${pin('97531')} ${chosen('13579')}`;
    expect((await counter.json(again))['login']).toBe('minh');
  });

  it.each(['123', '12 34', 'a'.repeat(33), '', '12\u202E34'])('%j is no PIN', async (weak) => {
    const refusal = await counter.refusal(`staff pin ${pin(weak)}`);
    expect([refusal.exit, refusal.code]).toEqual([2, 'usage.bad_value']);
    // What was typed is nowhere repeated.
    if (weak !== '') expect(JSON.stringify(refusal)).not.toContain(weak);
  });

  it('is one’s own to change, and only an administrator changes another’s', async () => {
    await counter.json(`staff login minh ${pin('2468')}`);
    const changed = `staff pin ${pin('13579')}`;
    expect((await counter.refusal(changed)).detail['names']).toEqual(['--old-pin-file']);
    const wrong = await counter.refusal(`${changed} ${old('1111')}`);
    expect([wrong.code, wrong.detail['left']]).toEqual(['staff.wrong_pin', 9]);
    await counter.json(`${changed} ${old('2468')}`);
    expect(await counter.refused(`staff pin --login lan ${pin('13579')}`)).toBe(
      'staff.not_allowed',
    );
    expect((await counter.json(`staff login minh ${pin('13579')}`))['login']).toBe('minh');
  });

  it('is opened again by who leads the office, of the others there and of nobody else', async () => {
    await counter.json('office add --name "Bưu điện" --agency-id H49.901 --kind post_office');
    const people = { ha: 'manager', hai: 'manager', buu: 'post --office H49.901', tu: 'cashier' };
    for (const [login, role] of Object.entries(people)) {
      await counter.json(`staff add --name "Vũ Thử" --login ${login} --role ${role}`);
    }
    await counter.json('staff login ha');
    for (const login of ['minh', 'tu']) {
      await counter.json(`staff pin --login ${login} ${pin('97531')}`);
    }
    for (const login of ['hai', 'lan', 'buu']) {
      const refused = await counter.refused(`staff pin --login ${login} ${pin('97531')}`);
      expect(refused).toBe('staff.not_allowed');
    }
    await counter.json(`staff login minh ${pin('97531')} ${chosen('13579')}`);
    expect(await counter.refused(`staff pin --login tu ${pin('97531')}`)).toBe('staff.not_allowed');
  });

  it('that somebody else set is changed before anything is done with it', async () => {
    await counter.json(`staff pin --login minh ${pin('97531')}`);
    const refusal = await counter.refusal(`staff login minh ${pin('97531')}`);
    expect([refusal.exit, refusal.code]).toEqual([3, 'staff.pin_not_own']);
    expect(refusal.next[0]).toContain('--new-pin-file');
    const same = await counter.refusal(`staff login minh ${pin('97531')} ${chosen('97531')}`);
    expect(same.detail).toMatchObject({ name: '--new-pin-file', expected: 'pin_other' });
    await counter.json('staff login lan');
    const wrong = `staff login minh ${pin('1111')} ${chosen('13579')}`;
    expect(await counter.refused(wrong)).toBe('staff.wrong_pin');
    await counter.json(`staff login minh ${pin('97531')} ${chosen('13579')}`);
    expect((await counter.json(`staff login minh ${pin('13579')}`))['login']).toBe('minh');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('of who opens others’ accounts has six signs, and in earnest they have one', async () => {
    const add = (role: string, more = ''): string =>
      `staff add --name "Vũ Thử" --login ${role} --role ${role} ${more}`;
    const range = { range: 'pin', least: 6, most: 32 };
    for (const role of ['admin', 'manager']) {
      const { detail } = await counter.refusal(add(role, pin('24681')));
      expect(detail['expected']).toEqual(range);
    }
    const real = await newCounter({ real: true });
    for (const role of ['admin', 'manager']) {
      expect((await real.refusal(add(role))).detail['names']).toEqual(['--pin-file']);
      expect((await real.json(add(role, real.pin('246810'))))['pin']).toBe(true);
    }
    expect((await real.json(add('clerk')))['pin']).toBe(false);
  });

  it('is not set, nor good to enter, by who knew the one that was reset meanwhile', async () => {
    await counter.json('counter add --number 2');
    await counter.json(`staff login minh ${pin('2468')}`);
    const elsewhere = { env: { MOTCUA_STATION: 'H49.22/2' } };
    await counter.json('staff login lan', elsewhere);
    const reset = async (): Promise<void> =>
      void (await counter.json(`staff pin --login minh ${pin('97531')}`, elsewhere));
    const meanwhile = { surroundings: { pause: reset } };
    const change = `staff pin ${pin('864297')} ${old('2468')}`;
    expect(await counter.refused(change, meanwhile)).toBe('staff.pin_changed');
    const enter = `staff login minh ${pin('97531')} ${chosen('2468')}`;
    expect(await counter.refused(enter, meanwhile)).toBe('staff.pin_changed');
    await counter.json(enter);
    const again = `staff login minh ${pin('2468')}`;
    expect(await counter.refused(again, meanwhile)).toBe('staff.pin_changed');
  });

  it('that was hashed too cheaply is hashed anew as it is right', async () => {
    const entropy = seededEntropy('pins');
    const open = (path: string) => opened({ path, create: false, schemaFolder, entropy });
    const training = await open(counter.store);
    const cheap = (await training.offices.pinOf('minh'))!.hash;
    // As an older program might have left it in a store that is no training.
    const real = await newCounter({ real: true });
    real.pinCost = 'dear';
    await real.json(`staff add --name "Người minh" --login minh --role clerk ${real.pin('9081')}`);
    const store = await open(real.store);
    const [first] = await store.history.books();
    const asked = request(entropy);
    const at = real.now as Instant;
    const author = { ...asked.author, login: 'minh', book: first!.book, at };
    const set = happened('staff.pin_set', staffStream('minh'), { login: 'minh' }, { hash: cheap });
    await store.write({ ...asked, author }, (writer) => writer.append([set]));
    const hash = async (): Promise<string> => (await store.offices.pinOf('minh'))!.hash;
    await real.refused(`staff login minh ${real.pin('1111')}`);
    expect(await hash()).toBe(cheap);
    await real.json(`staff login minh ${real.pin('2468')}`);
    const dear = await hash();
    expect([cheap.split('$')[1], dear.split('$')[1]]).toEqual(['m=1024,t=1', 'm=65536,t=2']);
    await real.json(`staff login minh ${real.pin('2468')}`);
    expect(await hash()).toBe(dear);
  });

  it('that is tried first by whoever guesses is none', async () => {
    for (const easy of ['1111', '4321', '1990', 'minh']) {
      const { detail } = await counter.refusal(`staff pin --login minh ${pin(easy)}`);
      expect(detail['expected']).toBe('pin_easy');
    }
  });

  it('of nobody cannot be set', async () => {
    expect(await counter.refused(`staff pin --login ai.do ${pin('13579')}`)).toBe(
      'staff.not_found',
    );
  });

  it('in a file that is not there is said with the path', async () => {
    const path = counter.file('nowhere.txt');
    expect(await counter.refusal(`staff login minh --pin-file ${path}`)).toMatchObject({
      exit: 6,
      code: 'file.cannot_read',
      detail: { path, why: 'ENOENT' },
    });
  });
});
