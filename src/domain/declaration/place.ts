/** Which addresses of a declaration say where somebody is now, and not where they were. */
import { COMMUNES_SINCE } from '../office/former-commune.ts';
import { fieldAnswer, rowsUnder, type FieldAnswers } from './answer.ts';
import { askedParts } from './check.ts';
import type { DeclarationForm, FormField } from './form.ts';

/** An address as it was answered, and in which row of its part, from 1. */
export interface AnsweredAddress {
  field: FormField;
  row: number | null;
  address: string;
}

/** What was answered to addresses of today. */
export function addressesNow(form: DeclarationForm, answers: FieldAnswers): AnsweredAddress[] {
  return askedParts(form, answers).flatMap(({ fields, repeats }) => {
    const now = fields.filter((field) => isNow(field, answers));
    const rows = repeats === null ? [null] : rowsUnder(answers, repeats);
    return rows.flatMap((row, at) =>
      now.flatMap((field) => {
        const answer = row === null ? fieldAnswer(answers, field.id) : row[field.id];
        if (typeof answer !== 'string') return [];
        return [{ field, row: row === null ? null : at + 1, address: answer }];
      }),
    );
  });
}

/** An old name is right of a day on which the place was called so. */
export function isNow(
  { type, asOf }: Pick<FormField, 'type' | 'asOf'>,
  answers: FieldAnswers,
): boolean {
  if (type !== 'address') return false;
  const day = asOf === null ? null : fieldAnswer(answers, asOf);
  return (
    typeof day !== 'string' || day.slice(0, 10) >= COMMUNES_SINCE.slice(0, Math.min(10, day.length))
  );
}
