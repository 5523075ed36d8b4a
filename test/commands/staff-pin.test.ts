import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;

/** A file with a PIN in it. */
function pin(text: string): string {
  const path = counter.file(`pin-${text.length}-${text.charCodeAt(0)}.txt`);
  writeFileSync(path, text);
  return `--pin-file ${path}`;
}

const old = (text: string): string => pin(text).replace('--pin-file', '--old-pin-file');

beforeEach(async () => {
  counter = await newCounter();
  await counter.json(`staff add --name "Vũ Minh" --login minh --role clerk ${pin('2468')}`);
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
    expect(counter.paused).toEqual([0, 0, 0, 1]);
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
    expect(await counter.refused(`staff login minh ${pin('2468')}`)).toBe('staff.wrong_pin');
    expect((await counter.json(`staff login minh ${pin('97531')}`))['login']).toBe('minh');
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
    expect((await counter.json(`staff login minh ${pin('97531')}`))['login']).toBe('minh');
    expect(await counter.refused(`staff pin --login tu ${pin('97531')}`)).toBe('staff.not_allowed');
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
