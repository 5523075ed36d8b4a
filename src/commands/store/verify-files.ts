/** Reading back every file that is kept: each is there and is what the journal tells. */
import type { Context } from '../../cli/context.ts';
import { startProgress } from '../../cli/progress.ts';
import type { Ui } from '../../cli/ui.ts';
import { Problem } from '../../domain/problem.ts';
import { countText } from '../../locale/format.ts';
import { filesBackFrom } from './carry-documents.ts';

export const verifiedFilesFields = {
  files: [
    'place checked bytes erased back',
    { missing: ['sha256'] },
    { altered: ['sha256'] },
    { left: ['sha256'] },
    { strange: ['path'] },
  ],
} as const;

export interface VerifiedFiles {
  place: string;
  checked: number;
  bytes: number;
  missing: { sha256: string }[];
  altered: { sha256: string }[];
  /** How many were missing or altered, and came back from a folder of backups. */
  back: number;
  /** How many are gone by law: erased, or destroyed at the end of their term. */
  erased: number;
  /** Those of them that lie there all the same, for a command was cut off. */
  left: { sha256: string }[];
  /** What somebody else has laid among them: looked at by nobody here, and taken away by nobody. */
  strange: { path: string }[];
}

/** With what is missing or altered taken from beside the backups of a folder, where it is there. */
export async function mendedFiles(
  ctx: Context,
  from: { folder: string; passphrase: string | null },
): Promise<VerifiedFiles> {
  const found = await verifyFiles(ctx);
  const faulty = [...found.missing, ...found.altered];
  if (faulty.length === 0) return found;
  const back = await filesBackFrom(ctx, from, faulty);
  return back === 0 ? found : { ...(await verifyFiles(ctx)), back };
}

/** Throws `input.cancelled` when somebody asks to stop. */
export async function verifyFiles(ctx: Context): Promise<VerifiedFiles> {
  const store = await ctx.store();
  const vault = await store.vault();
  const found: VerifiedFiles = {
    ...{ place: vault.place, checked: 0, bytes: 0, missing: [], altered: [] },
    ...{ erased: 0, back: 0, left: [], strange: vault.strangers().map((path) => ({ path })) },
  };
  const progress = startProgress(ctx, null, 'files');
  try {
    for await (const { sha256 } of store.documents.keptFiles()) {
      if (progress.stopped()) throw new Problem('input.cancelled', {});
      const fault = await faultOf(vault.open(sha256), (bytes) => (found.bytes += bytes));
      if (fault !== null) found[fault].push({ sha256 });
      progress.show(++found.checked, null);
    }
    for (const { sha256, byLaw } of await store.documents.goneFiles()) {
      if (!byLaw) continue;
      found.erased += 1;
      if (await vault.has(sha256)) found.left.push({ sha256 });
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
  if (files === null) return true;
  return [files.missing, files.altered, files.left].every(({ length }) => length === 0);
}

export function showVerifiedFiles(files: VerifiedFiles, ui: Ui): void {
  const { document: words } = ui.texts.screen;
  for (const { sha256 } of files.missing) ui.line(`✗ ${words.fileMissing(sha256)}`);
  for (const { sha256 } of files.altered) ui.line(`✗ ${words.fileAltered(sha256)}`);
  for (const { sha256 } of files.left) ui.line(`✗ ${words.fileLeft(sha256)}`);
  if (files.back > 0) ui.done(words.filesCameBack(countText(files.back)));
  if (areWhole(files)) ui.done(words.filesWhole(countText(files.checked)));
  if (files.erased > 0) ui.line(words.filesErased(countText(files.erased)));
  const [alien] = files.strange;
  if (alien) ui.warn(words.filesStrange(countText(files.strange.length), alien.path));
  if (files.missing.length + files.altered.length > 0) {
    ui.line(words.filesBack);
    ui.next('motcua store verify --files-from …', 'motcua help backup');
  }
  if (files.left.length > 0) ui.next('motcua store tidy');
}
