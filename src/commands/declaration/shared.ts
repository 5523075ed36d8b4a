/** What the verbs of declarations share: finding one, who may see it, and how it is told. */
import type { Context } from '../../cli/context.ts';
import { textValue, type Single } from '../../cli/option.ts';
import { missingFields } from '../../domain/declaration/check.ts';
import { parseDeclarationCode, type Declaration } from '../../domain/declaration/declaration.ts';
import type { DeclarationForm } from '../../domain/declaration/form.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { requireSight } from '../../domain/dossier/sight.ts';
import { localDate } from '../../domain/value/instant.ts';
import { Problem } from '../../domain/problem.ts';
import type { NewSight, Reader } from '../../store/store.ts';
import { sightOfCitizen, sightsOfDossier } from '../access/saw.ts';
import { citizenInSight } from '../citizen/shared.ts';

/** The code of a declaration, typed or scanned. */
export function declarationRef(): Single<string> {
  return textValue('declaration');
}

export const declarationFields = [
  'code form version title dossier citizen at by replacedBy answers',
  { missing: ['field label part row'] },
] as const;

/** A declaration with the dossier that it is a paper of, where there is one. */
export interface FoundDeclaration {
  declaration: Declaration;
  dossier: Dossier | null;
}

/**
 * The declaration of a code. Throws `declaration.not_found`, also of one whose person or dossier
 * may not be seen from here.
 */
export async function findDeclaration(
  typed: string,
  reader: Reader,
  ctx: Context,
): Promise<FoundDeclaration> {
  const code = parseDeclarationCode(typed);
  const declaration = code && (await reader.declarations.byCode(code));
  if (!declaration) throw new Problem('declaration.not_found', { typed });
  try {
    return { declaration, dossier: await dossierOf(declaration, reader, ctx) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('declaration.not_found', { typed }, { cause: error });
  }
}

async function dossierOf(declaration: Declaration, reader: Reader, ctx: Context) {
  const { dossier: id, citizen } = declaration;
  const dossier = id === null ? null : await reader.dossiers.byId(id);
  if (dossier) {
    const viewer = await ctx.viewer();
    if (viewer) requireSight(dossier, viewer);
  } else if (citizen !== null) await citizenInSight(ctx, citizen);
  return dossier;
}

/** Whom somebody sees who opens it. */
export function sightsOfDeclaration(
  { declaration: { citizen }, dossier }: FoundDeclaration,
  what: string,
): NewSight[] {
  if (dossier) return sightsOfDossier(dossier, what);
  return citizen === null ? [] : [sightOfCitizen(citizen, what)];
}

/** As JSON gives it. */
export function declarationView(
  { declaration, dossier }: FoundDeclaration,
  form: DeclarationForm | null,
) {
  const { code, version, title, citizen, at, by, replacedBy, answers } = declaration;
  return {
    ...{ code, form: declaration.form, version, title },
    dossier: dossier?.code ?? null,
    ...{ citizen, at, by, replacedBy, answers },
    missing: form === null || answers === null ? [] : missingFields(form, answers, localDate(at)),
  };
}
