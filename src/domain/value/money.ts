/** Money: whole Vietnamese đồng, never a fraction, exact over a lifetime of sums. */
import type { Brand } from './brand.ts';

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
