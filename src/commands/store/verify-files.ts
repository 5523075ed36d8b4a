/** Reading back every file that is kept: each is there and is what the journal tells. */
import type { Context } from '../../cli/context.ts';
import { startProgress } from '../../cli/progress.ts';
import type { Ui } from '../../cli/ui.ts';
import { Problem } from '../../domain/problem.ts';
import { countText } from '../../locale/format.ts';

export const verifiedFilesFields = {
  files: ['place checked bytes', { missing: ['sha256'] }, { altered: ['sha256'] }],
} as const;

export interface VerifiedFiles {
  place: string;
  checked: number;
  bytes: number;
  missing: { sha256: string }[];
  altered: { sha256: string }[];
}

/** Throws `input.cancelled` when somebody asks to stop. */
export async function verifyFiles(ctx: Context): Promise<VerifiedFiles> {
  const store = await ctx.store();
  const vault = await store.vault();
  const found: VerifiedFiles = {
    ...{ place: vault.place, checked: 0, bytes: 0, missing: [], altered: [] },
  };
  const progress = startProgress(ctx, null);
  try {
    for await (const { sha256 } of store.documents.keptFiles()) {
      if (progress.stopped()) throw new Problem('input.cancelled', {});
      const fault = await faultOf(vault.open(sha256), (bytes) => (found.bytes += bytes));
      if (fault !== null) found[fault].push({ sha256 });
      progress.show(++found.checked, null);
    }
  } finally {
    progress.end();
  }
  return found;
}

async function faultOf(
  pieces: AsyncIterable<Uint8Array>,
  told: (bytes: number) => void,
): Promise<'missing' | 'altered' | null> {
  try {
    for await (const { length } of pieces) told(length);
    return null;
  } catch (error) {
    const code = error instanceof Problem ? error.code : null;
    if (code === 'document.file_missing') return 'missing';
    if (code === 'document.file_altered') return 'altered';
    // What cannot be read at all says why itself.
    throw error;
  }
}

export function areWhole(files: VerifiedFiles | null): boolean {
  return files === null || (files.missing.length === 0 && files.altered.length === 0);
}

export function showVerifiedFiles(files: VerifiedFiles, ui: Ui): void {
  const { document: words } = ui.texts.screen;
  for (const { sha256 } of files.missing) ui.line(`✗ ${words.fileMissing(sha256)}`);
  for (const { sha256 } of files.altered) ui.line(`✗ ${words.fileAltered(sha256)}`);
  if (areWhole(files)) ui.done(words.filesWhole(countText(files.checked)));
  else ui.line(words.filesBack(files.place));
}
