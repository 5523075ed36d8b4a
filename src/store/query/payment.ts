/** Reading money: of a dossier, of a shift, of a time. */
import type { FeeRate } from '../../domain/fee/rate.ts';
import type { Account } from '../../domain/payment/account.ts';
import { numberedWith, type Method, type Payment } from '../../domain/payment/payment.ts';
import { seriesKey, type ReceiptBook } from '../../domain/payment/receipt-book.ts';
import { rowsOf, type Builder, type Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import type { PaymentRow, ReversalRow } from '../engine/schema-money.ts';
import {
  bankAccountOf,
  bookOf,
  partOf,
  paymentOf,
  payments,
  byEntering,
  rateOf,
  reductions,
  reversalOf,
} from './payment-row.ts';
import { byPosition } from './dossier-row.ts';
import { loweredQueries } from './lowered.ts';
import { reversalQueries } from './reversal.ts';

/** What one receipt or one transfer in a list needs of its dossier. */
export type PaymentOfDossier = Payment & { code: string };

export function moneyQueries(db: Db) {
  return {
    ...ledgerQueries(db),
    ...paymentQueries(db),
    ...takingQueries(db),
    ...reversalQueries(db),
    ...loweredQueries(db),
    ...office(db),
  };
}

const PAYMENTS = 'select * from payment where dossier = ?';
const PARTS =
  'select part.* from payment join payment_part part on part.payment = payment.id ' +
  'where payment.dossier = ?';
const PAYMENT = 'select * from payment where id = ?';
const PARTS_OF_PAYMENT = 'select * from payment_part where payment = ?';
const REDUCTIONS =
  'select fee, amount, waiver, basis, reason, paper, at, actor, version from fee_reduction ' +
  'where dossier = ?';
const REVERSALS = 'select * from reversal where dossier = ?';

const BOOKS = 'select * from receipt_book where office = ?';
const EVERY_BOOK = 'select * from receipt_book';
const ACCOUNTS = 'select * from bank_account where office = ? order by proposed_at, seq';
const EVERY_ACCOUNT = 'select * from bank_account order by proposed_at, seq';
const RATES = 'select * from fee_rate where procedure_code = ?';

function byVersion(a: { version: number }, b: { version: number }): number {
  return a.version - b.version;
}

function ledgerQueries(db: Db) {
  return {
    /** What happened to a dossier's money, each in its order. */
    async of(dossier: string) {
      const [paid, parts, reduced, undone] = await Promise.all([
        rowsOf<PaymentRow>(db, PAYMENTS, dossier),
        rowsOf<Tables['payment_part']>(db, PARTS, dossier),
        rowsOf<Omit<Tables['fee_reduction'], 'dossier'>>(db, REDUCTIONS, dossier),
        rowsOf<ReversalRow>(db, REVERSALS, dossier),
      ]);
      return {
        payments: withParts(paid.sort(byVersion), byPosition(parts)),
        reductions: reduced.sort(byVersion).map((row) => {
          const { version: _version, ...reduction } = reductions.read(row);
          return reduction;
        }),
        reversals: undone.sort(byVersion).map(reversalOf),
      };
    },

    /** What the office entered of a procedure's fees, in the order of entering. */
    async rates(procedure: string): Promise<FeeRate[]> {
      const rows = await rowsOf<Tables['fee_rate']>(db, RATES, procedure);
      return rows.sort(byEntering).map(rateOf);
    },

    /** The same of every procedure. */
    async everyRate(): Promise<FeeRate[]> {
      const rows = await rowsOf<Tables['fee_rate']>(db, 'select * from fee_rate');
      return rows.sort(byEntering).map(rateOf);
    },
  };
}

function paymentQueries(db: Db) {
  const paymentsIn = (builder: Builder) => builder.selectFrom('payment').selectAll();
  return {
    async payment(id: string): Promise<Payment | null> {
      const [paid, parts] = await Promise.all([
        rowsOf<PaymentRow>(db, PAYMENT, id),
        rowsOf<Tables['payment_part']>(db, PARTS_OF_PAYMENT, id),
      ]);
      return withParts(paid, byPosition(parts))[0] ?? null;
    },

    /**
     * The payments of a receipt, by its series, however that is spelt, and its number: of every
     * office that has one, and of two counters where their books share numbers.
     */
    async byReceipt(series: string, n: number): Promise<PaymentOfDossier[]> {
      const known = await rowsOf<Tables['receipt_book']>(db, EVERY_BOOK);
      const meant = known
        .map((row) => bookOf(row).series)
        .filter((each) => seriesKey(each) === seriesKey(series));
      if (meant.length === 0) return [];
      const rows = await paymentsIn(await db.builder())
        .where('receipt_series', 'in', [...new Set(meant)])
        .where('receipt_number', '=', n)
        .orderBy('office')
        .orderBy('counter')
        .execute();
      return withCodes(db, await whole(db, rows));
    },

    /** All that one act took together, by its first, in the order of taking. */
    async together(first: string): Promise<PaymentOfDossier[]> {
      const rows = await paymentsIn(await db.builder())
        .where('together', '=', first)
        // Engines disagree on where those without a number stand.
        .orderBy((eb) => eb.fn.coalesce('receipt_number', eb.lit(0)))
        .orderBy('dossier')
        .execute();
      return withCodes(db, await whole(db, rows));
    },

    /** The code of the dossier for which a reference was taken and stands. */
    async referenceOf(method: Method, reference: string): Promise<string | null> {
      return (await codesOf(db, method, [reference])).get(reference) ?? null;
    },

    /** The same of many, of those that there are. */
    referencesOf: (method: Method, many: readonly string[]) => codesOf(db, method, many),
  };
}

async function codesOf(
  db: Db,
  method: Method,
  references: readonly string[],
): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const builder = await db.builder();
  const rows = await builder
    .selectFrom('payment')
    .innerJoin('dossier', 'dossier.id', 'payment.dossier')
    .select(['payment.reference', 'dossier.code'])
    .where('method', 'in', [...numberedWith(method)])
    .where('reference', 'in', [...references])
    .where('voided_at', 'is', null)
    .execute();
  return new Map(rows.map(({ reference, code }) => [reference!, code]));
}

