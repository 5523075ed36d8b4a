/** Taking money at a terminal: the sum in every question, a visit paid in one, VietQR at once. */
import { beforeEach, describe, expect, it } from 'vitest';
import { pageKeys } from '../../src/commands/desk/dossier-keys.ts';
import { methods } from '../../src/domain/payment/payment.ts';
import { vi } from '../../src/locale/vi.ts';
import { cards, copies, receive, register } from '../support/acts.ts';
import { ctrlC, enter, talk, type Turn } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { payment, desk, words } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json('shift open --cash 100k');
});

/** Two dossiers of one visit: 8.000 đ and 4.000 đ. */
async function visit(): Promise<string[]> {
  const first = await receive(counter);
  const second = await counter.json(`${copies} --all-components --quantity 2 --visit 1`);
  return [first.code, second.code];
}

const keysOf = (turns: readonly Turn[]): number =>
  turns
    .flatMap(([, ...keys]) => keys)
    .reduce<number>((sum, key) => {
      if (typeof key === 'string') return sum + key.length;
      return 'act' in key ? sum : sum + 1;
    }, 0);

describe('the fee', () => {
  it('is taken right after receiving in seven keys, and the change is the last word', async () => {
    const paying: Turn[] = [
      [desk.askAfter, pageKeys.pay, enter],
      [payment.askMethod('8.000 đ'), '1', enter],
      [payment.askTendered('8.000 đ'), enter],
      [desk.sure(payment.willTake('8.000 đ', words.method.cash)), 'c', enter],
    ];
    expect(keysOf(paying)).toBeLessThanOrEqual(7);
    const { code, err } = await talk(counter, '', [
      [desk.askHome, cards.thu, enter],
      [desk.askNext, '1', enter],
      [desk.askProcedureWords, 'dkks', enter],
      [desk.askPapers, enter],
      [vi.screen.declaration.askHow, enter],
      ['Bao nhiêu bản?', '1', enter],
      [desk.agree, enter],
      ...paying,
      [desk.askAfter, enter],
      [desk.askHome, '0', enter],
    ]);
    expect([code, err.includes(payment.taken)]).toEqual([0, true]);
    expect((await counter.json('dossier show 1')).money.state).toBe('paid');
  });

  it('by transfer or VietQR without an account is refused; other ways stay', async () => {
    await receive(counter);
    const [transfer, way] = (['transfer', 'vietqr'] as const).map((method) =>
      String(methods.indexOf(method) + 1),
    );
    const sure = desk.sure(payment.willTake('8.000 đ', words.method.cash));
    const { code, err } = await talk(counter, 'payment take 1', [
      [payment.askMethod('8.000 đ'), transfer!, enter],
      [payment.askMethod('8.000 đ'), way!, enter],
      [payment.askMethod('8.000 đ'), '10k', enter],
      [sure, 'c', enter],
    ]);
    const { what, next } = vi.problems['payment.no_account']({ office: 'H49.22', proposed: null });
    const seen = err.replaceAll(/\s+/g, ' ');
    expect(code).toBe(0);
    for (const each of ['transfer', 'vietqr'] as const) {
      expect(seen).toContain(payment.notThisWay(words.method[each], what));
    }
    expect(seen).toContain(next![0]!);
  });

  it('of cash typed at once is asked for once, and the change is told last', async () => {
    await receive(counter);
    const { code, out } = await talk(counter, 'payment take 1', [
      [payment.askMethod('8.000 đ'), '50k', enter],
      [desk.sure(payment.willTake('8.000 đ', words.method.cash)), 'c', enter],
    ]);
    const told = out.trimEnd().split('\n').at(-1);
    expect([code, told]).toEqual([0, expect.stringContaining(payment.giveBack('42.000 đ'))]);
  });

  it('is not taken by Enter, and `<` leads back to the way', async () => {
    await receive(counter);
    const sure = desk.sure(payment.willTake('8.000 đ', words.method.cash));
    const { code } = await talk(counter, 'payment take 1', [
      [payment.askMethod('8.000 đ'), '10k', enter],
      [sure, enter],
      [sure, '<', enter],
      [payment.askMethod('8.000 đ'), ctrlC],
    ]);
    expect(code).toBe(130);
    expect((await counter.json('dossier show 1')).money.state).toBe('due');
  });
});

