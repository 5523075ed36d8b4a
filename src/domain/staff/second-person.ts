/**
 * Four eyes: what one person asked for or set another must agree to. Where the office has nobody
 * else who may, it is countersigned outside, and taken up from the next day on. A day on which a
 * clock was accepted that stood behind its book is no next day: by such a clock any day is.
 */
import { acceptedWithin, type AcceptedClock } from '../checkup/clock.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { oneHand, type AskedOfSecond, type PinSet } from './one-hand.ts';
import { may, type Act, type StaffMember } from './role.ts';

/** Who comes second, and what is known of those around. */
export interface SecondPerson {
  login: string;
  /** Everybody who works in the office. */
  colleagues: readonly StaffMember[];
  /** Whose PIN was set anew by whom. */
  resets: readonly PinSet[];
  now: Instant;
  /** Clocks that stood behind their book and were accepted. */
  clocks: readonly AcceptedClock[];
  /** Who signed the paper, where nobody else is there. */
  countersignedBy: string | null;
}

/** Who has set whose PIN anew, and until when that makes one person of two. */
export interface ResetTold {
  by: string;
  of: string;
  at: Instant;
  until: Instant;
}

/** Why one is no second person, in names. */
export interface NoSecond {
  /** Who asked. */
  name: string;
  second: string;
  pin: ResetTold | null;
  /** Who may instead; nobody: it takes a signature from outside, after `date` and `clock`. */
  others: { login: string; name: string }[];
  date: PlainDate;
  clock: PlainDate | null;
}

/** What keeps somebody from agreeing to what was asked for; `null` where nothing does. */
export function lacksSecond(asked: AskedOfSecond, second: SecondPerson, act: Act): NoSecond | null {
  const { login, colleagues, now, resets, clocks, countersignedBy } = second;
  const held = oneHand(asked, second);
  if (login !== asked.by && held === null) return null;
  const named = (of: string): string => colleagues.find((each) => each.login === of)?.name ?? of;
  const others = colleagues
    .filter((each) => each.active && each.login !== login && each.login !== asked.by)
    .filter((each) => may(each.role, act))
    .filter((each) => oneHand(asked, { login: each.login, now, resets }) === null)
    .map(({ login: theirs, name }) => ({ login: theirs, name }));
  const [date, today] = [localDate(asked.at), localDate(now)];
  const clock = acceptedWithin(clocks, { from: date, to: today });
  if (others.length === 0 && countersignedBy !== null && today > (clock ?? date)) return null;
  const pin = held && { by: named(held.by), of: named(held.login), at: held.at, until: held.until };
  return { name: named(asked.by), second: named(login), pin, others, date, clock };
}
