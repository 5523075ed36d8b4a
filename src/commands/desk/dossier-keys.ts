/**
 * The keys of a dossier's page. An act has its number of the group of dossiers (`s1` at home is `1`
 * here), the page's own have those that no act has: hands know a key, so it means one thing on
 * every dossier, whatever else may be done with it.
 */
import { actions, asides, type Deed } from '../../domain/dossier/transition.ts';
import { commandKeys } from '../at-counter.ts';
import type { AskedAct } from './place.ts';

export const pageKeys = {
  pay: '5',
  print: '6',
  due: '7',
  timeline: '8',
  owner: '9',
  /** Its scanned papers. */
  documents: '10',
  /** What was declared for it. */
  declarations: '48',
  /** Its numbers of certification books: printed, and listed. */
  certificates: '68',
  numbers: '69',
  mistake: '25',
  anew: '26',
  slip: '27',
  /** All that may be done with its money. */
  money: '29',
} as const;

/** Of what may be done with money, on both pages. No act at home has one of these behind an `s`. */
export const moneyKeys = {
  waive: '30',
  quote: '38',
  qr: '39',
  surplus: '50',
  writeOff: '60',
  /** Of the first receipt or request; `moneyKeyAt` says those of the others. */
  void: 41,
  request: 51,
  refund: 61,
  receipt: 71,
  voucher: 81,
  decline: 91,
} as const;

/** So many of a kind have keys of two digits, before the next key that means something else. */
const SHORT_KEYS = 7;

/**
 * The key of the `n`th receipt or request, from nought: `41` to `47`, then `418`, `419`, `4110`:
 * longer than any other key, and beginning with that of their first.
 */
export function moneyKeyAt(first: number, n: number): string {
  return n < SHORT_KEYS ? String(first + n) : `${first}${n + 1}`;
}

export function deedKey(deed: Deed): string {
  return commandKeys[`dossier ${deed}`]!.key.slice(1);
}

export function deedOf(act: AskedAct): Deed {
  return [...actions, ...asides].find((deed) => act === `dossier ${deed}`)!;
}
