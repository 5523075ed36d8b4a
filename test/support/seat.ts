/** Who sits where: the terminals of a test, and the secrets of their sessions. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { thisTerminal, type TerminalHere } from '../../src/cli/this-terminal.ts';
import { isServer } from '../../src/store/place.ts';
import { SessionFile } from '../../src/store/store.ts';
import { asOwner } from './postgres-owner.ts';

/** A terminal by a test's own name; `''` is that of the processes that the test starts. */
export function terminalNamed(window: string): TerminalHere {
  const own = thisTerminal();
  if (window === '') return own;
  return { id: `${own.id} ${window}`, machine: 'may-thu', name: window };
}

/** Each station is another computer's, but the one that was set up: it is this one. */
export function windowOf({ MOTCUA_STATION: station = '' }: Record<string, string>): string {
  return station === 'H49.22/1' ? '' : station;
}

/** A terminal's secret of a store, as its file says it. */
export interface Secret {
  /** The store's. */
  id: string;
  line: string;
}

/** Of whoever signed in at this terminal, in the state folder of their one store. */
export async function secretOf(stateFolder: string, place: string): Promise<Secret> {
  const [id = ''] = readdirSync(join(stateFolder, 'sessions'));
  return { id, line: readFileSync(await fileOf(stateFolder, place, id), 'utf8') };
}

/** The same secret for a copy of its store in another place: what copying alone does not do. */
export async function keepSecret(
  stateFolder: string,
  place: string,
  { id, line }: Secret,
  at: string,
): Promise<void> {
  const path = await fileOf(stateFolder, place, id);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, line, { mode: 0o600 });
  utimesSync(path, new Date(at), new Date(at));
}

export async function fileOf(
  stateFolder: string,
  place: string,
  id: string,
  window = '',
): Promise<string> {
  const identity = isServer(place) ? await databaseOf(place) : realpathSync(place);
  return new SessionFile(stateFolder, { id, identity }, terminalNamed(window).id).path;
}

/** As the program knows it; asked behind its back. */
async function databaseOf(url: string): Promise<string> {
  const [found] = await asOwner<{ identity: string }>(
    url,
    "select system_identifier::text || '/' || oid as identity from pg_control_system(), " +
      'pg_database where datname = current_database()',
  );
  return found!.identity;
}
