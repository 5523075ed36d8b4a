import { expect, it } from 'vitest';
import { judged, type Findings } from '../../src/domain/checkup/checkup.ts';
import type { PrinterState } from '../../src/domain/printing/target.ts';
import { parseInstant } from '../../src/domain/value/instant.ts';

const at = parseInstant('2026-11-23T09:14:00+07:00')!;
const later = parseInstant('2026-11-23T09:15:00+07:00')!;
const folder = '/media/sao-luu';
const none = { problem: null };

const verdictOn = (found: Partial<Findings>, training = false) =>
  judged(found, training).map(({ state, mend }) => [state, mend?.join(' ') ?? null]);

const printing = (...states: PrinterState[]): Partial<Findings> => ({
  printer: {
    chosen: states.map((state) => ({ name: 'laser', state, reasons: [] })),
    ...{ others: 0, away: null },
  },
});

const cases: [Partial<Findings>, string, string | null][] = [
  [{ store: { ...none, readOnly: false } }, 'ok', null],
  [{ store: { ...none, readOnly: true } }, 'warning', null],
  [{ store: { problem: 'store.damaged', readOnly: false } }, 'bad', null],
  [{ content: { whole: false } }, 'bad', 'motcua store verify'],
  [{ heads: { lost: 1, copyOf: null } }, 'bad', 'motcua store verify'],
  [{ heads: { lost: 0, copyOf: '/srv/kho.db' } }, 'warning', null],
  [{ key: { id: null, signs: false, unlocked: [] } }, 'bad', 'motcua key rotate'],
  [{ key: { id: 'd72d958e', signs: false, unlocked: [] } }, 'warning', 'motcua key list'],
  [{ key: { id: 'd72d958e', signs: true, unlocked: ['k'] } }, 'bad', 'motcua key list'],
  [{ key: { id: 'd72d958e', signs: true, unlocked: [] } }, 'ok', null],
  [{ disk: { folder, free: 100_000_000, store: 1 } }, 'bad', null],
  [{ disk: { folder, free: 3_000_000_000, store: 2_000_000_000 } }, 'warning', null],
  [{ disk: { folder, free: 5_000_000_000, store: 2_000_000_000 } }, 'ok', null],
  [{ log: { bytes: 65_000_000 } }, 'warning', null],
  [
    { access: { open: ['k.db', 'k.db-wal'], shut: [], shared: null, lists: null } },
    'bad',
    'chmod o= k.db k.db-wal',
  ],
  [
    { access: { open: ['k.db'], shut: ['k.db-shm'], shared: null, lists: null } },
    'bad',
    'chmod u+rw k.db-shm',
  ],
  [{ access: { open: [], shut: [], shared: '/chung', lists: null } }, 'warning', null],
  [{ backup: { folder, at: null, days: null } }, 'bad', 'motcua store backup'],
  [{ backup: { folder: null, at, days: 1 } }, 'warning', 'motcua config set backup.folder'],
  [{ backup: { folder, at, days: 2 } }, 'ok', null],
  [{ backup: { folder, at, days: 3 } }, 'warning', 'motcua store backup'],
  [{ backup: { folder, at, days: 8 } }, 'bad', 'motcua store backup'],
  [
    { backup_place: { folder, there: false, sameDisk: false } },
    'bad',
    'motcua config set backup.folder',
  ],
  [
    { backup_place: { folder, there: true, sameDisk: true } },
    'warning',
    'motcua config set backup.folder',
  ],
  [{ passphrase: { file: null, ...none } }, 'warning', 'motcua config set backup.passphrase_file'],
  [
    { passphrase: { file: 'm.txt', problem: 'file.cannot_read' } },
    'bad',
    'motcua config set backup.passphrase_file',
  ],
  [{ drill: { at, days: 93 } }, 'warning', 'motcua store backup drill'],
  [{ admins: { onePinFromShut: true } }, 'warning', 'motcua staff recovery-paper'],
  [{ pins: { leading: 0, others: 1, logins: null } }, 'warning', 'motcua staff list'],
  [{ pins: { leading: 1, others: 0, logins: ['an'] } }, 'bad', 'motcua staff pin an'],
  [{ clock: { now: at, last: later, steps: [] } }, 'bad', 'timedatectl set-ntp true'],
  [{ clock: { now: at, last: at, steps: [] } }, 'ok', null],
  [
    { clock: { now: at, last: at, steps: [{ book: 'b', seq: 2, at, before: later }] } },
    'warning',
    'motcua store verify',
  ],
  [{ zone: { name: 'UTC', minutes: 0 } }, 'warning', 'timedatectl set-timezone Asia/Ho_Chi_Minh'],
  [{ zone: { name: 'Asia/Saigon', minutes: 420 } }, 'ok', null],
  [{ printer: { chosen: [], others: 2, away: null } }, 'warning', 'motcua printer list'],
  [printing('ready', 'busy'), 'ok', null],
  ...(['paused', 'rejecting', 'trouble', 'away'] as const).map(
    (state): [Partial<Findings>, string, string] => [
      printing('ready', state),
      'warning',
      'motcua printer list',
    ],
  ),
  [{ fonts: { missing: ['Tinos-Bold.ttf'] } }, 'bad', null],
  [{ terminal: { encoding: 'utf8', columns: 80 } }, 'ok', null],
  [{ terminal: { encoding: '', columns: 80 } }, 'warning', 'export LANG=C.UTF-8'],
  [{ terminal: { encoding: 'UTF-8', columns: 60 } }, 'warning', null],
];

it.each(cases)('%j is %s, and mended by %s', (found, state, mend) => {
  expect(verdictOn(found)).toEqual([[state, mend]]);
});

it('wants neither backups nor PINs of a training store, and no row of what does not apply', () => {
  const found: Partial<Findings> = {
    backup: { folder: null, at: null, days: null },
    pins: { leading: 1, others: 0, logins: null },
    clock: { now: at, last: later, steps: [] },
    disk: { folder, free: 1, store: 1 },
  };
  expect(judged(found, true).map(({ check }) => check)).toEqual(['disk']);
  expect(judged(found, false).map(({ check }) => check)).toEqual([
    ...['disk', 'backup', 'pins', 'clock'],
  ]);
});
