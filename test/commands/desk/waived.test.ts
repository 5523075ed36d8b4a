/** A fee that a law waives, at the counter: shown above the agreement, and picked by a person. */
import { beforeEach, expect, test } from 'vitest';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { vi } from '../../support/texts.ts';

const { desk, waiver, payment } = vi.screen;
const line =
  'dossier receive --procedure 1.004222 --case so-huu --citizen 022192000001 --all-components';

let counter: Counter;
let seen: string;
beforeEach(async () => {
  counter = await newCounter({ real: true });
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const { waivers } = await counter.json('procedure show 1.004222');
  ({ seen } = waivers.find(({ id }: { id: string }) => id === 'dinh-danh-muc-2'));
});

test('Enter takes nothing off; what is picked is, and can be taken back before it is agreed to', async () => {
  const first = await talk(counter, line, [[desk.agree, enter]]);
  expect(first.code).toBe(0);
  expect(first.err).toContain('117/2026');
  expect((await counter.json('dossier show 1'))['money']).toMatchObject({ outstanding: 20_000 });
  const pick = [
    [waiver.askAtReception, '1', enter],
    [waiver.askSeen(seen), 'tài khoản trên VNeID', enter],
  ] as const;
  const second = await talk(counter, `${line} --subject "lần hai"`, [
    [desk.agree, '7', enter],
    ...pick,
    // Taken back, and taken again.
    [desk.agree, '7', enter],
    [waiver.askAtReception, enter],
    [desk.agree, '7', enter],
    ...pick,
    [desk.agree, enter],
  ]);
  expect(second.code).toBe(0);
  expect(second.err).toContain(payment.outstanding);
  const { reductions } = await counter.json('payment quote 2');
  expect(reductions).toMatchObject([{ waiver: 'dinh-danh-muc-2', paper: 'tài khoản trên VNeID' }]);
});

test('found later, it is picked from those that fit, or Enter leads to any other paper', async () => {
  await counter.json(line);
  const other = await talk(counter, 'payment waive 1', [
    [waiver.askLaw, enter],
    [payment.askPart, '5k', enter],
    [payment.askReason, 'hộ nghèo', enter],
    [payment.askPaper, 'GCN 12/2026', enter],
    [desk.sure(payment.willWaive('5.000 đ')), 'c', enter],
  ]);
  expect(other.code).toBe(0);
  const law = await talk(counter, 'payment waive 1', [
    [waiver.askLaw, '1', enter],
    [waiver.askSeen(seen), 'tài khoản trên VNeID', enter],
    [desk.sure(payment.willWaive('15.000 đ')), 'c', enter],
  ]);
  expect([law.code, law.err.includes('117/2026')]).toEqual([0, true]);
  expect((await counter.json('dossier show 1'))['money']).toMatchObject({ outstanding: 0 });
});
