/** What can be wrong with a backup, and with putting one in the place of a store. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { Instant } from '../value/instant.ts';

export interface BackupProblems {
  /** Another kind of file. */
  'backup.not_one': { file: string };
  /** Cut off, changed, or not whole: what it holds is not believed. */
  'backup.damaged': { file: string };
  'backup.needs_passphrase': { file: string };
  'backup.wrong_passphrase': { file: string };
  /** It has no passphrase, though one was named: somebody else may have made it. */
  'backup.not_locked': { file: string };
  /** The file that a passphrase stands in has none, or too short a one. */
  'backup.weak_passphrase': { file: string; least: number };
  /** Of another store than the one whose place it would take. */
  'backup.foreign': { file: string; store: string };
  /**
   * It has entries that are known neither to the store nor to this machine, has no passphrase, and
   * no key that is known here has signed its heads: somebody else may have made it. `added` is
   * `null` where no store could be asked; whose account, key or setting would be another one.
   */
  'backup.unproven': {
    file: string;
    store: string;
    added: number | null;
    staff: string[];
    keys: string[];
    settings: string[];
    /** Lines of who saw whom that it lacks though they were there when it was made. */
    looks: number;
  };
  /** The store has entries, or lines of who saw whom, that the backup does not know. */
  'backup.older': { file: string; at: Instant; missing: number; looks: number };
  /**
   * No store says how far these books had come, and nobody has: `at` is when the backup was made,
   * `known` how many numbers each series would skip by what is known here.
   */
  'backup.unheard': { file: string; at: Instant; books: number; known: number };
  /**
   * A backup was restored, and so many scanned files lie in no `place` beside it; brought there,
   * they come out of `folder` into the `store`.
   */
  'backup.scans_missing': {
    count: number;
    place: string;
    folder: string;
    store: string;
    isSealed: boolean;
  };
  /** Of a book or range that is taken into use after entries were lost, the last time then. */
  'backup.numbers_unsure': { at: Instant };
  /** It has gone to another place, and is written there: a backup here would make two of it. */
  'backup.store_moved': { store: string; to: string };
  /** Somebody has the store open. */
  'backup.store_open': { store: string };
  /** A store on a server is restored into a file first. */
  'backup.on_server': { file: string; store: string };
  /** No folder was named, and none is set. */
  'backup.no_folder': Record<string, never>;
  /** There is no backup of this store in a folder. */
  'backup.none': { folder: string };
}

export const backupProblemKinds: ProblemKinds<BackupProblems> = {
  'backup.not_one': 'refused',
  'backup.damaged': 'environment',
  'backup.needs_passphrase': 'usage',
  'backup.wrong_passphrase': 'refused',
  'backup.not_locked': 'refused',
  'backup.weak_passphrase': 'usage',
  'backup.foreign': 'refused',
  'backup.unproven': 'refused',
  'backup.older': 'refused',
  'backup.unheard': 'usage',
  'backup.scans_missing': 'partly',
  'backup.numbers_unsure': 'refused',
  'backup.store_moved': 'refused',
  'backup.store_open': 'busy',
  'backup.on_server': 'usage',
  'backup.no_folder': 'usage',
  'backup.none': 'not_found',
};
