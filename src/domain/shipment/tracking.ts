/** Postal tracking codes (UPU S10): two letters, eight digits, a check digit, a country. */
import type { Brand } from '../value/brand.ts';

export type Tracking = Brand<string, 'Tracking'>;

const S10 = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** The check digit of an eight-digit serial number. */
export function checkDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return 0;
  return rest === 11 ? 5 : rest;
}

export interface ReadTracking {
  tracking: Tracking;
  /** What the last digit should be when it is not that: a warning, never a refusal. */
  expected: number | null;
}

/** Reads a code with or without spaces; `null` when it is not thirteen characters of that form. */
export function readTracking(raw: string): ReadTracking | null {
  const text = raw.replace(/[\s.-]/g, '').toUpperCase();
  const match = S10.exec(text);
  if (!match) return null;
  const right = checkDigit(match[2]!);
  return { tracking: text as Tracking, expected: right === Number(match[3]) ? null : right };
}

/** `RB` and 12345678 with its check digit: `RB123456785VN`. */
export function trackingOf(prefix: string, serial: number): Tracking {
  const digits = String(serial).padStart(8, '0');
  return `${prefix}${digits}${checkDigit(digits)}VN` as Tracking;
}
