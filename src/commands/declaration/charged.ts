/** Where the declarations of a dossier say otherwise than it is charged. */
import type { Context } from '../../cli/context.ts';
import { copiesDiffering } from '../../domain/declaration/charged-copies.ts';
import { formKeptBy } from '../../domain/declaration/declaration.ts';
import type { DeclarationForm } from '../../domain/declaration/form.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { answerWords } from '../../locale/vi/declaration-words.ts';
import type { Reader } from '../../store/store.ts';

export const otherwiseFields = 'declaration form label said charged' as const;

/** An answer in words, and what is charged instead. */
export type DeclaredOtherwise = Awaited<ReturnType<typeof declaredOtherwise>>[number];

/** By which its declarations are read; asked for before a write, which asks nothing besides. */
export async function formsOfDeclared(dossier: Uuid, reader: Reader, ctx: Context) {
  const all = await reader.declarations.ofDossier(dossier);
  if (all.length === 0) return [];
  // Late: with it came what reads data files, into what every reception loads.
  const { formsFound } = await import('./forms.ts');
  return (await formsFound(ctx)).forms;
}

/** Of those that stand; what no form can read any more is passed over. */
export async function declaredOtherwise(
  dossier: Dossier,
  reader: Reader,
  forms: readonly DeclarationForm[],
) {
  const all = await reader.declarations.ofDossier(dossier.id);
  return all.flatMap((each) => {
    const form = each.replacedBy === null ? formKeptBy(forms, each) : null;
    if (form === null || each.answers === null) return [];
    return copiesDiffering(form, each.answers, dossier).map(({ label, type, said, record }) => ({
      ...{ declaration: each.code, form: each.form, label },
      ...{ said: answerWords(type, said), charged: answerWords(type, record) },
    }));
  });
}
