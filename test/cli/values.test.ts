/** What a scanner or a copy brings along with a value is no part of it. */
import { expect, test } from 'vitest';
import { choice, whole, type Kind } from '../../src/cli/option.ts';
import * as kinds from '../../src/cli/value-option.ts';
import { readCard } from '../../src/domain/citizen/scan.ts';
import { route } from '../../src/domain/scan/route.ts';
import { cards } from '../support/acts.ts';
import { day } from '../support/arbitrary.ts';

const today = day('2026-11-23');
/** No-break spaces of three kinds, a tab, the end of a line; marks that nobody sees. */
const around = ['\u00A0', '\u202F', '\u2007', '\t', '\r\n', '\u200B', '\uFEFF'];

const samples: [name: string, kind: Kind<unknown>, typed: string][] = [
  ['a date', kinds.date(), '24/11/2026'],
  ['a birth', kinds.birthDate(), '1990'],
  ['a name', kinds.named(), 'Trần Thị Thử'],
  ['a phone', kinds.phone(), '0912 345 678'],
  ['a person’s number', kinds.personNumber(), '022192000001'],
  ['a moment', kinds.instant(), '2026-11-24T09:00'],
  ['an agency', kinds.agencyId(), 'H49.22'],
  ['a dossier', kinds.anyDossier(), 'H49.22-261123-0001'],
  ['a small number', kinds.anyDossier(), '1'],
  ['a slip', kinds.slip(), 'BG-H49.22-261123-0001'],
  ['a procedure', kinds.procedureCode(), '1.001193'],
  ['a paper', kinds.component(), '1=1/0/0'],
  ['a paper brought', kinds.broughtPaper(), '2'],
  ['a quantity', kinds.quantity(), '2x3'],
  ['an amount', kinds.amount(), '8.000 đ'],
  ['notes', kinds.pieces(), '500000=3'],
  ['a tier', kinds.tier(), '2=3000'],
  ['an account', kinds.bankAccount(), '0123 456 789'],
  ['a bank row', kinds.bankRow(), '4=H49.22-261123-0001'],
  ['a time', kinds.time(), '09:00'],
  ['a login', kinds.login(), 'lan'],
  ['a whole number', whole(1, 99), '5'],
  ['a choice', choice(['cash', 'card']), 'cash'],
];

test.each(samples)('%s is the same with white space around it', (_name, kind, typed) => {
  const value = kind.parse(typed, today);
  expect(value).not.toBeNull();
  for (const mark of around) {
    expect([mark, kind.parse(mark + typed + mark, today)]).toEqual([mark, value]);
  }
});

test.each(['1', '12', '1'.repeat(20), 'Số 123'])('%s is no number of an account', (typed) => {
  expect(kinds.bankAccount().parse(typed, today)).toBeNull();
});

test('a card is the same with white space around each of its fields', () => {
  const card = readCard(cards.thu, today);
  for (const mark of around.filter((each) => !each.includes('\n'))) {
    const spaced = cards.thu
      .split('|')
      .map((field) => mark + field + mark)
      .join('|');
    expect([mark, readCard(spaced, today)]).toEqual([mark, card]);
    expect([mark, route(spaced).kind]).toEqual([mark, 'card']);
  }
});
