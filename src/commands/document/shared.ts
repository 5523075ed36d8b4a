/** What the verbs of digitised papers share: finding the one that is meant. */
import { existsSync } from 'node:fs';
import type { Context } from '../../cli/context.ts';
import { textValue, type Single } from '../../cli/option.ts';
import type { DossierDocument, KeptFile } from '../../domain/document/document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isInSight } from '../../domain/dossier/sight.ts';
import { Problem } from '../../domain/problem.ts';
import type { Reader, Vault } from '../../store/store.ts';
import { findDossier } from '../dossier/shared.ts';

/** A dossier and the number of its document, or how its file's SHA-256 begins. */
export function documentRef(): Single<string> {
  return textValue('document');
}

export interface FoundDocument {
  dossier: Dossier;
  document: DossierDocument;
}

const IN_DOSSIER = /^(.+)\/(\d{1,6})$/;
/** Fewer digits would be a dossier's small number, or chance. */
const DIGEST = /^[0-9a-f]{8,64}$/;

/**
 * Throws `document.not_found`, `document.several` where digits begin several files, and what
 * `findDossier` throws.
 */
export async function findDocument(
  typed: string,
  reader: Reader,
  ctx: Context,
): Promise<FoundDocument> {
  const [, said, number] = IN_DOSSIER.exec(typed.trim()) ?? [];
  if (said !== undefined) return inDossier(await findDossier(said, reader, ctx), Number(number));
  const digits = typed.trim().toLowerCase();
  const uses = DIGEST.test(digits) ? await reader.documents.byContent(digits, MOST_USES) : [];
  const several = new Set(uses.map(({ sha256 }) => sha256)).size > 1;
  if (several) throw new Problem('document.several', { typed });
  // The same bytes may be kept for several dossiers: for the first that may be seen from here.
  for (const { dossier: id, n } of uses) {
    const dossier = await reader.dossiers.byId(id);
    if (dossier && isInSight(dossier, await ctx.viewer())) return inDossier(dossier, n);
  }
  throw new Problem('document.not_found', { typed, code: null });

  async function inDossier(dossier: Dossier, n: number): Promise<FoundDocument> {
    const all = await reader.documents.ofDossier(dossier.id);
    const document = all.find((each) => each.n === n);
    if (!document) throw new Problem('document.not_found', { typed, code: dossier.code });
    return { dossier, document };
  }
}

const MOST_USES = 100;

/**
 * True of what names a file on this machine: one is there, or nothing kept could be called so. A
 * document goes by its dossier's code and number, or by its digest.
 */
export function isFileNamed(typed: string): boolean {
  return existsSync(typed) || !isOneNamed(typed);
}

/** True of what can name one document alone; a dossier's own code cannot. */
export function isOneNamed(typed: string): boolean {
  const said = typed.trim();
  return IN_DOSSIER.test(said) || DIGEST.test(said.toLowerCase());
}

/** The bytes of a kept file, all at once. Throws as `Vault.open` does. */
export async function bytesOf(
  { sha256 }: KeptFile,
  vault: Pick<Vault, 'open'>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of vault.open(sha256)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Throws `document.gone` for one whose files are kept no longer. */
export function requireKept({ dossier, document }: FoundDocument): void {
  if (document.gone) throw new Problem('document.gone', { code: dossier.code, n: document.n });
}
