/** Whose a file is, and who may use it. */
import { fchmodSync, fchownSync, type Stats } from 'node:fs';

/** A superuser who made it for somebody else would lock them out. */
export function giveAs(file: number, { mode, uid, gid }: Stats): void {
  if (process.getuid?.() === 0) fchownSync(file, uid, gid);
  fchmodSync(file, mode & 0o666);
}
