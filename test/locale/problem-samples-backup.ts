/** Facts of what can be wrong with a backup, and with the key that it carries. */
import { moment } from '../support/arbitrary.ts';
import { keys } from './problem-samples-key.ts';
import type { Samples } from './problem-samples-shape.ts';

const file = './kho.motcua-backup';
const store = 'kho.db';

const beside = { place: './usb/01a205b3.sealed-files', folder: './usb', store };

export const backups = {
  ...keys,
  'backup.not_one': [{ file }],
  'backup.damaged': [{ file }],
  'backup.needs_passphrase': [{ file }],
  'backup.wrong_passphrase': [{ file }],
  'backup.not_locked': [{ file }],
  'backup.weak_passphrase': [{ file: './mat-khau.txt', least: 8 }],
  'backup.foreign': [{ file, store }],
  'backup.unproven': [
    {
      file,
      store,
      added: 3,
      staff: ['la'],
      keys: ['d72d958e'],
      settings: ['backup.folder'],
      looks: 2,
    },
    { file, store, added: null, staff: [], keys: [], settings: [], looks: 0 },
  ],
  'backup.unheard': [{ file, at: moment('2026-11-28T17:05:00+07:00'), books: 3, known: 12 }],
  'backup.scans_missing': [
    { ...beside, count: 1, isSealed: true },
    { ...beside, count: 1200, isSealed: false },
  ],
  'backup.numbers_unsure': [{ at: moment('2026-11-30T07:45:00+07:00') }],
  'backup.older': [
    { file, at: moment('2026-11-28T17:05:00+07:00'), missing: 1204, looks: 0 },
    { file, at: moment('2026-11-28T17:05:00+07:00'), missing: 0, looks: 7 },
  ],
  'backup.store_moved': [{ store, to: 'postgres://quay@may-chu/motcua' }],
  'backup.store_open': [{ store }],
  'backup.on_server': [{ file, store: 'postgres://quay@may-chu/motcua' }],
  'backup.no_folder': [{}],
  'backup.none': [{ folder: './sao-luu' }],
} satisfies Partial<Samples>;
