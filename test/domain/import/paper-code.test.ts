import { describe, expect, test } from 'vitest';
import {
  codeKey,
  isToGive,
  keptCode,
  numberOf,
  spellingsOf,
} from '../../../src/domain/import/paper-code.ts';
import { day } from '../../support/arbitrary.ts';

const ours = 'H49.22-261123-30007';

describe('a code of the form that offices give', () => {
  test.each([
    'h49.22-261123-30007',
    'H49.22-261123-3_0007',
    ' H49.22 - 261123 - 30007 ',
    'H49.22–261123—30007',
    'Ｈ４９.２２－２６１１２３－３０００７',
    'Н49.22-261123-30007',
    'H49.22-261123-\u200B30007',
  ])('is that code, as %s too', (written) => {
    expect(keptCode(written)).toBe(ours);
    expect(codeKey(written)).toBe(ours);
  });

  test('is another with another block, though that is told with a nought', () => {
    expect(keptCode('h49.22-261123-030002')).toBe('H49.22-261123-030002');
  });
});

describe('a code of another form', () => {
  test.each(['15/TN-bn', 'hs 12', 'Số 7/2024', 'ＢＮ１'])('keeps its spelling: %s', (written) => {
    expect(keptCode(written)).toBe(written);
  });

  test.each([
    ['15/TN-bn', '15/tn-BN'],
    ['15/TN-bn', '15 / TN – BN'],
    ['BN 1', 'ＢＮ  １'],
    ['BN-1', 'ВN-1'],
  ])('is the same as it looks: %s, %s', (one, other) => {
    expect(codeKey(one)).toBe(codeKey(other));
  });

  test.each([
    ['BN 11', 'BN 1 1'],
    ['15/TN', '15-TN'],
    ['DS-1', 'ĐS-1'],
  ])('is another where it looks so: %s, %s', (one, other) => {
    expect(codeKey(one)).not.toBe(codeKey(other));
  });

  test('is looked for as it may have been kept', () => {
    expect(spellingsOf('15/Tn')).toEqual(['15/Tn', '15/TN', '15/tn']);
    expect(spellingsOf('BN – 1')).toEqual(['BN – 1', 'bn – 1', 'BN-1', 'bn-1']);
  });
});

test.each([
  ['H49.22-261123-0001', true],
  ['H49.901-271231-9999', true],
  ['H49.901-261123-030002', true],
  ['H49.22-261122-9999', false],
  ['H49.7-261123-0001', false],
  ['HS-15/2024', false],
])('whether %s is to be given yet by an office of the store: %s', (code, expected) => {
  const gives = (office: string): boolean => ['H49.22', 'H49.901'].includes(office);
  expect(isToGive(code, gives, day('2026-11-23'))).toBe(expected);
});

test.each([
  ['H49.22-240105-0012', 'H49.22/2024-01-05/0', 12],
  ['H49.22-240105-30012', 'H49.22/2024-01-05/3', 12],
  ['000.17.22.H49-240105-0400', '000.17.22.H49/2024-01-05/0', 400],
])('the code %s is of the series %s', (text, series, n) => {
  expect(numberOf(text)).toEqual({ series, n });
});

test.each(['HS-15/2024', 'H49.22-2401-0012', 'H49.22-240105-012', 'H49.22-240105-00000012'])(
  'the code %s is of none of ours',
  (text) => expect(numberOf(text)).toBeNull(),
);
