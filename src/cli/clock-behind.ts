/** What is written bears the machine's clock: one that stands behind its book writes nothing. */
import { isBehind } from '../domain/checkup/clock.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';

/**
 * Throws `clock.behind` where `now` lies well before what the book has already: until the clock is
 * set, or a manager has accepted it. A training store is practised in on any day.
 */
export async function requireClock(
  store: { isTraining(): Promise<boolean> },
  before: { latest: Instant | null } | null,
  now: Instant,
): Promise<void> {
  const latest = before?.latest ?? null;
  if (latest === null || !isBehind(now, latest) || (await store.isTraining())) return;
  throw new Problem('clock.behind', { now, last: latest });
}
