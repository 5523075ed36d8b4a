/**
 * The copies that a declaration asks for and its dossier is charged for: one number, told twice. A
 * form says it in the fields `copies.count` and, where nobody has to want any, `copies.wanted`; a
 * procedure charges it as its fee `copies`.
 */
import type { Dossier } from '../dossier/dossier.ts';
import { rulesOf } from '../fee/rate.ts';
import { fieldAnswer, type FieldAnswers } from './answer.ts';
import type { DifferingAnswer } from './earlier.ts';
import { singleFields, type DeclarationForm } from './form.ts';

const [COUNT, WANTED, FEE] = ['copies.count', 'copies.wanted', 'copies'];

/** What a form says of them by what the dossier is charged; nothing where either knows none. */
export function chargedCopies(
  form: Pick<DeclarationForm, 'parts'>,
  dossier: Dossier | null,
): Record<string, number | boolean> {
  const fields = new Set(singleFields(form).map(({ id }) => id));
  const isCharged = dossier !== null && rulesOf(dossier).some(({ id }) => id === FEE);
  if (!isCharged || !fields.has(COUNT)) return {};
  const line = dossier.fees.find(({ id }) => id === FEE);
  const count = line === undefined ? 0 : line.quantity * line.copies;
  return {
    ...(fields.has(WANTED) ? { [WANTED]: count > 0 } : {}),
    ...(count > 0 ? { [COUNT]: count } : {}),
  };
}

/** What was said otherwise than the dossier is charged. */
export function copiesDiffering(
  form: Pick<DeclarationForm, 'parts'>,
  answers: FieldAnswers,
  dossier: Dossier | null,
): DifferingAnswer[] {
  const charged = chargedCopies(form, dossier);
  return singleFields(form).flatMap(({ id: field, label, type }) => {
    const [said, record] = [fieldAnswer(answers, field), charged[field]];
    if (said === null || record === undefined || said === record) return [];
    return [{ field, label, type, said, record }];
  });
}

/** True of what is held against what a dossier is charged, and not against a card or a record. */
export function isChargedField(field: string): boolean {
  return field === COUNT || field === WANTED;
}
