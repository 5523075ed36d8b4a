/** Whether a file may be put somewhere without anything being lost. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { tried } from './problem.ts';

/** Nothing is there, or a file with nothing in it. */
export function isEmptyPlace(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there === undefined || (there.isFile() && there.size === 0);
}

const PIECE_BYTES = 1 << 18;

/** Two plain files with the same bytes; what cannot be read is not known to be the same. */
export function isSameFile(one: string, other: string): boolean {
  return tried(() => haveSameSize(one, other) && sameBytes(one, other)) ?? false;
}

function haveSameSize(one: string, other: string): boolean {
  const [here, there] = [statSync(one), statSync(other)];
  return here.isFile() && there.isFile() && here.size === there.size;
}

function sameBytes(one: string, other: string): boolean {
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const pieces = [Buffer.alloc(PIECE_BYTES), Buffer.alloc(PIECE_BYTES)] as const;
  try {
    for (;;) {
      const [read, also] = [readSync(files[0], pieces[0]), readSync(files[1], pieces[1])];
      if (read !== also) return false;
      if (read === 0) return true;
      if (!pieces[0].subarray(0, read).equals(pieces[1].subarray(0, read))) return false;
    }
  } finally {
    for (const file of files) closeSync(file);
  }
}
