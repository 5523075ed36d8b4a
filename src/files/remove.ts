/**
 * Taking files away, and folders with all that is in them; what is not there is gone already. Not
 * by Node's own `rmSync`: on Windows that ends the whole program where it fails for a path with
 * letters that the system's code page lacks, as Vietnamese names have.
 */
import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** One file, by whatever kind it is; throws as the system does, but for one that is not there. */
export function removeFile(path: string): void {
  unlessGone(() => unlinkSync(path));
}

/** The same of a folder at any depth. What a link leads to stays. */
export function removeAll(path: string): void {
  unlessGone(() => {
    if (!lstatSync(path).isDirectory()) unlinkSync(path);
    else {
      for (const name of readdirSync(path)) removeAll(join(path, name));
      rmdirSync(path);
    }
  });
}

function unlessGone(work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
