/** A drawer on a terminal: it is counted, and all that will be recorded is shown and agreed to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { denominations } from '../../src/domain/payment/cash.ts';
import { moneyText } from '../../src/locale/format.ts';
import { vi } from '../../src/locale/vi.ts';
import { receive } from '../support/acts.ts';
import { ctrlC, enter, talk, type Turn } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { shift, desk } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const questions = denominations.map((each) => shift.askPieces(moneyText(each)));
/** Nothing of any kind but so many of the first ones. */
const counting = (...pieces: number[]): Turn[] => [
  [shift.askDrawer, enter],
  ...questions.map((question, n): Turn => [
    question,
    ...(pieces[n] ? [String(pieces[n])] : []),
    enter,
  ]),
];
const agree = (will: string): Turn => [desk.sure(will), 'c', enter];
const off = (expected: number, counted: number): string =>
  shift.askExplanation(
    ...([expected, counted, counted - expected].map((n) => moneyText(n)) as Sums),
  );
type Sums = [string, string, string];

describe('closing a shift', () => {
  it('shows the count, what should be there, the ways money came and the receipts', async () => {
    await counter.json('shift open --cash 50000');
    await receive(counter);
    await counter.json('payment take 1 --method cash --tendered 50k');
    const { code, err } = await talk(counter, 'shift close', [
      ...counting(0, 0, 0, 1, 0, 0, 1, 1, 1),
      [shift.askBank('58.000 đ'), '50k', enter],
      agree(shift.will.close('58.000 đ')),
    ]);
    expect(code).toBe(0);
    for (const part of ['50.000 đ × 1', '5.000 đ × 1', shift.balanced, 'BL26-1/0000001']) {
      expect(err).toContain(part);
    }
    const { closing } = await counter.json('shift show');
    expect(closing).toMatchObject({ counted: 58_000, difference: 0, banked: 50_000, left: 8000 });
  });

  it('takes the sum at once, or the notes in one line, and sees what is neither', async () => {
    await counter.json('shift open --cash 1tr2');
    const { code, err } = await talk(counter, 'shift close', [
      [shift.askDrawer, '500x2 300x1', enter],
      [shift.askDrawer, '1tr', enter],
      [off(1_200_000, 1_000_000), '<', enter],
      [shift.askDrawer, '500x2 50 x 4', enter],
      [shift.askBank('1.200.000 đ'), enter],
      agree(shift.will.close('1.200.000 đ')),
    ]);
    expect(code).toBe(0);
    expect(err).toContain(shift.countedSoFar('1.000.000 đ'));
    expect(err).toContain('500.000 đ × 2, 50.000 đ × 4');
    const { closing } = await counter.json('shift show');
    expect(closing).toMatchObject({ counted: 1_200_000, difference: 0, left: 1_200_000 });
    expect(closing.count).toEqual([
      { denomination: 500_000, pieces: 2 },
      { denomination: 50_000, pieces: 4 },
    ]);
  });

  it('is told alike by flags', async () => {
    await counter.json('shift open --count 500x1');
    expect(await counter.refused('shift close')).toBe('usage.missing');
    const { closing } = await counter.json('shift close --cash 500k');
    expect(closing).toMatchObject({ counted: 500_000, count: [] });
  });

  it('is not agreed to by Enter, and left with nothing recorded', async () => {
    await counter.json('shift open --cash 0');
    const { code } = await talk(counter, 'shift close', [
      ...counting(),
      [desk.sure(shift.will.close('0 đ')), enter],
      [desk.sure(shift.will.close('0 đ')), ctrlC],
    ]);
    expect([code, (await counter.json('shift show')).state]).toEqual([130, 'open']);
  });

  it('goes back from there to why it is off, and to the count', async () => {
    await counter.json('shift open --cash 50000');
    const [last] = questions.slice(-1);
    const { code } = await talk(counter, 'shift close', [
      ...counting().slice(0, -1),
      [last!, '2', enter],
      [off(50_000, 200), '<', enter],
      [last!, '3', enter],
      [off(50_000, 300), 'đếm lại', enter],
      [shift.askBank('300 đ'), enter],
      [desk.sure(shift.will.close('300 đ')), '<', enter],
      [shift.askBank('300 đ'), enter],
      agree(shift.will.close('300 đ')),
    ]);
    expect(code).toBe(0);
    const { closing } = await counter.json('shift show');
    expect(closing).toMatchObject({ counted: 300, explanation: 'đếm lại', banked: 0 });
  });
});

it('a drawer opened, given or taken says why it is off before its count is lost', async () => {
  await counter.json('staff add --name "Nguyễn Thị Mai" --login mai --role cashier');
  const opened = await talk(counter, 'shift open', [
    ...counting(0, 0, 0, 1),
    agree(shift.will.open('50.000 đ')),
  ]);
  expect(opened.code).toBe(0);
  const given = await talk(counter, 'shift handover', [
    [shift.askTo, '1', enter],
    ...counting(),
    [off(50_000, 0), 'cất két', enter],
    agree(shift.will.handover('0 đ')),
  ]);
  expect([given.code, given.err.includes('Nguyễn Thị Mai')]).toEqual([0, true]);
  await counter.json('staff login mai');
  // Nothing in it is a count, too.
  const taken = await talk(counter, 'shift accept', [
    ...counting(),
    agree(shift.will.accept('0 đ')),
  ]);
  expect(taken.code).toBe(0);
  expect((await counter.json('shift show')).cashier.login).toBe('mai');
});

it('what cannot be done is told before anything is counted', async () => {
  expect((await talk(counter, 'shift close', [])).code).toBe(3);
  await counter.json('shift open --cash 0');
  expect((await talk(counter, 'shift open', [])).code).toBe(3);
  expect((await talk(counter, 'shift accept', [])).code).toBe(3);
});
