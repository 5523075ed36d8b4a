/** What a test puts into the folders of its servers, for whoever those run as. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRoot, NOBODY } from './postgres-server.ts';

function give(path: string, mode: number): void {
  chmodSync(path, mode);
  if (isRoot) chownSync(path, NOBODY.uid, NOBODY.gid);
}

/** Copies a file in, as its server's own that nobody else may read. */
export function putFile(from: string, data: string): void {
  const to = join(data, basename(from));
  copyFileSync(from, to);
  give(to, 0o600);
}

/** Makes of a folder the standby's of a server that is stopped. */
export function asStandbyOf(primary: string, data: string): void {
  rmSync(data, { recursive: true });
  execFileSync('cp', ['-a', primary, data]);
  writeFileSync(join(data, 'standby.signal'), '');
  give(join(data, 'standby.signal'), 0o600);
}

/** A disk of its own of so many MB; only who may mount has one. */
export class SmallDisk {
  readonly path: string;

  constructor(path: string, megabytes: number) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
    give(path, 0o700);
  }

  /** Leaves room for nothing more. */
  fill(): void {
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${join(this.path, 'ballast')}`, 'bs=64k'], {
        stdio: 'ignore',
      });
    } catch {
      // It is full: that is what was wanted.
    }
  }

  /** Makes room again. */
  clear(): void {
    rmSync(join(this.path, 'ballast'));
  }

  remove(): void {
    execFileSync('umount', ['--lazy', this.path]);
  }
}

/** Whether this account may mount at all: root may, where it is not shut in. */
export function mayMount(folder: string): boolean {
  try {
    new SmallDisk(folder, 1).remove();
    return true;
  } catch {
    return false;
  }
}
