/** Which counter this terminal stands at: one store may hold the stations of several offices. */
import { localNames } from '../config/local.ts';
import type { StationCounter } from '../domain/office/merge.ts';
import { Problem } from '../domain/problem.ts';
import { nearest } from '../domain/value/text.ts';
import type { Store } from '../store/store.ts';

/** Names the station for one terminal: `H49.22/2`; else the store's own is meant. */
export const STATION = 'MOTCUA_STATION';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The station of this terminal; `null` in a store without any. Throws `counter.not_found` for
 * one that is named and is not this store's own: it may not write another's book.
 */
export async function stationOf(store: Store, env: Environment): Promise<StationCounter | null> {
  const named = env[STATION] ?? '';
  if (named !== '') return ownStation(named, store);
  const book = (await store.local.get(localNames.book)) ?? '';
  const counter = await store.offices.counterOfBook(book);
  return counter && { ...counter, book };
}

/** The station meant by `<agency id>/<counter number>`, among those whose books are kept here. */
export async function ownStation(named: string, store: Store): Promise<StationCounter> {
  const stations = await ownStations(store);
  const wanted = named.trim().toUpperCase();
  const found = stations.find((each) => stationName(each) === wanted);
  if (found) return found;
  const names = stations.map(stationName);
  const near = nearest(wanted, names);
  throw new Problem('counter.not_found', { typed: named, near: near.length > 0 ? near : names });
}

/** The stations whose books this store writes; those of other stores are only read here. */
export async function ownStations(store: Store): Promise<StationCounter[]> {
  const own = (await store.local.get(localNames.books)) ?? (await store.local.get(localNames.book));
  const books = (own ?? '').split(' ');
  const counters = await store.offices.counters(null);
  return counters.filter(({ book }) => books.includes(book));
}

export function stationName({ office, number }: { office: string; number: number }): string {
  return `${office}/${number}`;
}
