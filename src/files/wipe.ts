/** Taking away what was in a file, as far as a file system does what it is told. */
import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { removeFile } from './remove.ts';
import { withFile } from './problem.ts';

const PIECE_BYTES = 1024 * 1024;

/**
 * Writes noughts over a file and takes it away. A disk that writes elsewhere than it is told, as
 * solid ones do, may keep what was there before. Throws `file.cannot_write`.
 */
export function wipe(path: string): void {
  withFile('file.cannot_write', path, () => {
    const file = openSync(path, 'r+');
    try {
      wipeOpen(file);
    } finally {
      closeSync(file);
    }
    removeFile(path);
  });
}

function wipeOpen(file: number): void {
  const { size } = fstatSync(file);
  const noughts = Buffer.alloc(PIECE_BYTES);
  for (let at = 0; at < size;) {
    at += writeSync(file, noughts, 0, Math.min(noughts.length, size - at), at);
  }
  fsyncSync(file);
}
