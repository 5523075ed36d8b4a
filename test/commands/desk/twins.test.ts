/** In a list of several people, no two lines are the same where two people are. */
import { expect, test } from 'vitest';
import { personLine } from '../../../src/commands/desk/who.ts';
import type { Citizen } from '../../../src/domain/citizen/citizen.ts';
import type { BirthDate } from '../../../src/domain/value/birth-date.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';

const twin: Citizen = {
  id: '0193f3a0-0000-7000-8000-000000000001' as Uuid,
  version: 1,
  restricted: false,
  kind: 'person',
  idKind: 'cccd',
  idNumber: '022190000011',
  oldNumber: null,
  name: 'Hoàng Thị Song',
  dob: '1990-01-01' as BirthDate,
  sex: null,
  address: 'Thôn 3',
  phone: null,
  email: null,
};

test('twins of one name, birth date and address differ by the end of their numbers', () => {
  expect(personLine(twin)).toBe('Hoàng Thị Song  01/01/1990  ********0011  Thôn 3');
  expect(personLine({ ...twin, idNumber: '022190000012' })).toContain('********0012');
});

test('a phone stands behind a mask, and the tax code of an organisation whole', () => {
  const phone = { typed: '0912 000 001', e164: '+84912000001' };
  expect(personLine({ ...twin, phone })).toContain('  ********001  ');
  const firm: Citizen = { ...twin, kind: 'organisation', idKind: 'tax', idNumber: '0100109106' };
  expect(personLine(firm)).toContain('  0100109106  ');
});

test('who has no number and no address is told by the birth date', () => {
  expect(personLine({ ...twin, idNumber: null, address: null })).toBe('Hoàng Thị Song  01/01/1990');
});
