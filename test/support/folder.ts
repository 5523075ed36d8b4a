/** Folders of a test's own, gone with it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** One whose name begins so. A process that was ended may still put something away in it. */
export function folderOfTest(named: string): string {
  const folder = mkdtempSync(join(tmpdir(), named));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * The files of a folder, and of those in it, as they are read beside processes that write there: a
 * log, say, that was taken away after it was listed is no longer one of them.
 */
export function filesBelow(folder: string): { path: string; bytes: Buffer }[] {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    const bytes = entry.isFile() ? unlessGone(() => readFileSync(path)) : null;
    return bytes === null ? [] : [{ path, bytes }];
  });
}

/** `null` of what is not there; any other reason not to read it goes through. */
function unlessGone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