it('a part that was meant is forgotten where the question is answered again', async () => {
  await receive(counter);
  const { code } = await talk(counter, 'payment take 1', [
    [payment.askMethod('8.000 đ'), '5k', enter],
    ['Phải nộp 8.000 đ, khách mới đưa 5.000 đ, thiếu 3.000 đ.', '5k', enter],
    [desk.sure(payment.willTake('5.000 đ', words.method.cash)), '<', enter],
    [payment.askTenderedShort('8.000 đ', '5.000 đ', '3.000 đ'), '8k', enter],
    [desk.sure(payment.willTake('8.000 đ', words.method.cash)), 'c', enter],
  ]);
  expect(code).toBe(0);
  expect((await counter.json('dossier show 1')).money).toMatchObject({ outstanding: 0 });
});

describe('a visit', () => {
  it('says before any question of money that the book has too few receipts for it', async () => {
    await visit();
    await counter.json('payment book add --series AB-26P --volume 1 --from 1 --to 1');
    const { err } = await talk(counter, 'payment take 1', [
      [payment.askScope, '1', enter],
      [payment.askMethod('12.000 đ'), ctrlC],
    ]);
    const { what } = vi.problems['payment.books_short']({ needed: 2, left: 1 });
    const seen = err.replace(/\s+/g, ' ');
    expect(seen.indexOf(what)).toBeGreaterThan(-1);
    expect(seen.indexOf(what)).toBeLessThan(seen.indexOf(words.method.cash));
    expect(seen).toContain(payment.notThisWay(words.method.cash, what));
  });

  it('is paid in one sum, each dossier with a receipt of its own', async () => {
    const codes = await visit();
    const { code, err } = await talk(counter, 'payment take 1', [
      [payment.askScope, '1', enter],
      [payment.askMethod('12.000 đ'), '20k', enter],
      [desk.sure(payment.willTake('12.000 đ', words.method.cash)), 'c', enter],
    ]);
    expect([code, codes.every((each) => err.includes(each))]).toEqual([0, true]);
    const { payments, cash } = await counter.json('shift show');
    const told = payments.map((each: Record<string, unknown>) => [each.code, each.receipt]);
    expect(told).toEqual([
      [codes[0], 'BL26-1/0000001'],
      [codes[1], 'BL26-1/0000002'],
    ]);
    expect(cash.expected).toBe(112_000);
  });

  it('is offered to be paid where the dossier that was named owes nothing any more', async () => {
    const [, second] = await visit();
    await counter.json('payment take 1 --method cash');
    const { code } = await talk(counter, 'payment take 1', [
      [payment.askScope, '1', enter],
      [payment.askMethod('4.000 đ'), '4k', enter],
      [desk.sure(payment.willTake('4.000 đ', words.method.cash)), 'c', enter],
    ]);
    expect(code).toBe(0);
    expect((await counter.json(`dossier show ${second}`)).money.state).toBe('paid');
  });
});

it('nothing is waived of a fee that is not known, and where that is set is said at once', async () => {
  await register(counter);
  const single = '--procedure 1.004873 --all-components';
  const { code } = await counter.json(`dossier receive --citizen 022192000001 ${single}`);
  const { err } = await talk(counter, '', [
    [desk.askHome, 'mien phi', enter],
    [desk.askRow, '1', enter],
    [desk.askCode, code as string, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(err.replaceAll(/\s+/g, ' ')).toContain('→ gõ m17 (Đặt mức thu của đơn vị cho một khoản)');
});

it('a fee is waived by a paper, which is shown with what is taken off', async () => {
  await receive(counter);
  const { code, err } = await talk(counter, 'payment waive 1', [
    [payment.askPart, '5k', enter],
    [payment.askReason, 'hộ nghèo', enter],
    [payment.askPaper, 'GCN 12/2026', enter],
    [desk.sure(payment.willWaive('5.000 đ')), 'c', enter],
  ]);
  expect([code, err.includes('GCN 12/2026')]).toEqual([0, true]);
  expect((await counter.json('dossier show 1')).money).toMatchObject({ outstanding: 3000 });
});
