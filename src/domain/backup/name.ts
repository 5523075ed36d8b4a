/** What a backup is called: of which store, when, and how far that store's journal went. */
import type { Brand } from '../value/brand.ts';
import { parseInstant, type Instant } from '../value/instant.ts';

/**
 * `<store id>-<day>T<time>-<first 8 digits of the head>.motcua-backup`, Vietnam's time; the second
 * one of the same second and head has `-2` behind that, and so on.
 */
export type BackupName = Brand<string, 'BackupName'>;

export interface NamedBackup {
  name: BackupName;
  store: string;
  at: Instant;
  /** Which one of its second and head, from 1. */
  n: number;
}

export const backupEnding = '.motcua-backup';
/** What follows a backup's name where the heads of its books are kept beside it. */
export const headsEnding = '.heads';
const FORM =
  /^(.+)-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)-([\da-f]{8})(?:-(\d{1,6}))?\.motcua-backup$/;

/** `head` is the hash of the newest entry, in hexadecimal. */
export function backupName(store: string, at: Instant, head: string, n = 1): BackupName {
  const moment = at.slice(0, 19).replaceAll(':', '');
  const which = n === 1 ? '' : `-${n}`;
  return `${store}-${moment}-${head.slice(0, 8)}${which}${backupEnding}` as BackupName;
}

/** `null` for a file that is called otherwise: nobody touches that. */
export function parseBackupName(name: string): NamedBackup | null {
  const [, store, day, hour, minute, second, , which = '1'] = FORM.exec(name) ?? [];
  const at = day === undefined ? null : parseInstant(`${day}T${hour}:${minute}:${second}`);
  const [n, named] = [Number(which), name as BackupName];
  return store === undefined || at === null ? null : { name: named, store, at, n };
}

/** Which of two was made later comes first. */
export function newestFirst(one: NamedBackup, other: NamedBackup): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return other.n - one.n;
}
