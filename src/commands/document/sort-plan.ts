/** A scanned pile read and parted, with what the store knows of the dossiers it names. */
import type { Context } from '../../cli/context.ts';
import { startProgress } from '../../cli/progress.ts';
import { keepsCards } from '../../config/load.ts';
import type { DossierDocument } from '../../domain/document/document.ts';
import { sortPile, type DeclaredFor, type SortedPile } from '../../domain/document/pile.ts';
import { leadOf, type PageRead } from '../../domain/document/pile-lead.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isInSight } from '../../domain/dossier/sight.ts';
import { Problem } from '../../domain/problem.ts';
import type { ReadPile } from '../../scanning/pile.ts';
import type { Reader } from '../../store/store.ts';
import { findDeclaration } from '../declaration/shared.ts';

export interface PlannedPile {
  read: ReadPile;
  sorted: SortedPile;
}

/**
 * Reads every page; nothing is written. Throws what `readPile` throws, `input.cancelled` where
 * somebody stops it.
 */
export async function plannedPile(path: string, ctx: Context): Promise<PlannedPile> {
  const { readPile } = await import('../../scanning/pile.ts');
  const progress = startProgress(ctx, 1, 'pages');
  try {
    const read = await readPile(path, await ctx.now(), (pages, part) => {
      progress.show(pages, part);
      return progress.stopped();
    });
    return { read, sorted: sortPile(read.pages, await factsOf(read, ctx)) };
  } finally {
    progress.end();
  }
}

async function factsOf({ pages }: ReadPile, ctx: Context) {
  const store = await ctx.store();
  const { office } = await ctx.session();
  const dossiers = new Map<string, Dossier>();
  const declarations = new Map<string, DeclaredFor>();
  const documents = new Map<string, readonly DossierDocument[]>();
  const reads = pages.map(({ codes }) => leadOf(codes));
  for (const code of new Set(reads.flatMap(leadCode))) {
    const dossier = await seenHere(code, store, ctx);
    if (dossier !== null) dossiers.set(code, dossier);
  }
  for (const code of new Set(reads.flatMap(declarationCode))) {
    const found = await declaredFor(code, store, ctx);
    if (found !== null) declarations.set(code, found);
  }
  for (const dossier of [...dossiers.values(), ...declaredDossiers(declarations)]) {
    documents.set(dossier.id, await store.documents.ofDossier(dossier.id));
  }
  const [listed, keeps] = await Promise.all([store.keys.list(), keepsCards(store)]);
  const keys = new Set(listed.map(({ id }) => id));
  const facts = { dossiers, declarations, documents, keys };
  return { ...facts, office: office.agencyId, keepsCards: keeps };
}

function leadCode(read: PageRead): string[] {
  return read.kind === 'lead' ? [read.lead.code] : [];
}

function declarationCode(read: PageRead): string[] {
  return read.kind === 'declaration' ? [read.code] : [];
}

function declaredDossiers(found: ReadonlyMap<string, DeclaredFor>): Dossier[] {
  return [...found.values()].flatMap(({ dossier }) => dossier ?? []);
}

/** `null` of one that is not there, or may not be seen from here. */
async function declaredFor(code: string, reader: Reader, ctx: Context) {
  try {
    const { declaration, dossier } = await findDeclaration(code, reader, ctx);
    const { title, replacedBy } = declaration;
    return { title, dossier, isReplaced: replacedBy !== null };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** What may not be seen from here is as though it were not there. */
async function seenHere(code: string, reader: Reader, ctx: Context): Promise<Dossier | null> {
  const [dossier, viewer] = await Promise.all([reader.dossiers.byCode(code), ctx.viewer()]);
  return dossier !== null && isInSight(dossier, viewer) ? dossier : null;
}
