/** A set-up in the place of a store that is lost: said so, and its numbers are not given again. */
import type { Context } from '../cli/context.ts';
import { carryNumbers, daysLost } from '../domain/backup/numbers.ts';
import { happened, type NewEvent } from '../domain/event.ts';
import type { Counter } from '../domain/office/office.ts';
import { storeStream } from '../domain/stream.ts';
import { latestOf, localDate } from '../domain/value/instant.ts';
import { lostStoreProblem, lostStoreAt, type LostStore } from '../store/lost-here.ts';

export interface LossSaid {
  /** Why the store is begun anew, as somebody has typed it. */
  anew: string | null;
  /** How many numbers each series skips; `null` for as many as were written from here. */
  skip: number | null;
}

/** Throws `store.lost` where a store is gone and nobody has said that it is begun anew. */
export function requireLossSaid(anew: string | null, ctx: Context): LostStore | null {
  const path = ctx.storePath();
  const lost = lostStoreAt(path, ctx.surroundings.stateFolder);
  if (lost === null || anew !== null) return lost;
  throw lostStoreProblem(path, lost);
}

/**
 * What puts the numbers of the first counter behind those that papers bear, and how many it skips.
 * It is told as an older copy that was accepted is: what is opened later asks for that entry.
 */
export async function numbersAnew(
  { anew, skip }: LossSaid,
  lost: LostStore | null,
  { counter, ctx }: { counter: Counter; ctx: Context },
): Promise<{ events: NewEvent[]; skipped: number }> {
  const skipped = skip ?? lost?.entries ?? 0;
  if (anew === null) return { events: [], skipped: 0 };
  const heads = lost?.heads ?? [];
  const known = heads.map(({ at }) => localDate(at));
  const days = daysLost(await ctx.today(), known);
  const has = { series: [], books: [], ranges: [] };
  const wish = { entries: skipped, counters: [counter], ...days };
  const { begins, carried: numbers } = carryNumbers(has, null, wish);
  const until = latestOf(heads.map((head) => head.at));
  const data = { lost: [...heads], skipped, until, numbers };
  const told = happened('store.older_accepted', storeStream, data, { reason: anew });
  return { events: [...begins, told], skipped };
}
