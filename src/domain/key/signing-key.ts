/**
 * The keys that sign an office's papers: the store knows the public half of every one there ever
 * was, and since when and until when each signed. The private halves are in no store.
 */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { keyStream } from '../stream.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';

export interface SigningKey {
  /** Counted from 1 in a store. */
  n: number;
  id: string;
  /** The public half, as base64url of its DER. */
  public: string;
  /** Since when it signs, and who made it. */
  from: Instant;
  by: string;
  /** Since when another one signs. */
  until: Instant | null;
  /** `reason` is empty where it was erased. */
  revoked: { at: Instant; by: string; reason: string } | null;
}

export type KeyState = 'current' | 'old' | 'revoked';

/** What a new key is to the store. */
export type PublicHalf = Pick<SigningKey, 'id' | 'public'>;

export function keyState({ until, revoked }: Pick<SigningKey, 'until' | 'revoked'>): KeyState {
  if (revoked !== null) return 'revoked';
  return until === null ? 'current' : 'old';
}

/** The one that signs; `null` in a store that has none. */
export function currentKey(keys: readonly SigningKey[]): SigningKey | null {
  return keys.find((key) => keyState(key) === 'current') ?? null;
}

/** From now on this one signs. */
export function addKey(keys: readonly SigningKey[], fresh: PublicHalf): NewEvent {
  const n = keys.reduce((last, key) => Math.max(last, key.n), 0) + 1;
  return happened('key.added', keyStream, { n, id: fresh.id, public: fresh.public }, null);
}

/**
 * Nothing is believed for this key's signature any more; where it is the one that signs, the fresh
 * one does from then on: no office is left without. Throws `key.not_found`, `key.revoked_already`.
 */
export function revokeKey(
  keys: readonly SigningKey[],
  id: string,
  { reason, fresh }: { reason: string; fresh: PublicHalf | null },
): { events: NewEvent[]; replaced: boolean } {
  const key = requireKey(keys, id);
  if (key.revoked !== null) throw new Problem('key.revoked_already', { id, at: key.revoked.at });
  const revoked = happened('key.revoked', keyStream, { id }, { reason });
  const next = keyState(key) === 'current' && fresh !== null ? [addKey(keys, fresh)] : [];
  return { events: [revoked, ...next], replaced: next.length > 0 };
}

function requireKey(keys: readonly SigningKey[], id: string): SigningKey {
  const key = keys.find((each) => each.id === id);
  if (key) return key;
  throw new Problem('key.not_found', { id });
}

/** What a paper's signature by a key of ours is worth, where it is a true one. */
export function verdictBy(
  key: SigningKey,
  receivedDate: PlainDate,
): 'genuine' | 'revoked_key' | 'outdated_key' {
  const state = keyState(key);
  if (state === 'revoked') return 'revoked_key';
  // What was received later was printed later: by then this key signed nothing of ours.
  const isLater = key.until !== null && receivedDate > localDate(key.until);
  return isLater ? 'outdated_key' : 'genuine';
}
