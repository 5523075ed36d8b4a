/** A visit goes on until it is ended: who came, what is paid and the last paper are all of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { pageKeys } from '../../../src/commands/desk/dossier-keys.ts';
import { vi } from '../../../src/locale/vi.ts';
import { cards, numbers } from '../../support/acts.ts';
import { ctrlC, enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { citizen, desk, payment, words } = vi.screen;
const copy = desk.askQuantity('bản');
const leave: Turn = [desk.askHome, '0', enter];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

/** A newborn: a name and a birth date, and no number yet. */
const newborn = (name: string): Turn[] => [
  [desk.askOwner, name, enter],
  [desk.nobodyFound('0'), '0', enter],
  [desk.askNumber, enter],
  [desk.askBirth, '20/11/2026', enter],
  [citizen.askSex, enter],
  [desk.askAddress, enter],
  [desk.askPhone, enter],
];

test('twins are one visit: Enter keeps who came, each has papers, and they are paid in one', async () => {
  await counter.json('shift open --cash 100k');
  const [first, second] = ['Hoàng Thử Song Một', 'Hoàng Thử Song Hai'];
  const sure = desk.sure(payment.willTake('24.000 đ', words.method.cash));
  const ended = await talk(counter, '', [
    [desk.askHome, '1', enter],
    ...newborn(first),
    // Nobody but who is of age can have brought a newborn.
    [desk.askSubmitter, enter],
    [desk.askSubmitter, cards.thu, enter],
    [desk.askAuthorityOrNone, enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [copy, '1', enter],
    [desk.agree, enter],
    [desk.askAfter, '2', enter],
    ...newborn(second),
    [desk.askSubmitter, enter],
    [desk.askAuthorityOrNone, enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [copy, '2', enter],
    [desk.askSubject, 'cháu thứ hai', enter],
    [desk.agree, enter],
    [desk.askAfter, pageKeys.pay, enter],
    [payment.askMethod('24.000 đ'), '1', enter],
    [payment.askTendered('24.000 đ'), enter],
    [sure, 'c', enter],
    [desk.askAfter, enter],
    leave,
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err.replaceAll(/\s+/g, ' ')).toContain(
    vi.problems['dossier.child_alone']({ name: first }).what,
  );
  expect(ended.err).toContain(desk.asBefore('Trần Thị Thử'));
  // What is paid is not said to be money that cannot be taken.
  expect(ended.err).not.toContain(desk.notNow(desk.takeFee));
  const one = await counter.json('dossier show 1');
  const two = await counter.json('dossier show 2');
  for (const dossier of [one, two]) {
    expect(dossier).toMatchObject({ submitter: { id: numbers.thu }, money: { state: 'paid' } });
  }
  expect([one['subject'], two['subject']]).toEqual([null, 'cháu thứ hai']);
  expect(existsSync(join(counter.folder, 'papers', `${one.code}-visit.pdf`))).toBe(true);
});

test('who stands here hands in their own unasked; a child never hands in its own', async () => {
  const ended = await talk(counter, '', [
    [desk.askHome, '1', enter],
    ...newborn('Hoàng Thử Bé'),
    [desk.askSubmitter, cards.thu, enter],
    [desk.askAuthorityOrNone, enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [copy, enter],
    [desk.agree, '1', enter],
    // On the preview neither.
    [desk.askSubmitter, enter],
    [desk.askSubmitter, cards.mau, enter],
    [desk.askAuthorityOrNone, enter],
    [desk.agree, enter],
    [desk.askAfter, '2', enter],
    [desk.askOwner, cards.mau, enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [desk.askSubject, 'cho mình', enter],
    [desk.agree, enter],
    [desk.askAfter, '2', enter],
    [desk.askOwner, cards.thu, enter],
    [desk.askSubmitter, '-', enter],
    [desk.askPapers, ctrlC],
    // What the visit has is come back to.
    [desk.askAfter, enter],
    leave,
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  const [child, own] = [await counter.json('dossier show 1'), await counter.json('dossier show 2')];
  expect([child['submitter'].id, own['submitter']]).toEqual([numbers.mau, null]);
  expect(ended.err).toContain(desk.draftKept);
});

test('a draft of a visit that is over leads home: the visit has had its paper', async () => {
  const ended = await talk(counter, '', [
    [desk.askHome, '1', enter],
    [desk.askOwner, cards.thu, enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [copy, enter],
    [desk.agree, enter],
    [desk.askAfter, '2', enter],
    [desk.askOwner, cards.mau, enter],
    [desk.askSubmitter, ctrlC],
    [desk.askAfter, enter],
    [desk.askHome, 'n', enter],
    [desk.askSubmitter, ctrlC],
    leave,
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
});

test('a visit begun on the way out of another says whose visit its end leads to', async () => {
  const { code, err } = await talk(counter, '', [
    [desk.askHome, '1', enter],
    [desk.askOwner, cards.thu, enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [copy, enter],
    [desk.agree, enter],
    [desk.askAfter, '1.001193', enter],
    [desk.askOwner, cards.mau, enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [copy, enter],
    [desk.agree, enter],
    [desk.askAfterBack('Trần Thị Thử'), enter],
    [desk.askAfter, enter],
    leave,
  ]);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
});
