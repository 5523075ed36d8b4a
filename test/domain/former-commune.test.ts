/** Communes that have ceased, in what people write for an address. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ceasedIn } from '../../src/domain/office/former-commune.ts';
import { formerCommunes, unitsInForce } from '../../src/importing/units.ts';
import { fold } from '../../src/domain/value/text.ts';
import { placeKinds } from '../../src/locale/vi/place-kinds.ts';
import { day } from '../support/arbitrary.ts';

const folder = join(import.meta.dirname, '../../data/catalogue/units');
const former = formerCommunes(folder);
const units = unitsInForce(folder, day('2026-11-23'));
const told = (address: string) => ceasedIn(address, { former, units, kinds: placeKinds });
const unitsNow = (address: string) => told(address)?.now.map(({ unit }) => unit) ?? null;

describe('what was a commune until 30 June 2025', () => {
  it.each([
    ['Tổ 1, phường Hà Phong, thành phố Hạ Long, tỉnh Quảng Ninh', 'phường Hà Phong'],
    ['Tổ 1 phường Hà Phong thành phố Hạ Long', 'phường Hà Phong'],
    ['Tổ 1, P. Hà Phong, TP. Hạ Long', 'P. Hà Phong'],
    ['Tổ 1, P.Hà Phong, TP Hạ Long, Quảng Ninh', 'P.Hà Phong'],
    ['to 1, phuong ha phong, tp ha long', 'phuong ha phong'],
    ['Tổ 1, Hà Phong, Hạ Long', 'Hà Phong'],
    ['Tổ 1 - phường Hà Phong - Quảng Ninh', 'phường Hà Phong'],
    ['Tổ 1 - Hà Phong - Hạ Long', 'Hà Phong'],
  ])('%s', (address, written) => {
    const ceased = told(address);
    expect(ceased?.written).toBe(written);
    expect(ceased?.now.map(({ unit }) => unit)).toEqual(['Phường Hà Tu, Thành phố Quảng Ninh']);
    const before = address.slice(0, address.indexOf(written));
    expect(ceased?.now[0]?.address).toBe(`${before}Phường Hà Tu, Thành phố Quảng Ninh`);
  });

  it.each([
    'Tổ 1, phường Hà Tu, tỉnh Quảng Ninh',
    'Tổ 1, phường Hà Tu, thành phố Hạ Long, tỉnh Quảng Ninh',
    'Phường Ba Đình, Thành phố Hà Nội',
    'Phường Xuân Trường - Đà Lạt, Tỉnh Lâm Đồng',
    'Phường Văn Miếu - Quốc Tử Giám, Hà Nội',
    'Tổ 1, phường Thử',
    'Số 3 Hà Phong',
    'Hà Phong',
    'Tổ 3 Phương Nam',
    'xã Hà Phong, huyện Không Có',
    '',
    ' , ;\n',
    'Bệnh viện <b>"O\'Neil"</b>, phường <',
  ])('%j is there today, or nobody knows it', (address) => {
    expect(told(address)).toBeNull();
  });

  it('a province with a dash in its name', () => {
    expect(unitsNow('Phường 1, thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu')).toEqual([
      'Phường Vũng Tàu, Thành phố Hồ Chí Minh',
    ]);
  });

  it('one that went into several has all of them', () => {
    expect(unitsNow('phường Kim Mã, quận Ba Đình, Hà Nội')!.length).toBeGreaterThan(1);
  });

  it('a name of several places has them all, and fewer with what stands behind', () => {
    const all = unitsNow('thị trấn Thanh Sơn')!;
    expect(unitsNow('thị trấn Thanh Sơn, tỉnh Phú Thọ')!.length).toBeLessThan(all.length);
    const one = unitsNow('xã Thanh Sơn, huyện Ba Chẽ, tỉnh Quảng Ninh')!;
    expect(one).toEqual(['Xã Ba Chẽ, Thành phố Quảng Ninh']);
    const wide = unitsNow('thị trấn Quán Lào')!;
    expect(wide).toEqual(['Xã Yên Định, Tỉnh Thanh Hoá']);
  });

  it('one that has the name of a commune elsewhere today has ceased where its district says so', () => {
    // Tân Hưng is a ward of Hải Phòng today; the commune of that name of Vĩnh Bảo is none.
    const ceased = unitsNow('xã Tân Hưng, huyện Vĩnh Bảo, thành phố Hải Phòng');
    expect(ceased).toHaveLength(1);
    expect(ceased![0]).toMatch(/Hải Phòng$/);
  });

  it('a number is the same with a nought in front, and what has marks is no other with none', () => {
    expect(unitsNow('Phường 01, Quận 3, TP.HCM')).toEqual(
      unitsNow('Phường 1, Quận 3, Thành phố Hồ Chí Minh'),
    );
    expect(unitsNow('Phường 01, Quận 3, TP.HCM')).toHaveLength(1);
    expect(told('xã Hạ Phòng, huyện Hạ Long')).toBeNull();
  });

  it('a word of a kind is no place of its own', () => {
    const written = 'phường Yên Giang, thị xã Quảng Yên, tỉnh Quảng Ninh';
    expect(told(written)).toEqual({
      written: 'phường Yên Giang',
      now: [
        {
          unit: 'Phường Quảng Yên, Thành phố Quảng Ninh',
          address: 'Phường Quảng Yên, Thành phố Quảng Ninh',
        },
      ],
    });
    const others = ['P. Yên Giang, TX. Quảng Yên', 'phuong yen giang, thi xa quang yen'];
    for (const other of others) expect(unitsNow(other)).toEqual(unitsNow(written));
  });

  const all = [...former.values()].flat();

  it('every successor is in force', () => {
    const codes = new Set(units.map(({ code }) => code));
    expect(all.length).toBeGreaterThan(10_000);
    expect(all.filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  const districts = ['huyện', 'quận', 'thị xã', 'thành phố', 'H.', 'Q.', 'TX.', 'TP.', 'TX', 'TP'];
  const communes = ['xã', 'phường', 'thị trấn', 'X.', 'P.', 'TT.'];
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const alike = Map.groupBy(all, ({ name, district }) => `${name}|${district}`);

  it.each(districts)('every tenth is found where its district is a %s', (kind) => {
    const at = districts.indexOf(kind);
    const some = all.filter((_, n) => n % districts.length === at);
    const lost = some.flatMap(({ name, district, province, code }, n) => {
      const written = `${communes[n % communes.length]} ${name}`;
      const here = alike.get(`${name}|${district}`)!;
      const isKept = here.some((one) =>
        fold(unitOf.get(one.code)!.name).endsWith(` ${fold(name)}`),
      );
      if (isKept) return [];
      const ceased = told(`Tổ 1, ${written}, ${kind} ${district}, tỉnh ${province}`);
      const unit = unitOf.get(code)!;
      const whole = `${unit.name}, ${unit.province}`;
      const now = ceased?.now.find((each) => each.unit === whole);
      const isRight = ceased?.written === written && now?.address === `Tổ 1, ${whole}`;
      return isRight ? [] : [`${written}, ${kind} ${district}: ${ceased?.written ?? '-'}`];
    });
    expect(lost).toEqual([]);
  });
});
