import { expect, test } from 'vitest';
import {
  cardNews,
  fillFromCard,
  filledByCard,
  isHolder,
} from '../../../src/domain/citizen/card.ts';
import type { Citizen, CitizenDetails } from '../../../src/domain/citizen/citizen.ts';
import { parseBirthDate } from '../../../src/domain/value/birth-date.ts';
import { parsePhone } from '../../../src/domain/value/phone.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { day } from '../../support/arbitrary.ts';

const today = day('2026-11-23');
const card: CitizenDetails = {
  kind: 'person',
  idKind: 'cccd',
  idNumber: '022192000001',
  oldNumber: '100123456',
  name: 'Trần Thị Thử',
  dob: day('1992-02-29'),
  sex: 'female',
  address: 'Khu 2, Hồng Gai',
  phone: null,
  email: null,
};
const id = '0193f3a0-0000-7000-8000-000000000001' as Uuid;
const record = (change: Partial<CitizenDetails>): Citizen => ({
  ...card,
  ...change,
  id,
  version: 1,
  restricted: false,
});

test.each<[string, Partial<CitizenDetails>, string[], string[]]>([
  ['the same', {}, [], []],
  ['without its numbers', { idNumber: null, oldNumber: null }, ['idNumber', 'oldNumber'], []],
  ['without sex and address', { sex: null, address: null }, ['sex', 'address'], []],
  ['with a year alone', { dob: parseBirthDate('1992') }, ['dob'], []],
  ['of another year', { dob: parseBirthDate('1991') }, [], ['dob']],
  ['of another day and sex', { dob: day('1992-03-01'), sex: 'male' }, [], ['dob', 'sex']],
  ['with the address in other letters', { address: 'KHU 2 - HONG GAI' }, [], []],
  ['with another address', { address: 'Khu 3, Hồng Gai' }, [], ['address']],
  ['with another old number', { oldNumber: '100123457' }, [], ['oldNumber']],
])('a record %s', (_what, change, filled, contradicts) => {
  const known = record(change);
  expect(cardNews(known, card)).toEqual({ filled, contradicts });
  const [event] = fillFromCard(known, card, today).events;
  expect(event?.personal ?? null).toEqual(
    filled.length === 0
      ? null
      : expect.objectContaining({ after: expect.objectContaining({ phone: null }) }),
  );
});

test('what was typed besides fills and contradicts too, however a number is written', () => {
  const typed = { ...card, phone: parsePhone('0912 345 678'), email: 'Thu@vidu.vn' };
  expect(cardNews(record({}), typed)).toEqual({ filled: ['phone', 'email'], contradicts: [] });
  const same = record({ phone: parsePhone('+84912345678'), email: 'thu@vidu.vn' });
  expect(cardNews(same, typed)).toEqual({ filled: [], contradicts: [] });
  const others = record({ phone: parsePhone('0912 345 679'), email: 'thu2@vidu.vn' });
  expect(cardNews(others, typed)).toEqual({ filled: [], contradicts: ['phone', 'email'] });
});

test('a record without a number gets the card’s, and what kind it is', () => {
  const known = record({ idKind: null, idNumber: null });
  expect(filledByCard(known, card)).toEqual(card);
  expect(filledByCard(record({ idKind: 'passport', idNumber: 'B1234567' }), card)).toMatchObject({
    ...{ idKind: 'passport', idNumber: 'B1234567' },
  });
});

test('a year alone says nothing against its day', () => {
  const old = { ...card, dob: parseBirthDate('1992') };
  expect(cardNews(record({}), old)).toEqual({ filled: [], contradicts: [] });
  expect(cardNews(record({}), { ...card, dob: null, sex: null })).toEqual({
    ...{ filled: [], contradicts: [] },
  });
});

test('what a card says otherwise is not written', () => {
  const known = record({ sex: 'male', address: null });
  const { events } = fillFromCard(known, card, today);
  expect(events).toMatchObject([
    { data: { fields: ['address'] }, personal: { after: { sex: 'male', address: card.address } } },
  ]);
});

test.each<[string, Partial<CitizenDetails>, boolean]>([
  ['without a number of its own', { idNumber: null }, true],
  ['under the name in capitals', { idNumber: null, name: 'TRAN THI THU' }, true],
  ['born in the same year', { idNumber: null, dob: parseBirthDate('1992') }, true],
  ['with another number', { idNumber: '022192000002' }, false],
  ['under another name', { idNumber: null, name: 'Trần Thị Thứ Hai' }, false],
  ['of another birth', { idNumber: null, dob: day('1990-01-01') }, false],
  ['of no known birth', { idNumber: null, dob: null }, true],
])('a record of the old number %s is the holder’s: %s', (_what, change, holder) => {
  expect(isHolder(record(change), card)).toBe(holder);
});

test('and so it is where the other side tells neither birth nor number', () => {
  const old = { ...card, idNumber: null, dob: null };
  expect(isHolder(record({}), old)).toBe(true);
  expect(isHolder(record({}), { ...old, idNumber: card.idNumber })).toBe(false);
});
