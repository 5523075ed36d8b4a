/** Which counter this terminal stands at: one store may hold the stations of several offices. */
import { machineNames } from '../config/kept-names.ts';
import type { StationCounter } from '../domain/office/merge.ts';
import { Problem } from '../domain/problem.ts';
import { nearest } from '../domain/value/text.ts';
import type { Machine, SessionFile, Store } from '../store/store.ts';
import type { Sitting, Surroundings } from './surroundings.ts';

/** Names the station for one terminal: `H49.22/2`; else what the machine has chosen is meant. */
export const STATION = 'MOTCUA_STATION';

/** What tells which terminal this is. */
export interface Terminal {
  readonly surroundings: Pick<Surroundings, 'env' | 'clock' | 'terminal' | 'entropy'>;
  readonly sitting: Sitting;
  store(): Promise<Store>;
  machine(): Promise<Machine>;
  /** Where this terminal keeps the secret of its session. */
  sessionFile(): Promise<SessionFile>;
}

/**
 * The station of this terminal; `null` in a store without any. Throws `counter.not_found` for one
 * that is named and is not there, and `counter.not_chosen` where nobody has said which it is.
 */
export async function stationOf(terminal: Terminal): Promise<StationCounter | null> {
  const chosen = await chosenStation(terminal);
  if (chosen) return chosen;
  const stations = (await (await terminal.store()).offices.counters(null)).map(stationName);
  if (stations.length === 0) return null;
  const machine = await terminal.machine();
  const [file, state] = [machine.path, machine.state()];
  throw new Problem('counter.not_chosen', { stations, file, state });
}

/** The same, and `null` too where nobody has said which it is. */
export async function chosenStation(terminal: Terminal): Promise<StationCounter | null> {
  const store = await terminal.store();
  const book = await bookHere(terminal);
  // A server refuses to look for what is no book at all.
  if (book === null) return null;
  const counter = await store.offices.counterOfBook(book);
  return counter && { ...counter, book };
}

/** The book of that station; the store is asked only where a station is named. */
export async function bookHere(terminal: Terminal): Promise<string | null> {
  const named = terminal.surroundings.env[STATION] ?? '';
  if (named !== '') return (await stationNamed(named, await terminal.store())).book;
  return (await terminal.machine()).get(machineNames.station);
}

/** The station meant by `<agency id>/<counter number>`. */
export async function stationNamed(typed: string, store: Store): Promise<StationCounter> {
  const stations = await store.offices.counters(null);
  const wanted = typed.trim().toUpperCase();
  const found = stations.find((each) => stationName(each) === wanted);
  if (found) return found;
  const names = stations.map(stationName);
  const near = nearest(wanted, names);
  throw new Problem('counter.not_found', { typed, near: near.length > 0 ? near : names });
}

export function stationName({ office, number }: { office: string; number: number }): string {
  return `${office}/${number}`;
}
