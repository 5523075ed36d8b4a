import { expect, test } from 'vitest';
import { isEasyPin } from '../../../src/domain/staff/easy-pin.ts';

test.each([
  ['000000', 'one sign'],
  ['1212', 'a group again'],
  ['123123', 'a group again'],
  ['123321', 'the same from both ends'],
  ['123456', 'a row'],
  ['7890', 'a row over the end of the keys'],
  ['876543', 'a row backwards'],
  ['abcdef', 'a row of letters'],
  ['1990', 'a year'],
  ['150390', 'a day'],
  ['900315', 'a day, the year first'],
  ['15031990', 'a day with its whole year'],
  ['19900315', 'the same, the year first'],
  ['2580', 'a way over the keys'],
  ['112233', 'pairs'],
  ['mai1988', 'the login'],
  ['198877', 'the digits of the login'],
  ['Mai1', 'a part of the login, however it is written'],
])('%s is tried first: %s', (pin) => {
  expect(isEasyPin(pin, 'mai1988')).toBe(true);
});

test.each(['246813', '2468', '97531', '908172', '314159', 'trờimưa7'])(
  '%s is as good as any other',
  (pin) => {
    expect(isEasyPin(pin, 'lan')).toBe(false);
  },
);
