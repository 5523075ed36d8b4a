/** Which paper of a dossier a declaration is: "Tờ khai" among what a procedure asks for. */
import type { ProcedureCode } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { Instant } from '../value/instant.ts';
import { fold } from '../value/text.ts';
import type { Declaration, DeclarationCode } from './declaration.ts';
import { holdsOn, type DeclarationForm } from './form.ts';

/** How the declaration of a dossier comes about, as it was said at its reception. */
export const declarationHows = ['here', 'brought', 'portal'] as const;
export type DeclarationHow = (typeof declarationHows)[number];

/** The forms of a procedure that hold on a day. */
export function formsForProcedure(
  forms: readonly DeclarationForm[],
  procedure: ProcedureCode,
  day: PlainDate,
): DeclarationForm[] {
  return forms.filter((form) => holdsOn(form, day) && form.procedures.includes(procedure));
}

/**
 * True of the paper that the form is. Catalogues name it "Tờ khai …" with much behind it, or by the
 * form's own title; a form fits no paper by its number, since offices number papers as they like.
 */
export function isPaperOf({ title }: Pick<DeclarationForm, 'title'>, paper: string): boolean {
  const name = fold(paper);
  return name.startsWith('to khai ') || name === 'to khai' || name.startsWith(fold(title));
}

/** The declaration that was filled in again, as this paper, after a moment; else `null`. */
export function refilledSince(
  declarations: readonly Declaration[],
  paper: string,
  since: Instant,
): DeclarationCode | null {
  const replacing = new Set(declarations.map(({ replacedBy }) => replacedBy));
  const again = declarations.findLast(
    (each) => replacing.has(each.id) && each.at > since && isPaperOf(each, paper),
  );
  return again?.code ?? null;
}
