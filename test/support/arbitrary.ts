/** Random days and moments for properties, written so that a failure reads at once. */
import fc from 'fast-check';
import { instantAt, type Instant } from '../../src/domain/value/instant.ts';
import { addDays, type PlainDate } from '../../src/domain/value/plain-date.ts';
import { howMany } from './figures.ts';

/** The same cases on every run: a failure seen once can be seen again. */
fc.configureGlobal({ seed: howMany('SEED', 20261123), numRuns: 200 });
export { fc };

/** A day written in a test is taken at its word. */
export const day = (text: string): PlainDate => text as PlainDate;

/** `2026-11-23 09:14` in Vietnam. */
export const moment = (text: string): Instant =>
  instantAt(day(text.slice(0, 10)), text.slice(11, 16));

/** Any day from a first one on, for so many days. */
export function days(first: string, count: number): fc.Arbitrary<PlainDate> {
  return fc.integer({ min: 0, max: count - 1 }).map((n) => addDays(day(first), n));
}

/** Any time of day, `HH:MM`. */
export const times: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => [Math.floor(n / 60), n % 60].map((part) => String(part).padStart(2, '0')).join(':'));

/** Any text a program may hold, halves of pairs too; made at once, as fast-check's own is not. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength });
