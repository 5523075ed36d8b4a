/** What is written bears the machine's clock: one that stands behind its store writes nothing. */
import { isBehind } from '../domain/checkup/clock.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import type { LatestEntry } from '../store/store.ts';

/**
 * Throws `clock.behind` where `now` lies well before what the store has already, of whichever
 * counter: until the clock is set, or a manager has accepted it. A training store is practised in
 * on any day.
 */
export async function requireClock(
  store: { isTraining(): Promise<boolean> },
  latest: LatestEntry | null,
  now: Instant,
): Promise<void> {
  if (latest === null || !isBehind(now, latest.at) || (await store.isTraining())) return;
  throw new Problem('clock.behind', { now, last: latest.at, counter: latest.counter });
}
