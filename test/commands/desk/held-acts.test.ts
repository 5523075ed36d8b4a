/** What money keeps from being done stays on a dossier's page, with why and what to type. */
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards, receive, resolve } from '../../support/acts.ts';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter } from '../../support/program.ts';

const { desk, payment, shift, words } = vi.screen;

test('a result that waits for its fee says so, and where the money is taken', async () => {
  const counter = await newCounter();
  await counter.json('shift open --cash 0');
  const { code } = await receive(counter);
  await resolve(counter, code);
  const owed = 'còn 8.000 đ phí, lệ phí chưa nộp';
  const { what } = vi.problems['shift.none']({ counter: 1 });
  const shut = `q${what.slice(1, -1)}`;
  const open = await talk(counter, '', [
    [desk.askHome, code, enter],
    [desk.askNext, '1', enter],
    [desk.askNext, enter],
    [desk.askHome, '0', enter],
  ]);
  const held = desk.whyNotNow(words.action.return, owed, desk.typeKey('5'));
  expect(open.err).toContain(held);
  const said = [held, desk.notNow(words.action.return)];
  expect([open.code, ...said.map((each) => open.err.includes(each))]).toEqual([0, true, true]);
  await counter.json('shift close --cash 0');
  const closed = await talk(counter, '', [
    [desk.askHome, code, enter],
    [desk.askNext, 'k1', enter],
    [shift.askDrawer, '0', enter],
    ['Gõ c để', 'c', enter],
    // Come back to, the page has what is possible now.
    [desk.askNext, '5', enter],
    [payment.askMethod('8.000 đ'), '<', enter],
    [desk.askNext, enter],
    [desk.askHome, '0', enter],
  ]);
  expect([closed.code, closed.code === 0 ? '' : closed.err]).toEqual([0, '']);
  expect(closed.err).toContain(desk.whyNotNow(words.action.return, owed, null));
  expect(closed.err).toContain(desk.whyNotNow(desk.takeFee, shut, desk.typeKey('k1')));
});

test('what was just received says why its fee cannot be taken now', async () => {
  const counter = await newCounter();
  const { what } = vi.problems['shift.none']({ counter: 1 });
  const ended = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, '2.000815', enter],
    [desk.askPapers, enter],
    [desk.askQuantity('trang'), '2', enter],
    [desk.agree, enter],
    [desk.askAfter, '5', enter],
    [desk.askAfter, enter],
    [desk.askHome, '0', enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  const why = desk.whyNotNow(desk.takeFee, `q${what.slice(1, -1)}`, desk.typeKey('k1'));
  for (const told of [desk.notNow(desk.takeFee), why, what]) expect(ended.err).toContain(told);
});
