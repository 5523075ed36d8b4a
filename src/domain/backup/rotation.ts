/** Which backups in a folder are kept: all of the last days, then one for each week and month. */
import { dayNumber, type PlainDate } from '../value/plain-date.ts';
import { localDate } from '../value/instant.ts';
import { newestFirst, type NamedBackup } from './name.ts';

/** So many weeks behind the days that are kept whole, the newest backup of each stays. */
const WEEKS = 8;

/**
 * The backups of one store that may go, given how many `days` are kept whole, today included.
 * Behind these the newest of each week stays for eight weeks, and behind that the newest of each
 * month for ever. The newest of all never goes, and neither does one from a day that is still to
 * come: a clock that was wrong must not cost the only good one.
 */
export function backupsToDrop(
  backups: readonly NamedBackup[],
  today: PlainDate,
  days: number,
): NamedBackup[] {
  const taken = new Set<string>();
  return backups.toSorted(newestFirst).filter((backup, index) => {
    const day = localDate(backup.at);
    const age = dayNumber(today) - dayNumber(day);
    if (age < days) return false;
    const period = age < days + WEEKS * 7 ? `week ${weekOf(day)}` : `month ${day.slice(0, 7)}`;
    const isSecond = taken.has(period);
    taken.add(period);
    return isSecond && index > 0;
  });
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekOf(day: PlainDate): number {
  return Math.floor((dayNumber(day) + 3) / 7);
}
