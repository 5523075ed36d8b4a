/** By what a declaration names a person, and by what it does not. */
import { expect, test } from 'vitest';
import { isNamedIn, signsOf, type ToldPerson } from '../../../src/domain/privacy/named-in.ts';
import { day } from '../../support/arbitrary.ts';

const person: ToldPerson = {
  kind: 'person',
  name: 'Trần Thị Thử',
  dob: day('1992-02-29'),
  ...{ idNumber: '022192000001', oldNumber: '100123456' },
};
const paper = (number: string) => ({ number, issuedOn: null, issuedBy: null });

test.each([
  ['a number', { 'person.id': '022192000001' }, true],
  ['an old number in a paper of identity', { 'person.identity': paper('100123456') }, true],
  ['a number among words', { note: 'cùng bà Thử (022192000001)' }, true],
  ['a number in a row', { members: [{ 'members.id': '022192000001' }] }, true],
  ['a name with its birth', { 'b.name': 'TRẦN THỊ THỬ', 'b.dob': '1992-02-29' }, true],
  ['the same in a row', { m: [{ 'm.name': 'Trần Thị Thử', 'm.dob': '1992-02-29' }] }, true],
  ['a longer number', { 'person.id': '1022192000001' }, false],
  ['a name alone', { 'b.name': 'Trần Thị Thử' }, false],
  ['a birth alone', { 'b.name': 'Lý Thị Mới', 'b.dob': '1992-02-29' }, false],
  ['one beside the birth of another', { 'a.name': 'Trần Thị Thử', 'b.dob': '1992-02-29' }, false],
])('%s', (_, answers, is) => {
  expect(isNamedIn(answers, [person])).toBe(is);
});

test("a business is not looked for by its number, which is its owner's", () => {
  const business = { ...person, kind: 'organisation' as const };
  expect(signsOf([business])).toEqual([]);
  expect(isNamedIn({ 'person.id': '022192000001' }, [business])).toBe(false);
  expect(signsOf([person, business])).toEqual(['022192000001', '100123456', '1992-02-29']);
});
