/** What a process that is no more has left. */
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { partName, scratchFolder } from '../../src/files/unfinished.ts';
import { rmSync } from 'node:fs';

/** The name of a part that nobody writes any more. */
export function deadPart(): string {
  return ofTheDead(partName());
}

/** Where a process that is no more had its scratch folder; it is not there. */
export function deadScratch(): string {
  const folder = scratchFolder();
  rmSync(folder, { recursive: true });
  return folder.replace(basename(folder), ofTheDead(basename(folder)));
}

function ofTheDead(name: string): string {
  const pid = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
  return name.replace(`-${process.pid}-`, `-${pid}-`);
}
