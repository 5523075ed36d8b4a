/** The names under which the store, and this machine for it, keep values beside the journal. */

import type { PrinterUse } from '../domain/printing/paper-kind.ts';
import { madeValues } from '../store/made-values.ts';
import { restoredMarks } from '../store/restored-mark.ts';

/** Of the store: the same on every machine that works on it. */
export const storeNames = {
  ...madeValues,
  /** Out of a backup, and accepted by nobody yet: how many numbers each series is to skip. */
  restoredSkip: restoredMarks.skip,
  /** Seals the import plans that are made here. */
  planKey: 'plan.key',
  /** When a backup was last made, if one was. */
  lastBackup: 'backup.last',
  /** When one was last restored in a drill, and came out equal. */
  lastDrill: 'backup.drill',
  /** How many wrong PINs in a row a person has typed, on whichever machine. */
  pinFailures: (login: string) => `pin.failures.${login}`,
} as const;

/** Of this machine, as far as it works on one store. */
export const machineNames = {
  /** The book that is written here when no station is named. */
  station: 'station',
  /** Unfinished receptions of the station that writes a book. */
  drafts: (book: string) => `drafts.${book}`,
  /** The procedures there by their numbers of today. */
  procedures: (book: string) => `procedures.${book}`,
  /** What was received there last, for "the same as last". */
  lastReception: (book: string) => `last.reception.${book}`,
  /** Whom a request to erase takes out: until this machine has nothing of them. */
  erasing: (request: string) => `erasing.${request}`,
  /** The printer of a kind of paper. */
  printer: (use: PrinterUse) => `printer.${use}`,
} as const;
