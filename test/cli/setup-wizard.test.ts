import { enter, talk, type Turn } from '../support/clerk.ts';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receiptPrinterHere } from '../support/escpos-printer.ts';
import { testSpooler } from '../support/ipp-server.ts';
import { bareCounter } from '../support/program.ts';

const { setup, staff } = vi.screen;
const sure: Turn = [setup.sureMake, 'c', enter];
const inEarnest: Turn = [setup.askTraining, '1', enter];
const practice: Turn = [setup.askTraining, '2', enter];
const rest: Turn[] = [
  [setup.askCounter, enter],
  [setup.askStaff, 'Vũ Minh', enter],
  [setup.askLogin, enter],
  [staff.newPin, enter],
  [setup.askSecond, enter],
  [setup.askAddress, enter],
  [setup.askPhone, enter],
  [setup.askParent, enter],
  [setup.askPlace, enter],
  [setup.askRecovery, 'k', enter],
  sure,
];

describe('the office of a set-up', () => {
  it('is that of any commune of the country, named as it usually is', async () => {
    const counter = bareCounter();
    const { code, err } = await talk(counter, 'setup', [
      practice,
      [setup.chooseOffice, enter],
      [setup.chooseOffice, 'khong co dau', enter],
      [setup.chooseOffice, 'ba dinh', enter],
      [setup.whichOffice, enter],
      [setup.whichOffice, 'phuong ba dinh ha noi', enter],
      [setup.whichOffice, '1', enter],
      [setup.askKind, '1', enter],
      [setup.askOffice, enter],
      [setup.askAgencyId, 'H26.22', enter],
      ...rest,
    ]);
    for (const said of [setup.noneMeant, setup.noOffice, 'Phường Ba Đình, Thành phố Hà Nội']) {
      expect(err).toContain(said);
    }
    const { office } = await counter.json('staff whoami');
    expect([code, office]).toEqual([
      0,
      {
        agencyId: 'H26.22',
        name: 'Trung tâm Phục vụ hành chính công phường Ba Đình',
        kind: 'commune',
      },
    ]);
    expect((await counter.json('config get office.parent'))['value']).toBe(
      'Ủy ban nhân dân phường Ba Đình',
    );
    expect((await counter.json('config get office.place'))['value']).toBe('Ba Đình');
  });

  it('may be one that stands in no list, and what is offered for papers may be left out', async () => {
    const counter = bareCounter();
    const { code, err } = await talk(counter, 'setup', [
      practice,
      [setup.chooseOffice, '0', enter],
      [setup.askOffice, 'Sở Thử Nghiệm', enter],
      [setup.askAgencyId, 'H49.30', enter],
      [setup.askKind, '4', enter],
      ...rest.slice(0, -6),
      [setup.askAddress, '12', enter],
      [setup.askAddress, 'Số 1, đường Thử', enter],
      [setup.askPhone, '<', enter],
      [setup.askAddress, '-', enter],
      [setup.askPhone, enter],
      [setup.askParent, '-', enter],
      ...rest.slice(-3),
    ]);
    expect([code, err.includes(setup.oneAdmin)]).toEqual([0, true]);
    const { office } = await counter.json('staff whoami');
    expect([office.name, office.kind]).toEqual(['Sở Thử Nghiệm', 'agency']);
    expect(await counter.json(`office show ${office.agencyId}`)).toMatchObject({ address: null });
    expect((await counter.json('config get office.parent'))['value']).toBe('');
  });

  it('is chosen again by going back, and takes nothing of the other along', async () => {
    const counter = bareCounter();
    const { code } = await talk(counter, 'setup', [
      practice,
      [setup.chooseOffice, 'xa lac duong', enter],
      [setup.whichOffice, '1', enter],
      [setup.askKind, '2', enter],
      [setup.askOffice, '<', enter],
      [setup.chooseOffice, 'phuong ha tu', enter],
      [setup.whichOffice, '1', enter],
      ...rest,
    ]);
    const { office } = await counter.json('staff whoami');
    expect([code, office.agencyId, office.kind]).toEqual([0, 'H49.41', 'commune']);
    expect((await counter.json('config get office.place'))['value']).toBe('Hà Tu');
  });
});

