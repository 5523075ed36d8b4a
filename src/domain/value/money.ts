/** Money: whole Vietnamese đồng, never a fraction, exact over a lifetime of sums. */
import type { Brand } from './brand.ts';
import { fold } from './text.ts';

export type Dong = Brand<number, 'Dong'>;

export const noDong = 0 as Dong;

/** A whole, safe, non-negative number of đồng; throws a `RangeError` on anything else. */
export function dong(value: number): Dong {
  if (!isDong(value)) throw new RangeError(`not whole đồng: ${value}`);
  return value;
}

export function isDong(value: unknown): value is Dong {
  return isCount(value);
}

/** A whole number from nought, as counts, places and sums are. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

export function sumDong(amounts: readonly Dong[]): Dong {
  return dong(amounts.reduce((total, amount) => total + amount, 0));
}

/**
 * Reads `8000`, `8.000`, `8,000`, `8 000 đ`; `null` when it is no whole amount. One amount has
 * one separator of thousands: in `1.000,000` one of the two would be a decimal sign.
 */
export function parseDong(raw: string): Dong | null {
  const text = raw
    .normalize('NFC')
    .trim()
    .replace(/\s*(?:đ|₫|đồng|vnd|vnđ)$/iu, '');
  const whole = /^\d+$/.test(text) || /^[1-9]\d{0,2}([.,\s])\d{3}(?:\1\d{3})*$/u.test(text);
  const value = Number(text.replace(/[.,\s]/g, ''));
  return whole && Number.isSafeInteger(value) ? (value as Dong) : null;
}

/** How people name large sums, without marks: what each stands for, in đồng. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...['k', 'ng', 'ngan', 'nghin'].map((name) => [name, 1000] as const),
  ...['tr', 'trieu'].map((name) => [name, 1_000_000] as const),
  ...['ty', 'ti'].map((name) => [name, 1_000_000_000] as const),
]);

/** So many of a unit, with at most two decimals, and up to three digits said behind it. */
const SAID = /^(\d{1,6})(?:[.,](\d{1,2}))? ?([a-z]+?)(?: ?(\d{1,3}))?(?: ?(?:d|₫|dong|vnd))?$/;

/**
 * The same, and as people say it at a counter: `50k`, `1tr2` (1.200.000), `1,5 triệu`, `2 tỷ`.
 * What is said behind a unit are decimals of it. Three digits behind a point and before a unit may
 * be meant in two ways, and so may round tens behind one (`1tr20`: 1.200.000, or a million and
 * twenty thousand): they are no amount. Only for what a person types: a file says what it means.
 */
export function parseSaidDong(raw: string): Dong | null {
  const plain = parseDong(raw);
  if (plain !== null) return plain;
  const [, whole = '', decimals, name = '', behind] = SAID.exec(fold(raw)) ?? [];
  const unit = UNITS.get(name);
  if (unit === undefined || (decimals !== undefined && behind !== undefined)) return null;
  if (behind !== undefined && /^[1-9]0$/.test(behind)) return null;
  const thousandths = Number((decimals ?? behind ?? '').padEnd(3, '0'));
  return dong(Number(whole) * unit + (thousandths * unit) / 1000);
}
