/** What a backup is called: of which store, when, and how far that store's journal went. */
import type { Brand } from '../value/brand.ts';
import { parseInstant, type Instant } from '../value/instant.ts';

/** `<store id>-<day>T<time>-<first 8 digits of the head>.motcua-backup`, Vietnam's time. */
export type BackupName = Brand<string, 'BackupName'>;

export interface NamedBackup {
  name: BackupName;
  store: string;
  at: Instant;
}

export const backupEnding = '.motcua-backup';
/** What follows a backup's name where the heads of its books are kept beside it. */
export const headsEnding = '.heads';
const FORM = /^(.+)-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)-[\da-f]{8}\.motcua-backup$/;

/** `head` is the hash of the newest entry, in hexadecimal. */
export function backupName(store: string, at: Instant, head: string): BackupName {
  const moment = at.slice(0, 19).replaceAll(':', '');
  return `${store}-${moment}-${head.slice(0, 8)}${backupEnding}` as BackupName;
}

/** `null` for a file that is called otherwise: nobody touches that. */
export function parseBackupName(name: string): NamedBackup | null {
  const [, store, day, ...time] = FORM.exec(name) ?? [];
  const at = day === undefined ? null : parseInstant(`${day}T${time.join(':')}`);
  return store === undefined || at === null ? null : { name: name as BackupName, store, at };
}
