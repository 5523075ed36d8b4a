/**
 * Bank statements: rows of text become lines of money that came in. Each bank has its own columns
 * in its own order; they are known by their heads, or named in a map of the office's own.
 */
import { createHash } from 'node:crypto';
import { plainAccount } from '../domain/payment/account.ts';
import type { BankLine } from '../domain/payment/reconcile.ts';
import { Problem } from '../domain/problem.ts';
import { dong, type Dong } from '../domain/value/money.ts';
import { parsePlainDate, type PlainDate } from '../domain/value/plain-date.ts';
import { fold } from '../domain/value/text.ts';
import { CsvRows, delimiterOf } from './csv-rows.ts';
import { parseJson } from '../files/json.ts';
import { readText } from '../files/read.ts';

export const statementColumns = ['date', 'amount', 'purpose', 'reference'] as const;
export type StatementColumn = (typeof statementColumns)[number];

/** What a bank calls each, folded; the first that is there is taken. */
const heads: { readonly [C in StatementColumn]: readonly string[] } = {
  amount: [
    ...['so tien ghi co', 'ghi co', 'phat sinh co', 'so tien co', 'credit amount', 'credit'],
    ...['credit (vnd)', 'co', 'tien vao', 'so tien', 'amount', 'so tien (vnd)', 'gia tri'],
  ],
  purpose: [
    ...['noi dung', 'noi dung giao dich', 'noi dung chuyen khoan', 'dien giai', 'mo ta'],
    ...['mo ta giao dich', 'description', 'details', 'transaction details', 'remark', 'purpose'],
    ...['remarks', 'noi dung thanh toan', 'narrative'],
  ],
  date: [
    ...['ngay giao dich', 'ngay', 'ngay hieu luc', 'ngay gd', 'transaction date', 'date'],
    ...['value date', 'thoi gian', 'ngay hach toan', 'posting date'],
  ],
  reference: [
    ...['so tham chieu', 'ma giao dich', 'so giao dich', 'so but toan', 'reference', 'ref'],
    ...['reference number', 'transaction id', 'so chung tu', 'so ct', 'ma gd', 'ref no'],
  ],
};

/** The office's own names of columns: `{"amount": "Tiền về"}`. */
export type StatementMap = Partial<Record<StatementColumn, string>>;

/** Rows above the heads: banks put their name and the account there. */
const MOST_ABOVE = 30;

/** A statement read: the account numbers that stand above its heads, and its lines. */
export interface BankStatement {
  told: string[];
  lines: BankLine[];
}

/**
 * The money that came in, in the file's order; what went out is passed over.
 * Throws `payment.bad_statement` when no row heads the columns.
 */
export function readStatement(
  path: string,
  rows: readonly (readonly string[])[],
  map: StatementMap,
): BankStatement {
  const at = rows.slice(0, MOST_ABOVE).findIndex((row) => placesOf(row, map) !== null);
  if (rows.length === 0) throw new Problem('payment.bad_statement', bad(path, 'empty', []));
  const head = at < 0 ? null : placesOf(rows[at]!, map);
  if (head === null) {
    const widest = rows
      .slice(0, MOST_ABOVE)
      .reduce((best, row) => (filled(row) > filled(best) ? row : best), rows[0]!);
    const columns = widest.map((cell) => cell.trim()).filter((cell) => cell !== '');
    throw new Problem('payment.bad_statement', bad(path, 'no_header', columns));
  }
  const seen = new Map<string, number>();
  const lines = rows.slice(at + 1).flatMap((row, index): BankLine[] => {
    const cell = (column: StatementColumn): string => row[head[column] ?? -1]?.trim() ?? '';
    const amount = statementAmount(cell('amount'));
    if (amount === null || amount === 0) return [];
    const purpose = cell('purpose').normalize('NFC');
    const reference = cell('reference') === '' ? null : cell('reference');
    const date = statementDate(cell('date'));
    // Two payments may be alike in all: the second is told by being the second.
    const content = JSON.stringify([date, amount, fold(purpose), reference]);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    const fingerprint = createHash('sha256').update(`${content}#${nth}`).digest('hex').slice(0, 32);
    return [{ row: at + index + 2, date, amount, purpose, reference, fingerprint }];
  });
  return { told: accountsTold(rows.slice(0, at)), lines };
}

