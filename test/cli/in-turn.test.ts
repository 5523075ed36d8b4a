/** Questions in a row: one back at each, with what was answered there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { denominations } from '../../src/domain/payment/cash.ts';
import { moneyText } from '../../src/locale/format.ts';
import { vi } from '../../src/locale/vi.ts';
import { enter, talk, type Turn } from '../support/clerk.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';

const { setup, staff, citizen, shift } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('one question back', () => {
  it('in the set-up is the one before, Enter keeping what was answered there', async () => {
    const bare = bareCounter();
    const { code } = await talk(bare, 'setup --agency-id H49.22 --kind team --counter 2', [
      [setup.chooseOffice, 'khong co', enter],
      [setup.askOffice, 'Tổ Một Cửa', enter],
      [setup.askStaff, 'Vũ Minh', enter],
      [setup.askLogin, 'minh', enter],
      [setup.askAddress, '<', enter],
      [`${setup.askLogin} (minh)`, '<', enter],
      [`${setup.askStaff} (Vũ Minh)`, 'Vũ Minh Thử', enter],
      [`${setup.askLogin} (minh)`, enter],
      [setup.askAddress, 'Tổ 1', enter],
      [setup.askPhone, enter],
      [setup.askParent, '<', enter],
      [setup.askPhone, '0912000001', enter],
      [setup.askParent, enter],
      [setup.askPlace, enter],
      [staff.newPin, enter],
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
    const { code } = await talk(counter, 'staff add', [[staff.askName, '<', enter]]);
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

  it('in a count of a drawer is the one before, also from why it is off', async () => {
    const counted = denominations.map((each): Turn => [shift.askPieces(moneyText(each)), enter]);
    const last = counted.at(-1)![0];
    const off = (found: number): string =>
      shift.askExplanation(moneyText(50_000), moneyText(found), moneyText(found - 50_000));
    await counter.json('shift open --cash 50000');
    const { code } = await talk(counter, 'shift close', [
      ...counted.slice(0, -1),
      [last, '2', enter],
      [off(2 * denominations.at(-1)!), '<', enter],
      [`${last} (2)`, '3', enter],
      [off(3 * denominations.at(-1)!), 'đếm lại', enter],
    ]);
    expect(code).toBe(0);
    const { closing } = await counter.json('shift show');
    expect(closing).toMatchObject({ counted: 3 * denominations.at(-1)!, explanation: 'đếm lại' });
  });
});

it('a drawer that is handed over or taken says why it is off, before the count is lost', async () => {
  const counted = denominations.map((each): Turn => [shift.askPieces(moneyText(each)), enter]);
  await counter.json('staff add --name "Nguyễn Thị Mai" --login mai --role cashier');
  await counter.json('shift open --cash 50000');
  const given = await talk(counter, 'shift handover --to mai', [
    ...counted,
    [moneyText(-50_000), 'cất két', enter],
  ]);
  expect(given.code).toBe(0);
  await counter.json('staff login mai');
  // Nothing in it is a count, too.
  expect((await talk(counter, 'shift accept', counted)).code).toBe(0);
});
