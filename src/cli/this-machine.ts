/** What this computer is set to: its zone and its letters. */
import type { Findings } from '../domain/checkup/checkup.ts';
import { epochSeconds, type Instant } from '../domain/value/instant.ts';
import type { Surroundings } from './surroundings.ts';

type Env = Surroundings['env'];

/** The zone of its clock on the wall, as it is at a moment. */
export function zoneAt(now: Instant): Findings['zone'] {
  const minutes = -new Date(epochSeconds(now) * 1000).getTimezoneOffset();
  return { name: new Intl.DateTimeFormat().resolvedOptions().timeZone, minutes };
}

/** By which letters texts come out, as the terminal's environment says. */
export function encodingOf(env: Env): string {
  const said = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  // Windows and macOS have one for all, and say nothing of it.
  if (said === '' && ['win32', 'darwin'].includes(process.platform)) return 'UTF-8';
  return said.split('.')[1]?.split('@')[0] ?? '';
}
