/**
 * Four eyes: what one person asked for or set another must agree to. Where the office has nobody
 * else who may, nor had since it was asked for nor in the 7 days before, it is countersigned
 * outside, and taken up from the next day on. A day on which a clock was accepted that stood behind
 * its book is no next day: by such a clock any day is.
 */
import { acceptedWithin, countsFrom, type AcceptedClock } from '../checkup/clock.ts';
import { localDate, shiftSeconds, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { oneHand, type AskedOfSecond, type HeldPin, type PinWay } from './one-hand.ts';
import type { Parting } from './deed.ts';
import type { StaffPast } from './past.ts';
import { may, type Act, type StaffMember } from './role.ts';

/** Who comes second, and what is known of those around. */
export interface SecondPerson extends StaffPast {
  login: string;
  /** Everybody who works in the office. */
  colleagues: readonly StaffMember[];
  now: Instant;
  /** Clocks that stood behind their book and were accepted. */
  clocks: readonly AcceptedClock[];
  /** Who signed the paper, where nobody else is there. */
  countersignedBy: string | null;
}

/** Who has whose account in their hand, and until when that makes one person of two. */
export interface ResetTold {
  way: PinWay;
  /** `null` where nobody knows. */
  by: string | null;
  of: string;
  at: Instant;
  until: Instant;
}

/** Somebody who could have agreed, and why they cannot now. */
export interface GoneTold {
  login: string;
  name: string;
  /** `held`: their account may be in the hand of who asked. */
  how: Parting['how'] | 'held';
  /** By whom and when they lost it, in names. */
  lost: { by: string; at: Instant } | null;
}

/** Why one is no second person, in names. */
export interface NoSecond {
  /** Who asked. */
  name: string;
  second: string;
  pin: ResetTold | null;
  /** Who may instead; nobody: it takes a signature from outside, after `date` and `clock`. */
  others: { login: string; name: string }[];
  /** Who could have, where nobody may now: nobody is alone for as long as they count. */
  gone: GoneTold[];
  date: PlainDate;
  clock: PlainDate | null;
}

/** So long whoever may no more still counts. */
const COUNTS_SECONDS = 7 * 24 * 3600;

/** What keeps somebody from agreeing to what was asked for; `null` where nothing does. */
export function lacksSecond(asked: AskedOfSecond, second: SecondPerson, act: Act): NoSecond | null {
  const { login, colleagues, now, resets, clocks, countersignedBy } = second;
  const held = oneHand(asked, second);
  if (login !== asked.by && held === null) return null;
  const named = (of: string): string => colleagues.find((each) => each.login === of)?.name ?? of;
  const others = colleagues
    .filter((each) => each.active && each.login !== login && each.login !== asked.by)
    .filter((each) => may(each.role, act))
    .filter((each) => oneHand(asked, { login: each.login, now, resets, clocks }) === null)
    .map(({ login: theirs, name }) => ({ login: theirs, name }));
  const [date, today] = [localDate(asked.at), localDate(now)];
  const clock = acceptedWithin(clocks, { from: date, to: today });
  const gone = others.length > 0 ? [] : goneSince(asked, second, act);
  const alone = others.length === 0 && gone.length === 0;
  if (alone && countersignedBy !== null && today > (clock ?? date)) return null;
  const pin = held && pinTold(held, named);
  return { name: named(asked.by), second: named(login), pin, others, gone, date, clock };
}

function pinTold({ way, login, by, at, until }: HeldPin, named: (of: string) => string): ResetTold {
  return { way, of: named(login), by: by === null ? null : named(by), at, until };
}

/**
 * Whoever else could have agreed at any moment since it was asked for, and in the last 7 days: one
 * who lets the others in no more, or sets their PINs, is not alone by that.
 */
function goneSince(asked: AskedOfSecond, second: SecondPerson, act: Act): GoneTold[] {
  const { login, colleagues, now, clocks, partings } = second;
  const week = shiftSeconds(now, -COUNTS_SECONDS);
  const isSince = (at: Instant): boolean => {
    const late = countsFrom(at, { clocks, now });
    return late > asked.at || late >= week;
  };
  return colleagues.flatMap((each): GoneTold[] => {
    const { login: theirs, name } = each;
    if (theirs === login) return [];
    const lost = partings.findLast(
      (one) => one.login === theirs && isSince(one.at) && may(one.role, act),
    );
    if (each.active && may(each.role, act))
      return [{ login: theirs, name, how: 'held', lost: null }];
    if (!lost) return [];
    const by = colleagues.find((one) => one.login === lost.by)?.name ?? lost.by;
    return [{ login: theirs, name, how: lost.how, lost: { by, at: lost.at } }];
  });
}
