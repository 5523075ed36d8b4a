/** Accounts in one hand: whoever has made an account or set its PIN can sign in with it. */
import { countsFrom, type AcceptedClock } from '../checkup/clock.ts';
import { shiftSeconds, type Instant } from '../value/instant.ts';
import type { StaffDeed } from './deed.ts';
import { approvesOthers, type Role } from './role.ts';

/**
 * `added`: the account, or its first PIN; `anew`: a PIN of one who had their own; `chosen`: a PIN
 * instead of one given by another, who could sign in until then; `promoted`: to a role in which one
 * is a second person. `recovered`: by the sealed paper, `unlocked`: by two, `unproven`: a first PIN
 * that nobody had to prove one for. Who held the paper, or sat there, no entry tells: the first two
 * of these have somebody, the last nobody.
 */
export const pinWays = [
  ...(['added', 'anew', 'chosen', 'promoted'] as const),
  ...(['recovered', 'unlocked', 'unproven'] as const),
];
export type PinWay = (typeof pinWays)[number];

/** By whom the account of `login` may be in another hand; `null`: by anybody's. Since when. */
export interface PinSet {
  login: string;
  by: string | null;
  at: Instant;
  way: PinWay;
}

/** What was asked for, by whom and when. */
export interface AskedOfSecond {
  by: string;
  at: Instant;
}

/** A PIN that was set, and until when that makes one person of two. */
export interface HeldPin extends PinSet {
  until: Instant;
}

/** What two logins are judged by. */
export interface HandFacts {
  login: string;
  now: Instant;
  resets: readonly PinSet[];
  clocks: readonly AcceptedClock[];
}

/** So long whoever set a PIN is no second person: a day, in which its owner comes to work. */
const HELD_SECONDS = 24 * 3600;

/**
 * Of what was done to accounts, in the order in which it was, that by which one may be in another
 * hand. In the first 24 hours of a store, made `made`, one person adds all others and gives them
 * their first PINs and roles: that alone counts for nothing then, as nobody could begin to work,
 * nor that they choose PINs of their own; one changed later was its giver's until then. Only of so
 * many deeds, the `early` ones: by a clock that was accepted since, any day may be the first.
 */
export function pinsSet(
  deeds: readonly StaffDeed[],
  made: Instant | null,
  early = deeds.length,
): PinSet[] {
  const begun = made === null ? null : shiftSeconds(made, HELD_SECONDS);
  const past = new AccountsPast();
  return deeds.flatMap((deed, n): PinSet[] => {
    const hand = past.handOf(deed);
    if (hand === null) return [];
    const { login, at } = deed;
    const settingUp = begun !== null && n < early && at < begun && isOfSetUp(hand);
    return settingUp ? [] : [{ login, at, ...hand }];
  });
}

type HeldBy = Pick<PinSet, 'by' | 'way'>;

/** Whether it is what everybody who begins to work goes through. */
function isOfSetUp({ way }: HeldBy): boolean {
  return way === 'added' || way === 'chosen' || way === 'promoted' || way === 'unproven';
}

/** What became of the accounts so far, deed by deed. */
class AccountsPast {
  /** Who has had a PIN of their own, or the way to one. */
  readonly #owned = new Set<string>();
  readonly #reopened = new Set<string>();
  /** Whose PIN is still the one that somebody else gave, by whom. */
  readonly #givenBy = new Map<string, string>();
  readonly #roles = new Map<string, Role>();

  /** In whose hand a deed puts an account; `null` where it leaves that as it was. */
  handOf(deed: StaffDeed): HeldBy | null {
    const { login, by } = deed;
    switch (deed.kind) {
      case 'recovered':
        this.#givenBy.delete(login);
        this.#reopened.add(login);
        return { by: null, way: deed.kind };
      case 'unlocked':
        this.#reopened.add(login);
        return { by: null, way: deed.kind };
      case 'enrolled':
        this.#roles.set(login, deed.role);
        return by === login ? null : { by, way: 'added' };
      case 'role_changed':
        return this.#promotion(deed);
      case 'pin_set':
        return by === login ? this.#chosen(login) : this.#given(login, by);
      case 'disabled':
      case 'enabled':
        return null;
    }
  }

  #promotion({ login, by, role }: Extract<StaffDeed, { role: Role }>): HeldBy | null {
    const before = this.#roles.get(login);
    this.#roles.set(login, role);
    const wasSecond = before !== undefined && approvesOthers(before);
    return by !== login && approvesOthers(role) && !wasSecond ? { by, way: 'promoted' } : null;
  }

  #chosen(login: string): HeldBy | null {
    const giver = this.#givenBy.get(login);
    this.#givenBy.delete(login);
    const proven = this.#owned.has(login) || this.#reopened.has(login);
    this.#owned.add(login);
    if (giver !== undefined) return { by: giver, way: 'chosen' };
    return proven ? null : { by: null, way: 'unproven' };
  }

  #given(login: string, by: string): HeldBy {
    this.#givenBy.set(login, by);
    return { by, way: this.#owned.has(login) ? 'anew' : 'added' };
  }
}

/**
 * The PIN by which whoever asked and `login` may be one person: one of them has set the other's, a
 * third has set both, or anybody may have one of the accounts. What was asked in the 24 hours from
 * then on is never between the two of them, and nothing else is until they are over. `null` where
 * they are two, and for one who asked themselves. Changing the PIN afterwards ends nothing: the
 * same hand may have changed it. A clock that was set back and accepted lets no hours pass.
 */
export function oneHand(
  asked: AskedOfSecond,
  { login, now, resets, clocks }: HandFacts,
): HeldPin | null {
  if (login === asked.by) return null;
  const held = resets
    .map((each) => ({
      ...each,
      until: shiftSeconds(countsFrom(each.at, { clocks, now }), HELD_SECONDS),
    }))
    .filter(({ at, until }) => now < until || (asked.at >= at && asked.at < until))
    .toSorted((one, other) => Number(one.until < other.until) - Number(one.until > other.until));
  const [asker, second] = [handsOf(asked.by, held), handsOf(login, held)];
  const common = asker.hands.some((hand) => second.hands.includes(hand));
  const anybody = [...second.pins, ...asker.pins].find(({ by }) => by === null);
  if (!common) return anybody ?? null;
  const { hands } = asker;
  return (
    second.pins.find(({ by }) => by !== null && hands.includes(by)) ??
    asker.pins.find(({ by }) => by !== null && second.hands.includes(by)) ??
    anybody ??
    null
  );
}

/**
 * In whose hands an account may be: who set its PIN, who set the PIN of that one, and so on; and by
 * which of the PINs that are held.
 */
function handsOf(login: string, held: readonly HeldPin[]): { hands: string[]; pins: HeldPin[] } {
  const hands = [login];
  const pins: HeldPin[] = [];
  for (let n = 0; n < hands.length; n++) {
    const set = held.filter((each) => each.login === hands[n]);
    pins.push(...set);
    for (const { by } of set) if (by !== null && !hands.includes(by)) hands.push(by);
  }
  return { hands, pins };
}
