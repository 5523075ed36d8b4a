/** Accounts in one hand: whoever has set another's PIN anew can sign in with it. */
import { shiftSeconds, type Instant } from '../value/instant.ts';

/** Who set the PIN of `login`, and when. */
export interface PinSet {
  login: string;
  by: string;
  at: Instant;
}

/** What was asked for, by whom and when. */
export interface AskedOfSecond {
  by: string;
  at: Instant;
}

/** A PIN that was set anew, and until when that makes one person of two. */
export interface HeldPin extends PinSet {
  until: Instant;
}

/** So long whoever set a PIN anew is no second person: a day, in which its owner comes to work. */
const HELD_SECONDS = 24 * 3600;

/**
 * Those of some settings, in the order in which they were, by which somebody took another's account
 * over: its owner had a PIN of their own. The first is given to everybody when an office begins,
 * often by one person, and nobody has worked under that name before.
 */
export function resetPins(sets: readonly PinSet[]): PinSet[] {
  const owned = new Set<string>();
  return sets.filter(({ login, by }) => {
    if (by === login) owned.add(login);
    return by !== login && owned.has(login);
  });
}

/**
 * The PIN by which whoever asked and `login` may be one person: one of them has set the other's
 * anew, or a third has set both. What was asked in the 24 hours from then on is never between the
 * two of them, and nothing else is until they are over. `null` where they are two. Changing the PIN
 * afterwards ends nothing: the same hand may have changed it.
 */
export function oneHand(
  asked: AskedOfSecond,
  { login, now, resets }: { login: string; now: Instant; resets: readonly PinSet[] },
): HeldPin | null {
  const held = resets
    .map((each) => ({ ...each, until: shiftSeconds(each.at, HELD_SECONDS) }))
    .filter(({ at, until }) => now < until || (asked.at >= at && asked.at < until))
    .toSorted((one, other) => (one.until < other.until ? 1 : -1));
  const of = (whose: string) => held.filter((each) => each.login === whose);
  const [asker, second] = [of(asked.by), of(login)];
  return (
    asker.find(({ by }) => by === login || second.some((each) => each.by === by)) ??
    second.find(({ by }) => by === asked.by) ??
    null
  );
}
