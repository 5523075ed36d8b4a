/** What is written bears the machine's clock: one that stands behind its store writes nothing. */
import { isBehind } from '../domain/checkup/clock.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import type { LatestEntry, Store } from '../store/store.ts';

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

interface ClockAsked {
  store(): Promise<Store>;
  now(): Promise<Instant>;
  isTraining(): Promise<boolean>;
}

/** The same before what nobody who is signed in writes: a PIN that is chosen at the door. */
export async function requireClockHere(ctx: ClockAsked): Promise<void> {
  const { history } = await ctx.store();
  await requireClock(ctx, await history.latest(), await ctx.now());
}
