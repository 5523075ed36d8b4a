/** What was certified, by day and by whoever wrote it. */
import { localDate } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { BookKind } from './book.ts';
import type { CertificationEntry } from './entry.ts';

export interface CertifiedDay {
  day: PlainDate;
  kind: BookKind;
  /** The login of whoever wrote it; `null` of what lists of before brought. */
  staff: string | null;
  numbers: number;
  copies: number;
  /** Whole đồng. */
  fee: number;
}

/** How many of the days from one to another, both counted, are struck. */
export function struckWithin(
  entries: readonly CertificationEntry[],
  { from, to }: { from: PlainDate; to: PlainDate },
): number {
  return entries.filter(({ struck, at }) => {
    const day = localDate(at);
    return struck !== null && day >= from && day <= to;
  }).length;
}

/** Of the days from one to another, both counted; what is struck counts nowhere. */
export function countedByDay(
  entries: readonly CertificationEntry[],
  fees: readonly (Dong | null)[],
  { from, to }: { from: PlainDate; to: PlainDate },
): CertifiedDay[] {
  const days = new Map<string, CertifiedDay>();
  for (const [at, { kind, copies, struck, ...entry }] of entries.entries()) {
    const staff = entry.batch === null ? entry.by : null;
    const day = localDate(entry.at);
    if (struck !== null || day < from || day > to) continue;
    const key = `${day} ${staff ?? ''}`;
    const counted = days.get(key) ?? { day, kind, staff, numbers: 0, copies: 0, fee: 0 };
    counted.numbers += 1;
    counted.copies += copies;
    counted.fee += fees[at] ?? 0;
    days.set(key, counted);
  }
  return [...days.values()];
}