/**
 * Numbers behind the word for an account: `Số tài khoản: 0123 456 789`, or in the next cell. Dates,
 * sums and the numbers of customers stand above the heads, too.
 */
function accountsTold(above: readonly (readonly string[])[]): string[] {
  return above.flatMap((row) => {
    const text = row.map((cell) => fold(cell)).join(' ');
    const named = /\b(?:tai khoan|so tk|tk|account)\b[^0-9]{0,30}([0-9][0-9a-z .-]*)/.exec(text);
    const number = plainAccount(/^[0-9. -]*[0-9]/.exec(named?.[1] ?? '')?.[0] ?? '');
    return number.length < SHORTEST_ACCOUNT ? [] : [number];
  });
}

const SHORTEST_ACCOUNT = 6;

type Places = Partial<Record<StatementColumn, number>>;

/** Where each column stands, or `null` for a row that heads nothing. */
function placesOf(row: readonly string[], map: StatementMap): Places | null {
  const names = row.map(
    (cell) =>
      fold(cell)
        .replace(/\s*\(.*\)$/, '')
        .trim() || fold(cell),
  );
  const whole = row.map((cell) => fold(cell));
  const places: Places = {};
  for (const column of statementColumns) {
    const own = map[column];
    const wanted = own === undefined ? heads[column] : [fold(own)];
    const found = wanted
      .map((name) => Math.max(whole.indexOf(name), names.indexOf(name)))
      .find((place) => place >= 0);
    if (found !== undefined) places[column] = found;
  }
  return places.amount === undefined || places.purpose === undefined ? null : places;
}

/**
 * `1.234.567`, `1,234,567.00`, `+50 000 VND`; `null` for what went out (`-…`) or is no amount.
 * Two digits behind the last mark are a fraction and must be nought; three are thousands.
 */
export function statementAmount(raw: string): Dong | null {
  const text = raw.replace(/\s|\u00A0|(?:VND|VN\u0110|\u0111|\u20AB)$/giu, '').replace(/^\+/, '');
  const [, whole, marks] = /^(\d{1,3}(?:[.,]\d{3})*|\d+)([.,]0{1,2})?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const separators = new Set(whole.replace(/\d/g, ''));
  const own = marks?.[0];
  // In `1.000,00` the marks differ; the same mark for both would be two thousands.
  if (separators.size > 1 || (own !== undefined && separators.has(own))) return null;
  const value = Number(whole.replace(/[.,]/g, ''));
  return Number.isSafeInteger(value) ? dong(value) : null;
}

/** A day with or without the time of day behind it. */
function statementDate(raw: string): PlainDate | null {
  return parsePlainDate(raw.split(/[\sT]/)[0] ?? '');
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

function bad(path: string, why: 'empty' | 'no_header' | 'map', columns: string[]) {
  return { path, why, columns };
}

/** The office's own map of columns. Throws `payment.bad_statement` for one that is none. */
export function readStatementMap(path: string): StatementMap {
  try {
    const found = parseJson(readText(path)) as StatementMap;
    const known = Object.entries(found).every(
      ([key, name]) =>
        statementColumns.includes(key as StatementColumn) && typeof name === 'string',
    );
    if (known) return found;
  } catch (error) {
    if (error instanceof Problem) throw error;
  }
  throw new Problem('payment.bad_statement', bad(path, 'map', [...statementColumns]));
}

/** The rows of a statement's text, blank ones counted; what parts cells is told from the text. */
export function statementRows(text: string): (readonly string[])[] {
  const reader = new CsvRows(delimiterOf(text), text.includes('\n') ? '\n' : '\r');
  return [...reader.push(text), ...reader.end()].map(({ cells }) => cells);
}
