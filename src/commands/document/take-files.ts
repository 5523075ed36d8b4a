/**
 * From files somebody names to files that are kept. Each is looked at and put before the next is
 * read, so that a pile takes no more memory than its largest file; where one is refused, what was
 * put of the others goes again.
 */
import type { Context } from '../../cli/context.ts';
import type { KeptFile } from '../../domain/document/document.ts';
import { limits } from '../../domain/limits.ts';
import { Problem } from '../../domain/problem.ts';
import type { Binding } from '../../print/bind.ts';
import { takeIn, type ScannedFile } from '../../scanning/intake.ts';
import type { Vault } from '../../store/store.ts';

/** Files that are one document, and are kept already. */
export interface TakenFiles {
  files: KeptFile[];
  names: string[];
  bound: KeptFile | null;
}

/**
 * Takes files in, and does with them what names them: pictures together are one document with a
 * page each, every PDF and TIFF is one of its own, a TIFF bound like them. Where one is refused, or
 * `work` fails, nothing of them is left. Throws what `takeIn`, `Vault.put` and `work` throw, and
 * `document.too_many_files`.
 */
export async function withTakenFiles<T extends NamedFiles>(
  paths: readonly string[],
  told: Binding,
  ctx: Context,
  work: (taken: TakenFiles[]) => Promise<T>,
): Promise<T> {
  if (paths.length > limits.documentFiles) {
    throw new Problem('document.too_many_files', { most: limits.documentFiles });
  }
  return withPutFiles(ctx, async (vault) => work(await takenIn(paths, told, vault)));
}

/** What came of a write; `replayed` where one before it under the same key has done it. */
interface NamedFiles {
  replayed: boolean;
}

/**
 * Puts files and does with them what names them. Where that fails, nothing of them is left; where
 * it was done before under the same key, nothing that was not named then.
 */
export async function withPutFiles<T extends NamedFiles>(
  ctx: Context,
  work: (vault: Putting) => Promise<T>,
): Promise<T> {
  const store = await ctx.store();
  const vault = await store.vault();
  const put: string[] = [];
  let done: T;
  try {
    done = await work(noting(vault, put));
  } catch (error) {
    vault.abandon();
    // What was written after all keeps its files; a store that is away is swept some day.
    await store.dropUnnamed(put).catch(() => undefined);
    throw error;
  }
  if (done.replayed) await store.dropUnnamed(put);
  return done;
}

/** The same vault, which tells what was put. */
function noting(vault: Vault, put: string[]): Pick<Vault, 'put' | 'settle' | 'open'> {
  return {
    put: async (pieces) => {
      const file = await vault.put(pieces);
      put.push(file.sha256);
      return file;
    },
    settle: () => vault.settle(),
    open: (sha256) => vault.open(sha256),
  };
}

export type Putting = ReturnType<typeof noting>;

async function takenIn(
  paths: readonly string[],
  told: Binding,
  vault: Putting,
): Promise<TakenFiles[]> {
  const taken: TakenFiles[] = [];
  const pictures: { file: KeptFile; name: string }[] = [];
  for (const path of paths) {
    const scanned = await takeIn(path);
    const { name } = scanned;
    const file = await kept(scanned, vault);
    if (isPicture(file)) pictures.push({ file, name });
    else {
      const bound = file.kind === 'tiff' ? await boundTogether([file], told, vault) : null;
      taken.push({ files: [file], names: [name], bound });
    }
  }
  if (pictures.length > 0) {
    const files = pictures.map(({ file }) => file);
    const names = pictures.map(({ name }) => name);
    taken.unshift({ files, names, bound: await boundTogether(files, told, vault) });
  }
  await vault.settle();
  return taken;
}

function isPicture({ kind }: KeptFile): boolean {
  return kind === 'jpeg' || kind === 'png';
}

/** Pictures bound; `null` where one cannot stand in a PDF: what came is kept all the same. */
export async function boundTogether(
  pictures: readonly KeptFile[],
  told: Binding,
  vault: Putting,
): Promise<KeptFile | null> {
  const { boundPages, NoPage } = await import('../../print/bind.ts');
  try {
    const pdf = await vault.put(boundPages(openedInTurn(pictures, vault), told));
    return { ...pdf, kind: 'pdf', pages: pictures.reduce((sum, { pages }) => sum + pages, 0) };
  } catch (error) {
    if (error instanceof NoPage) return null;
    throw error;
  }
}

/** Each picture whole, one behind the other. */
async function* openedInTurn(
  pictures: readonly KeptFile[],
  vault: Putting,
): AsyncGenerator<Uint8Array> {
  for (const { sha256 } of pictures) {
    const pieces: Uint8Array[] = [];
    for await (const piece of vault.open(sha256)) pieces.push(piece);
    yield Buffer.concat(pieces);
  }
}

async function kept({ bytes, kind, pages }: ScannedFile, vault: Putting): Promise<KeptFile> {
  return { ...(await vault.put([bytes])), kind, pages };
}

/** The digests of all that was put. */
export function digestsOf(taken: readonly TakenFiles[]): string[] {
  const all = taken.flatMap(({ files, bound }) => [...files, ...(bound === null ? [] : [bound])]);
  return all.map(({ sha256 }) => sha256);
}
