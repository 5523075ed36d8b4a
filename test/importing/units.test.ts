import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAgencyId } from '../../src/domain/value/id.ts';
import { readOffices } from '../../src/importing/catalogue.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { readBanks, readCccdPlaces, readUnits, unitsInForce } from '../../src/importing/units.ts';

const folder = new URL('../../data/catalogue/', import.meta.url).pathname;
/** Left out where it cannot be read. */
const bankList = new URL('../../../shared/data/vietqr-banks.csv', import.meta.url).pathname;
/** The banks that most accounts of offices lie at. */
const bins =
  'VCB=970436 CTG=970415 BID=970418 AGRIBANK=970405 TCB=970407 MBB=970422 ACB=970416 VPB=970432 ' +
  'TPB=970423 HDB=970437 VIB=970441 SHB=970443 MSB=970426 LPB=970449 KLB=970452';
const { provinces, communes } = readUnits(join(folder, 'units'));
const groups = readOffices(join(folder, 'offices.json')).presets;

function group(name: string) {
  return groups.find((each) => each.group === name)!;
}

test('34 provinces and 3,321 communes, each commune in a province, each key once', () => {
  const units = unitsInForce(join(folder, 'units'), '2026-11-23' as PlainDate);
  expect(units.filter(({ province }) => province === null).length).toBe(34);
  expect(units.filter(({ province }) => province !== null).length).toBe(3321);
  const known = new Set(provinces.map(({ code }) => code));
  expect(communes.every(({ province }) => known.has(province))).toBe(true);
  const keys = communes.map(({ code, validFrom }) => `${code} ${validFrom}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(communes.find(({ code }) => code === '06688')?.name).toBe('Phường Hạ Long');
});

test.each([
  ['75', '2026-04-29', 'Tỉnh Đồng Nai', '2026-04-30', 'Thành phố Đồng Nai'],
  ['22', '2026-08-31', 'Tỉnh Quảng Ninh', '2026-09-01', 'Thành phố Quảng Ninh'],
  ['24', '2026-09-19', 'Tỉnh Bắc Ninh', '2026-09-20', 'Thành phố Bắc Ninh'],
  ['07294', '2026-09-19', 'Xã Bố Hạ', '2026-09-20', 'Phường Bố Hạ'],
])('unit %s is called by the name of the day', (code, before, was, since, is) => {
  const nameOn = (day: string): string | undefined =>
    unitsInForce(join(folder, 'units'), day as PlainDate).find((unit) => unit.code === code)?.name;
  expect([nameOn(before), nameOn(since)]).toEqual([was, is]);
});

test('a commune is shown with the name that its province has on the day', () => {
  const provinceOn = (day: string): string | null | undefined =>
    unitsInForce(join(folder, 'units'), day as PlainDate).find(({ code }) => code === '06688')
      ?.province;
  expect(provinceOn('2026-08-31')).toBe('Tỉnh Quảng Ninh');
  expect(provinceOn('2026-09-01')).toBe('Thành phố Quảng Ninh');
});

test('the code tables: 63 places of a citizen number, banks by their six digits', () => {
  const places = readCccdPlaces(join(folder, 'cccd-provinces.csv'));
  expect(places.length).toBe(63);
  expect(places.find(({ prefix }) => prefix === '022')?.province).toBe('Quảng Ninh');
  const banks = readBanks(join(folder, 'banks.csv'));
  expect(new Set(banks.map(({ bin }) => bin)).size).toBe(banks.length);
  const told = new Map(banks.map(({ bin, code }) => [code, bin]));
  const known = bins.split(' ').map((each) => each.split('=') as [string, string]);
  expect(known.map(([code]) => [code, told.get(code)])).toEqual(known);
  if (existsSync(bankList)) {
    const rows = readFileSync(bankList, 'utf8').trim().split('\n').slice(1);
    const listed = rows.map((row) => row.split(',')[2]!).filter((bin) => bin !== '');
    expect(banks.map(({ bin }) => bin).toSorted()).toEqual([...new Set(listed)].toSorted());
  }
  // An account may lie at a bank whose own customers cannot scan: it only has to receive.
  expect(banks.filter(({ code }) => ['HSBC', 'UOB', 'WRB', 'IVB'].includes(code)).length).toBe(4);
  expect(banks.find(({ bin }) => bin === '970430')?.name).toContain('Thịnh vượng và Phát triển');
});

test.each(['units/provinces.csv', 'units/communes.csv', 'offices.json', 'calendar.csv'])(
  '%s is in NFC',
  (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text === text.normalize('NFC')).toBe(true);
  },
);

test('ready-made offices have valid ids, each once, and a parent that is here', () => {
  const offices = groups.flatMap((each) => each.offices);
  const ids = offices.map(({ agencyId }) => agencyId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.map((id) => parseAgencyId(id))).toEqual(ids);
  const parents = offices.flatMap(({ parent }) => parent ?? []);
  expect(ids).toEqual(expect.arrayContaining(parents));
  expect(offices.filter(({ note }) => !note)).toEqual([]);
});

test('what Hạ Long became in July 2025: 13 one-stops, each of a unit of today', () => {
  const { offices, validTo } = group('ha-long');
  expect(offices.length).toBe(13);
  expect(validTo).toBeNull();
  const today = new Set(communes.filter(({ province }) => province === '22').map((c) => c.code));
  for (const { unitCode, kind } of offices) {
    expect(kind).toBe('commune');
    expect(today.has(unitCode!)).toBe(true);
  }
});

test('what Hạ Long was: the city and its 33 wards and communes, with who took over', () => {
  const { offices, validTo } = group('ha-long-before-2025-07');
  const [city, ...units] = offices;
  expect([city!.kind, validTo]).toEqual(['centre', '2025-06-30']);
  expect(units.length).toBe(33);
  expect(units.filter((unit) => unit.validTo === null || unit.validTo > '2025-06-30')).toEqual([]);
  expect(units.filter(({ successors }) => !successors?.length)).toEqual([]);
  expect(new Set(units.flatMap(({ successors }) => successors!))).toEqual(
    new Set(group('ha-long').offices.map(({ agencyId }) => agencyId)),
  );
});

test('post offices, the provincial centre and the agencies that decide', () => {
  expect(group('post-office').offices.every(({ kind }) => kind === 'post_office')).toBe(true);
  expect(group('centre').offices.map(({ agencyId }) => agencyId)).toEqual(['H49']);
  expect(group('agency').offices.length).toBeGreaterThan(5);
});

test('an office of the province that became a city in September 2026 has both names', () => {
  const { offices } = group('centre');
  expect(offices[0]).toMatchObject({
    name: 'Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh',
    renamed: [
      { from: '2026-09-01', name: 'Trung tâm Phục vụ hành chính công thành phố Quảng Ninh' },
    ],
  });
});
