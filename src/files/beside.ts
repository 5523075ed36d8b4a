/** Whose the files may be that SQLite reads into a database by itself, as they lie beside it. */
import { lstatSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { tried } from './problem.ts';

/** What SQLite reads into a file that it lies beside, whosever it was. */
export const logEndings: readonly string[] = ['-wal', '-shm', '-journal'];

/** What the system says of a file: whose it is, of which group, and who may do what with it. */
export type FileRights = Pick<Stats, 'uid' | 'gid' | 'mode'>;

interface Beside {
  log: FileRights;
  /** `null` where it is yet to be made. */
  file: FileRights | null;
  folder: FileRights;
  /** The account of this process. */
  me: number;
}

const [GROUP_WRITES, OTHERS_WRITE] = [0o020, 0o002];
const ROOT = 0;

/**
 * Whether a log may be read into the file that it lies beside: mine, the file's owner's, the
 * system's, or of somebody who may write the file itself. In a folder where everybody may write, a
 * file takes its group from the folder, and tells of nobody that they are in it.
 */
export function isOwnLog({ log, file, folder, me }: Beside): boolean {
  if ([me, ROOT, file?.uid].includes(log.uid)) return true;
  if (file === null) return false;
  if ((file.mode & OTHERS_WRITE) !== 0) return true;
  const byGroup = (file.mode & GROUP_WRITES) !== 0 && log.gid === file.gid;
  return byGroup && (folder.mode & OTHERS_WRITE) === 0;
}

/** The first log beside a file that is none of its own, and whose; `null` where there is none. */
export function foreignLog(path: string): { log: string; owner: number } | null {
  const me = process.getuid?.();
  if (me === undefined) return null;
  const file = tried(() => statSync(path));
  for (const end of logEndings) {
    const log = tried(() => lstatSync(path + end, { throwIfNoEntry: false }));
    if (!log) continue;
    const folder = tried(() => statSync(dirname(path))) ?? log;
    if (!isOwnLog({ log, file, folder, me })) return { log: path + end, owner: log.uid };
  }
  return null;
}

/** Whether everybody on this machine may put a file into a folder, whoever may take it away. */
export function isSharedFolder(path: string): boolean {
  if (process.platform === 'win32') return false;
  return tried(() => (statSync(path).mode & OTHERS_WRITE) !== 0) ?? false;
}