describe('a second administrator', () => {
  it('is proposed, with a login and a PIN of their own', async () => {
    const counter = bareCounter();
    const { code, err, out } = await talk(counter, 'setup', [
      inEarnest,
      [setup.chooseOffice, 'phuong ha tu', enter],
      [setup.whichOffice, '1', enter],
      ...rest.slice(0, 3),
      [staff.newPinOf('Vũ Minh'), enter],
      [staff.newPinOf('Vũ Minh'), '246813', enter],
      [staff.newPinAgain, '246813', enter],
      [setup.askSecond, 'Đỗ Thị Hà', enter],
      [setup.askSecondLogin, 'minh.v', enter],
      [setup.askSecondLogin, enter],
      [staff.newPinOf('Đỗ Thị Hà'), enter],
      [staff.newPinOf('Đỗ Thị Hà'), '246810', enter],
      [staff.newPinAgain, '246810', enter],
      ...rest.slice(5),
    ]);
    expect([code, err.includes(setup.oneAdmin)]).toEqual([0, false]);
    expect(err).toContain(vi.problems['staff.login_taken']({ login: 'minh.v' }).what);
    expect(out).toContain('Đỗ Thị Hà (ha.dt)');
    const { staff: members } = await counter.json('staff list');
    expect(
      (members as { login: string; role: string }[]).map(({ login, role }) => [login, role]),
    ).toEqual([
      ['ha.dt', 'admin'],
      ['minh.v', 'admin'],
    ]);
    expect(await counter.refused('staff login ha.dt')).toBe('staff.pin_not_own');
  });
});

describe('the printer of a set-up', () => {
  const haTu: Turn[] = [
    practice,
    [setup.chooseOffice, 'phuong ha tu', enter],
    [setup.whichOffice, '1', enter],
  ];
  const flags =
    'setup --training --office "Bưu điện thử" --agency-id H49.99 --kind post_office ' +
    '--counter 1 --staff "Vũ Minh" --login minh';

  it('is one of those found, and tried at once where one wants it', async () => {
    const counter = bareCounter();
    const there = (await testSpooler()).add('Canon').add('HP_Quay_1');
    Object.assign(counter.env, there.env);
    const { code, out, err } = await talk(counter, 'setup', [
      ...haTu,
      ...rest.slice(0, -2),
      [setup.askPrinter, '3', enter],
      [setup.askPrinter, '2', enter],
      [setup.askTrial('HP_Quay_1'), enter],
      ...rest.slice(-2),
    ]);
    expect([code, err.includes('1  Canon (sẵn sàng)')]).toEqual([0, true]);
    expect(stripVTControlCharacters(out)).toMatch(/Máy in +HP_Quay_1/);
    expect(out).toContain('Máy in "HP_Quay_1" báo đã in xong trang thử.');
    expect(there.jobs.map(({ printer }) => printer)).toEqual(['HP_Quay_1']);
    const { printers } = await counter.json('printer list');
    expect(printers).toMatchObject([{ kinds: [] }, { name: 'HP_Quay_1', kinds: ['default'] }]);
  });

  it('is left for later by Enter, and gone back over', async () => {
    const counter = bareCounter();
    const there = (await testSpooler()).add('Canon');
    Object.assign(counter.env, there.env);
    const { code } = await talk(counter, 'setup', [
      ...haTu,
      ...rest.slice(0, -2),
      [setup.askPrinter, '<', enter],
      [setup.askPlace, enter],
      [setup.askPrinter, enter],
      ...rest.slice(-2),
    ]);
    expect([code, there.jobs]).toEqual([0, []]);
    expect((await counter.json('printer list'))['printers']).toMatchObject([{ kinds: [] }]);
  });

  it('that does not print undoes no set-up', async () => {
    const counter = bareCounter();
    const there = (await testSpooler()).add('Canon');
    there.arriving = { state: 'aborted', reasons: ['media-jam-error'], begun: true };
    Object.assign(counter.env, there.env);
    const { code, err } = await talk(counter, 'setup', [
      ...haTu,
      ...rest.slice(0, -2),
      [setup.askPrinter, '1', enter],
      [setup.askTrial('Canon'), enter],
      ...rest.slice(-2),
    ]);
    expect([code, err.includes('kẹt giấy')]).toEqual([0, true]);
    expect((await counter.json('printer list'))['printers']).toMatchObject([
      { name: 'Canon', kinds: ['default'] },
    ]);
  });

  it('is named by a flag, a receipt printer too; one that is unknown makes nothing', async () => {
    const counter = bareCounter();
    const there = (await testSpooler()).add('HP_Quay_1');
    Object.assign(counter.env, there.env);
    const refused = await counter.refusal(`${flags} --printer HP_Quay_2`);
    expect(refused).toMatchObject({ code: 'printer.unknown', detail: { near: ['HP_Quay_1'] } });
    const raw = await receiptPrinterHere();
    const made = await counter.json(`${flags} --printer ${raw.name}`);
    expect(made).toMatchObject({ printer: raw.name, trial: null });
    expect((await counter.json('printer list'))['printers']).toContainEqual(
      expect.objectContaining({ name: raw.name, driver: 'escpos', kinds: ['default'] }),
    );
  });
});
