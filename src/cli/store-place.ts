/** Which store a command line is about. */
import { Problem } from '../domain/problem.ts';
import { isFileName } from '../files/place.ts';
import { namesPassword, shownPlace } from '../store/place.ts';
import type { Globals, Surroundings } from './surroundings.ts';

/**
 * The store that was named, else the user's own. Throws `usage.bad_value` for what is no file's
 * name, such as `:memory:`, which would keep nothing; and `store.password_seen`, as whoever lists
 * the running programs sees what was typed.
 */
export function storePlaceOf(globals: Globals, { env, defaultStore }: Surroundings): string {
  const name = globals.store === null ? 'MOTCUA_STORE' : '--store';
  const value = globals.store ?? env['MOTCUA_STORE'] ?? '';
  if (!isFileName(value)) throw new Problem('usage.bad_value', { name, value, expected: 'path' });
  if (globals.store !== null && namesPassword(globals.store)) {
    throw new Problem('store.password_seen', { url: shownPlace(globals.store) });
  }
  return (globals.store ?? env['MOTCUA_STORE']) || defaultStore;
}
