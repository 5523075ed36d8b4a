import { expect, test } from 'vitest';
import { parsePhone } from '../../../src/domain/value/phone.ts';
import { fc } from '../../support/arbitrary.ts';

test.each([
  ['a mobile', '0912345678', '+84912345678'],
  ['with dots and spaces', '0912.345 678', '+84912345678'],
  ['with the country', '+84 912 345 678', '+84912345678'],
  ['with the country, as phones list it', '84912345678', '+84912345678'],
  ['with the country in brackets', '(+84) 912 345 678', '+84912345678'],
  ['with a nought after the country', '+84 (0)912 345 678', '+84912345678'],
  ['dialled from abroad', '0084912345678', '+84912345678'],
  ['a fixed line of Quảng Ninh', '0203 3825 825', '+842033825825'],
  ['a fixed line of Hà Nội', '024.3804.3333', '+842438043333'],
  ['a number abroad', '+81 3 1234 5678', '+81312345678'],
  ['a number abroad after 00', '0081312345678', '+81312345678'],
])('%s is placed: %s', (_what, raw, e164) => {
  expect(parsePhone(raw)).toEqual({ typed: raw, e164 });
});

test.each([
  ['a digit too few', '091234567'],
  ['a digit too many', '09123456789'],
  ['a fixed line from before 2017', '0333825'],
  ['a mobile prefix that ended in 2018', '01687654321'],
  ['a number whose nought a spreadsheet dropped', '912345678'],
  ['a short number', '113'],
  ['a hot line', '19001234'],
  ['a Vietnamese number that cannot be', '+84 1234 5678'],
  ['two numbers in one box', '0912345678 / 0987654321'],
  ['a country that starts with nought', '+0912345678'],
])('%s is kept as typed and not placed: %s', (_what, raw) => {
  expect(parsePhone(raw)).toEqual({ typed: raw, e164: null });
});

test.each(['', '  ', 'không có', '-', '15/3/92', '31/02/1992', '1992-03-15', '15.3.1992'])(
  '%j is no phone number',
  (raw) => {
    expect(parsePhone(raw)).toBeNull();
  },
);

test('the international form is read back as itself', () => {
  const mobile = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{8}$/));
  fc.assert(
    fc.property(mobile, ([first, rest]) => {
      const e164 = parsePhone(`0${first}${rest}`)!.e164!;
      expect(parsePhone(e164)!.e164).toBe(e164);
    }),
  );
});
