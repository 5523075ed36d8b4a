import { describe, expect, test } from 'vitest';
import type { TakeFacts, TakeRequest } from '../../../src/domain/payment/take.ts';
import { owedTogether, takeTogether } from '../../../src/domain/payment/take-together.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { counter, dossier } from '../dossier/sample.ts';
import { account, book, copies, idOf, ledger, registration, shift } from './sample.ts';

const request: TakeRequest = {
  ...{ method: 'cash', amount: null, tendered: null, reference: null, payer: null, bankLine: null },
  surplus: noDong,
};

/** Two dossiers of one visit: 66.000 đ and 16.000 đ. */
const of = (n: number, lines: TakeFacts['ledger']['lines']): TakeFacts => ({
  payment: idOf(n),
  dossier: { ...dossier, id: idOf(100 + n), code: `H49.22-261123-000${n}` as never },
  ledger: { ...ledger(), lines },
  till: {
    person: { login: 'thu', role: 'cashier' },
    counter,
    shift,
    books: [book],
    accounts: [account],
  },
  cashierName: 'Vũ Thị Thu',
  now: moment('2026-11-23 09:30'),
  referenceOf: null,
});
const [first, second] = [of(1, [registration, copies]), of(2, [copies])];

const taken = (asked: Partial<TakeRequest>, many: readonly [TakeFacts, ...TakeFacts[]]) =>
  takeTogether({ ...request, ...asked }, many).flatMap((event) =>
    event.type === 'payment.taken' ? [event] : [],
  );

describe('what several dossiers owe, taken in one act', () => {
  test('is one sum, and a payment with a number of its own for each', () => {
    expect(owedTogether([first, second])).toBe(82_000);
    const events = taken({}, [first, second]);
    expect(events.map(({ stream }) => stream)).toEqual([
      `money:${first.dossier.id}`,
      `money:${second.dossier.id}`,
    ]);
    expect(events.map(({ data }) => [data.amount, data.receipt?.n, data.together])).toEqual([
      [66_000, book.next, idOf(1)],
      [16_000, book.next + 1, idOf(1)],
    ]);
  });

  test('is handed over once: what each was given adds up, and change is given on the last', () => {
    const events = taken({ tendered: dong(100_000) }, [first, second]);
    expect(events.map(({ data }) => [data.tendered, data.change])).toEqual([
      [66_000, 0],
      [34_000, 18_000],
    ]);
  });

  test('cannot be handed over in part', () => {
    expect(problemOf(() => taken({ tendered: dong(70_000) }, [first, second]))).toMatchObject(
      refusal('payment.tendered_short', {
        ...{ code: first.dossier.code, tendered: 70_000, amount: 82_000 },
      }),
    );
  });

  test('by a card nothing is handed over, whatever was typed', () => {
    const asked = { method: 'card', reference: 'T1', tendered: dong(1000) } as const;
    expect(taken(asked, [first, second]).map(({ data }) => data.tendered)).toEqual([null, null]);
  });

  test('begins a running series once where there is no printed book', () => {
    const bare = [first, second].map((each) => ({ ...each, till: { ...each.till, books: [] } }));
    const events = takeTogether(request, [bare[0]!, bare[1]!]);
    const types = events.map(({ type }) => type);
    expect(types).toEqual(['receipt_book.added', 'payment.taken', 'payment.taken']);
    expect(taken({}, [bare[0]!, bare[1]!]).map(({ data }) => data.receipt?.n)).toEqual([1, 2]);
  });

  test('stops where the book has no number for the last of them', () => {
    const last = { ...book, next: book.last ?? 1 };
    const few = [first, second].map((each) => ({ ...each, till: { ...each.till, books: [last] } }));
    expect(problemOf(() => taken({}, [few[0]!, few[1]!]))).toMatchObject(
      refusal('payment.books_short', { needed: 2, left: 1 }),
    );
  });

  test('of one dossier it is a payment like any other', () => {
    const [only] = taken({ amount: dong(10_000) }, [first]);
    expect(only!.data).toMatchObject({ amount: 10_000, together: null });
  });
});