function takingQueries(db: Db) {
  return {
    /** Those of some bank lines that are in the books. */
    async bookedLines(lines: readonly string[]): Promise<Set<string>> {
      if (lines.length === 0) return new Set();
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('payment')
        .select('bank_line')
        .where('bank_line', 'in', [...lines])
        .execute();
      return new Set(rows.map(({ bank_line }) => bank_line!));
    },

    /** Every payment of a shift, in the order of taking. */
    async ofShift(shift: string): Promise<PaymentOfDossier[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('payment')
        .selectAll()
        .where('shift', '=', shift)
        .orderBy('at')
        // Engines disagree on where those without a number stand.
        .orderBy((eb) => eb.fn.coalesce('receipt_number', eb.lit(0)))
        .orderBy('dossier')
        .orderBy('version')
        .execute();
      return withCodes(db, await whole(db, rows));
    },

    /** Every payment of an office on a day, voided ones too: they came in, and went back. */
    async takenOn(office: string, date: string): Promise<Payment[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('payment')
        .selectAll()
        .where('office', '=', office)
        .where('at', '>=', date)
        .where('at', '<', `${date}T99`)
        .orderBy('at')
        .orderBy('dossier')
        .orderBy('version')
        .execute();
      return whole(db, rows);
    },

    /** What an office took from one day to another, voided ones left out. */
    async takenBetween(office: string, from: string, to: string) {
      const builder = await db.builder();
      return builder
        .selectFrom('payment')
        .select(['dossier', 'method', 'amount'])
        .where('office', '=', office)
        .where('at', '>=', from)
        .where('at', '<', `${to}T99`)
        .where('voided_at', 'is', null)
        .execute();
    },
  };
}

function office(db: Db) {
  return {
    /** Books in the order of adding; of one counter, or of all. */
    async books(agency: string, counter: number | null): Promise<ReceiptBook[]> {
      const rows = await rowsOf<Tables['receipt_book']>(db, BOOKS, agency);
      return rows
        .filter((row) => counter === null || row.counter === counter)
        .sort((a, b) => a.counter - b.counter || a.seq - b.seq)
        .map(bookOf);
    },

    /** The books of every office, in the order of adding. */
    async everyBook(): Promise<ReceiptBook[]> {
      const rows = await rowsOf<Tables['receipt_book']>(db, EVERY_BOOK);
      return rows.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)).map(bookOf);
    },

    /** Accounts of an office, or of all, in the order of proposing. */
    async accounts(agency: string | null): Promise<Account[]> {
      const rows = await (agency === null
        ? rowsOf<Tables['bank_account']>(db, EVERY_ACCOUNT)
        : rowsOf<Tables['bank_account']>(db, ACCOUNTS, agency));
      return rows.map(bankAccountOf);
    },
  };
}

async function whole(db: Db, rows: readonly PaymentRow[]): Promise<Payment[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const builder = await db.builder();
  const parts = await builder
    .selectFrom('payment_part')
    .selectAll()
    .where('payment', 'in', ids)
    .orderBy('position')
    .execute();
  return withParts(rows, parts);
}

function withParts(
  rows: readonly PaymentRow[],
  parts: readonly Tables['payment_part'][],
): Payment[] {
  return rows.map((row) => ({
    ...paymentOf(payments.read(row)),
    parts: parts.filter(({ payment }) => payment === row.id).map(partOf),
  }));
}

async function withCodes(db: Db, payments: readonly Payment[]): Promise<PaymentOfDossier[]> {
  const ids = [...new Set(payments.map(({ dossier }) => dossier))];
  if (ids.length === 0) return [];
  const builder = await db.builder();
  const rows = await builder
    .selectFrom('dossier')
    .select(['id', 'code'])
    .where('id', 'in', ids)
    .execute();
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return payments.map((payment) => ({ ...payment, code: codes.get(payment.dossier)! }));
}
