/** What a restored store says of itself; apart, as every start knows the names of values. */
import { isInstant, type Instant } from '../domain/value/instant.ts';

export const restoredMarks = {
  /**
   * How many numbers each series skips before anything else is written, until an entry tells it:
   * who put it there may be nobody that the store knows.
   */
  skip: 'restored.skip',
} as const;

/** More than any office gives of one series in the days of a loss. */
export const MOST_SKIPPED = 1_000_000;

/** What a store that nobody has accepted yet is to skip first. */
export interface AwaitedSkip {
  /** `null` where it is said in words that no program writes: somebody else has put it there. */
  skip: number | null;
  /** The latest moment that anything told which was known of what is gone. */
  until: Instant | null;
}

const MARK = /^(\d{1,7}) ([\da-f]*)(?: (\S+))?$/;

/** As it is kept: until another entry accepts a copy as the store than the last that did. */
export function awaitingSkip(
  { skip, until }: { skip: number; until: Instant },
  accepted: { hash: string } | null,
): string {
  return `${Math.min(skip, MOST_SKIPPED)} ${accepted?.hash ?? ''} ${until}`;
}

/** What is kept, `null` where it was told since. */
export function skipAwaited(
  kept: string | null,
  accepted: { hash: string } | null,
): AwaitedSkip | null {
  if (kept === null) return null;
  const [, typed, hash, until] = MARK.exec(kept) ?? [];
  const skip = Number(typed);
  if (typed === undefined || skip > MOST_SKIPPED) return { skip: null, until: null };
  if (hash !== (accepted?.hash ?? '')) return null;
  return { skip, until: isInstant(until) ? until : null };
}
