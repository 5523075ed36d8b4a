/** What must hold of money under any history of any acts, refused ones left out. */
import { expect, test } from 'vitest';
import { moneyOf } from '../../src/domain/payment/money.ts';
import { expectedCash } from '../../src/domain/payment/cash.ts';
import { openStore } from '../../src/store/store.ts';
import { fc } from '../support/arbitrary.ts';
import { tries } from '../support/figures.ts';
import { live } from '../support/history.ts';
import { moneyLives } from '../support/lives.ts';
import { ledger } from '../support/history-money.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';
import { behind, copyFresh, freshFolder, rowsBehind } from '../support/store.ts';

interface Taken {
  amount: number;
  method: string;
  shift: string;
  receipt_book: string | null;
  receipt_number: number | null;
}

/** Every payment as the journal tells it, which nothing later can change. */
function takenOf(path: string): Taken[] {
  return behind(path, (database) => {
    const rows = database
      .prepare("select data from journal where type = 'payment.taken' order by arrival")
      .pluck()
      .all() as string[];
    return rows.map((row) => {
      const { amount, method, shift, receipt } = JSON.parse(row) as {
        amount: number;
        method: string;
        shift: string;
        receipt: { book: string; n: number } | null;
      };
      const [book, n] = [receipt?.book ?? null, receipt?.n ?? null];
      return { amount, method, shift, receipt_book: book, receipt_number: n };
    });
  });
}

test('the drawer is what was in it, and receipts, less what was paid back; no number is used twice', async () => {
  const folder = freshFolder();
  let [runs, payments, voids] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(moneyLives, async (history) => {
      const path = `${folder}/${++runs}.db`;
      const entropy = seededEntropy('money');
      await copyFresh(path, { bare: true });
      const store = await openStore({ path, create: false, schemaFolder, entropy });
      try {
        await live(store, entropy, history);
        const taken = takenOf(path);
        payments += taken.length;
        // A void marks a receipt: its row keeps number, amount and shift.
        const columns = 'amount, method, shift, receipt_book, receipt_number';
        const rows = rowsBehind(path, `select ${columns} from payment order by rowid`);
        expect(rows).toEqual(taken);

        const numbers = taken.flatMap(({ receipt_book: book, receipt_number: n }) =>
          book === null ? [] : [`${book} ${n}`],
        );
        expect(new Set(numbers).size).toBe(numbers.length);
        const books = await store.money.books('H49.22', null);
        for (const { id, first, next } of books) {
          const used = taken.filter((each) => each.receipt_book === id);
          expect(used.map((each) => each.receipt_number)).toEqual(
            Array.from({ length: next - first }, (_, index) => first + index),
          );
        }

        for (const id of new Set(taken.map(({ shift }) => shift))) {
          const shift = (await store.shifts.byId(id))!;
          const cash = taken.filter((each) => each.shift === id && each.method === 'cash');
          const back = (await store.money.reversalsOfShift(id)).filter(
            ({ method }) => method === 'cash',
          );
          const sum = (each: readonly { amount: number }[]) =>
            each.reduce((total, { amount }) => total + amount, 0);
          const drawer = expectedCash(shift.opening.counted, await store.shifts.flow(id));
          expect(drawer - shift.opening.counted).toBe(sum(cash) - sum(back));
          if (shift.closing) expect(shift.closing.expected).toBe(drawer);
          voids += back.length;
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: tries(25, 10) },
  );
  expect(payments).toBeGreaterThan(tries(30, 10));
  expect(voids).toBeGreaterThan(0);
});

test('a list says of each dossier what its own page says', async () => {
  const folder = freshFolder();
  const seen = new Set<string>();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(moneyLives, async (history) => {
      const path = `${folder}/${++runs}.db`;
      const entropy = seededEntropy('list');
      await copyFresh(path, { bare: true });
      const store = await openStore({ path, create: false, schemaFolder, entropy });
      try {
        await live(store, entropy, history);
        for (const line of await store.dossiers.list({ limit: 100 })) {
          const known = await ledger(store, line.id);
          expect(line.money).toBe(moneyOf(known).state);
          seen.add(line.money);
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: 15 },
  );
  expect(seen.size).toBeGreaterThan(1);
});
