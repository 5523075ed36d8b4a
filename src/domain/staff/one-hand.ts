/** Two accounts in one hand: whoever has set a PIN for somebody could have signed in with it. */
import { shiftSeconds, type Instant } from '../value/instant.ts';

/** Who last set the PIN of `login` for them, and when. */
export interface GivenPin {
  login: string;
  by: string;
  at: Instant;
}

/** What was asked for, by whom and when. */
export interface AskedOfSecond {
  by: string;
  at: Instant;
}

/** So long whoever set a PIN is no second person: a day, in which its owner comes to work. */
const HELD_SECONDS = 24 * 3600;

/**
 * Until when whoever asked and `login` may be one person at two accounts, as one of them has set
 * the PIN of the other: what was asked in the 24 hours from then on is never between the two of
 * them, and nothing else is until they are over, by whatever clock. `null` where they are two.
 * Changing the PIN afterwards ends nothing: the same hand may have changed it.
 */
export function oneHandUntil(
  asked: AskedOfSecond,
  { login, now, given }: { login: string; now: Instant; given: readonly GivenPin[] },
): Instant | null {
  const ends = given
    .filter(
      (each) =>
        (each.login === asked.by && each.by === login) ||
        (each.login === login && each.by === asked.by),
    )
    .map(({ at }) => ({ at, until: shiftSeconds(at, HELD_SECONDS) }))
    .filter(({ at, until }) => now < until || (asked.at >= at && asked.at < until))
    .map(({ until }) => until)
    .sort();
  return ends.at(-1) ?? null;
}
