/** From files somebody names to files that are kept: looked at first, all of them, then put. */
import type { Context } from '../../cli/context.ts';
import type { KeptFile } from '../../domain/document/document.ts';
import { limits } from '../../domain/limits.ts';
import { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { takeIn, type ScannedFile } from '../../scanning/intake.ts';
import type { Vault } from '../../store/store.ts';

/** Files that are one document, and are kept already. */
export interface TakenFiles {
  files: KeptFile[];
  names: string[];
  bound: KeptFile | null;
}

/**
 * Looks at all files, then puts them: pictures together are one document with a page each, every
 * PDF and TIFF is one of its own. Nothing is put where one of them is refused. Throws what `takeIn`
 * and `Vault.put` throw, and `document.too_many_files`.
 */
export async function takeFiles(
  paths: readonly string[],
  told: { title: string; at: Instant },
  ctx: Context,
): Promise<TakenFiles[]> {
  if (paths.length > limits.documentFiles) {
    throw new Problem('document.too_many_files', { most: limits.documentFiles });
  }
  const scanned: ScannedFile[] = [];
  for (const path of paths) scanned.push(await takeIn(path));
  const vault = await (await ctx.store()).vault();
  const taken: TakenFiles[] = [];
  const pictures = scanned.filter(isPicture);
  if (pictures.length > 0) taken.push(await boundTogether(pictures, told, vault));
  for (const file of scanned) {
    if (isPicture(file)) continue;
    taken.push({ files: [await kept(file, vault)], names: [file.name], bound: null });
  }
  await vault.settle();
  return taken;
}

function isPicture({ kind }: ScannedFile): boolean {
  return kind === 'jpeg' || kind === 'png';
}

async function boundTogether(
  pictures: readonly ScannedFile[],
  told: { title: string; at: Instant },
  vault: Vault,
): Promise<TakenFiles> {
  const { bindPictures } = await import('../../print/bind.ts');
  const files: KeptFile[] = [];
  for (const picture of pictures) files.push(await kept(picture, vault));
  const pdf = await bindPictures(
    pictures.map(({ bytes }) => bytes),
    told,
  );
  const bound: KeptFile | null = pdf && {
    ...(await vault.put([pdf])),
    kind: 'pdf',
    pages: pictures.length,
  };
  return { files, names: pictures.map(({ name }) => name), bound };
}

async function kept({ bytes, kind, pages }: ScannedFile, vault: Vault): Promise<KeptFile> {
  return { ...(await vault.put([bytes])), kind, pages };
}

/** The digests of all that was put. */
export function digestsOf(taken: readonly TakenFiles[]): string[] {
  const all = taken.flatMap(({ files, bound }) => [...files, ...(bound === null ? [] : [bound])]);
  return all.map(({ sha256 }) => sha256);
}
