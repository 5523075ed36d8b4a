import { describe, expect, it } from 'vitest';
import { backupName, parseBackupName, type NamedBackup } from '../../../src/domain/backup/name.ts';
import { backupsToDrop } from '../../../src/domain/backup/rotation.ts';
import { instantAt, localDate } from '../../../src/domain/value/instant.ts';
import { addDays } from '../../../src/domain/value/plain-date.ts';
import { day } from '../../support/arbitrary.ts';

const store = '01936b2f-0000-7000-8000-000000000001';
const head = 'ab'.repeat(32);
const today = day('2026-11-23');

function made(daysAgo: number, time = '17:05'): NamedBackup {
  const at = instantAt(addDays(today, -daysAgo), time);
  return { name: backupName(store, at, head), store, at, n: 1 };
}

describe('the name of a backup', () => {
  it('tells of which store it is, and when it was made', () => {
    const { name, at } = made(0);
    expect(name).toBe(`${store}-2026-11-23T170500-abababab.motcua-backup`);
    expect(parseBackupName(name)).toEqual({ name, store, at, n: 1 });
    const second = backupName(store, at, 'ab'.repeat(32), 2);
    expect(second).toBe(`${store}-2026-11-23T170500-abababab-2.motcua-backup`);
    expect(parseBackupName(second)).toEqual({ name: second, store, at, n: 2 });
  });

  it.each(['motcua.db', 'x.motcua-backup', `${store}-2026-13-45T170500-abababab.motcua-backup`])(
    'is not %s',
    (name) => expect(parseBackupName(name)).toBeNull(),
  );
});

describe('of many backups', () => {
  it('all of the last days stay, then one a week, then one a month', () => {
    const twice = Array.from({ length: 400 }, (_, ago) => [made(ago, '11:30'), made(ago)]).flat();
    const dropped = new Set(backupsToDrop(twice, today, 30));
    const kept = twice.filter((backup) => !dropped.has(backup));
    const within = (from: number, to: number): string[] =>
      kept
        .filter(
          ({ at }) => localDate(at) <= addDays(today, -from) && localDate(at) > addDays(today, -to),
        )
        .map(({ at }) => at);
    expect(within(0, 30)).toHaveLength(60);
    expect(within(30, 86).length).toBeGreaterThanOrEqual(8);
    expect(within(30, 86).length).toBeLessThanOrEqual(9);
    expect(within(86, 400).length).toBeGreaterThanOrEqual(10);
    expect(within(86, 400).length).toBeLessThanOrEqual(12);
    // Again on what is left: nothing more goes.
    expect(backupsToDrop(kept, today, 30)).toEqual([]);
  });

  it('the only one never goes, however old, nor one from a day that is still to come', () => {
    expect(backupsToDrop([made(5000)], today, 1)).toEqual([]);
    expect(backupsToDrop([made(-400), made(0), made(5000)], today, 1)).toEqual([]);
  });
});
