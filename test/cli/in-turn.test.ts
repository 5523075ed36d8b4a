/** Questions in a row: one back at each, with what was answered there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { enter, talk } from '../support/clerk.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';

const { setup, staff, citizen } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

/** Nothing typed before it was read agrees to what cannot be taken back. */

describe('one question back', () => {
  it('in the set-up is the one before, Enter keeping what was answered there', async () => {
    const bare = bareCounter();
    const { code } = await talk(bare, 'setup --agency-id H49.22 --kind team --counter 2', [
      [setup.askTraining, '1', enter],
      [setup.chooseOffice, '<', enter],
      [setup.askTraining, '2', enter],
      [setup.chooseOffice, '0', enter],
      [setup.askOffice, 'Tổ Một Cửa', enter],
      [setup.askStaff, 'Vũ Minh', enter],
      [setup.askLogin, 'minh', enter],
      [staff.newPin, '<', enter],
      [`${setup.askLogin} (minh)`, '<', enter],
      [`${setup.askStaff} (Vũ Minh)`, 'Vũ Minh Thử', enter],
      [`${setup.askLogin} (minh)`, enter],
      [staff.newPin, enter],
      [setup.askSecond, enter],
      [setup.askAddress, 'Tổ 1', enter],
      [setup.askPhone, enter],
      [setup.askParent, '<', enter],
      [setup.askPhone, '0912000001', enter],
      [setup.askParent, enter],
      [setup.askPlace, enter],
      [setup.askRecovery, 'k', enter],
      [setup.sureMake, 'c', enter],
    ]);
    expect(code).toBe(0);
    const { login, name, office } = await bare.json('staff whoami');
    expect([login, name, office.name]).toEqual(['minh', 'Vũ Minh Thử', 'Tổ Một Cửa']);
    expect(await bare.json('office show H49.22')).toMatchObject({
      address: 'Tổ 1',
      phone: '0912000001',
    });
  });

  it('before the first question leaves', async () => {
    const { code } = await talk(counter, 'staff add', [['Họ và tên:', '<', enter]]);
    expect(code).toBe(130);
  });

  it('in a registration is the one before', async () => {
    const { code } = await talk(counter, 'citizen register', [
      [citizen.askScanOrNumber, '022192000001', enter],
      [citizen.askName, 'Trần Thị Thử', enter],
      [citizen.askDob, '1991', enter],
      [citizen.askSex, '<', enter],
      [`${citizen.askDob} (1991)`, '1992', enter],
      [citizen.askSex, 'nữ', enter],
      [citizen.askAddress, enter],
      [citizen.askPhone, enter],
    ]);
    expect(code).toBe(0);
    expect(await counter.json('citizen show 022192000001')).toMatchObject({
      name: 'Trần Thị Thử',
      dob: '1992',
      sex: 'female',
    });
  });
});
