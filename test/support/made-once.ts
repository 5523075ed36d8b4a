/** What many files of tests begin with, made by the first of a run and read by the others. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';

/**
 * What `make` gives: plain values and bytes. Two that begin at once may both make it; it is the
 * same, and stands there whole.
 */
export async function madeOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  const file = join(inject('madeOnce'), name);
  if (!existsSync(file)) {
    const own = `${file}-${process.pid}`;
    writeFileSync(own, serialize(await make()));
    renameSync(own, file);
  }
  return deserialize(readFileSync(file)) as T;
}
