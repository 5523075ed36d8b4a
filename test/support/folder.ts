/** Folders of a test's own, gone with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** One whose name begins so. A process that was ended may still put something away in it. */
export function folderOfTest(named: string): string {
  const folder = mkdtempSync(join(tmpdir(), named));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
