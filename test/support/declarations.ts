/** The shipped forms, and random answers that each of them takes. */
import { join } from 'node:path';
import {
  parseAnswer,
  type FieldAnswer,
  type FieldAnswers,
} from '../../src/domain/declaration/answer.ts';
import { isTyped } from '../../src/domain/declaration/check.ts';
import type { DeclarationForm, FormField } from '../../src/domain/declaration/form.ts';
import { brokenRules } from '../../src/domain/declaration/rule.ts';
import { readDeclarations } from '../../src/importing/declarations.ts';
import { day, fc } from './arbitrary.ts';

export const formsFolder = join(import.meta.dirname, '../../data/declarations');
export const forms = readDeclarations(formsFolder);

export const formCalled = (id: string): DeclarationForm => forms.find((each) => each.id === id)!;

/** What names and addresses are made of, and what a file, a page or a terminal may stumble over. */
const syllables = [
  ...['Trần', 'Thị', 'Thử', 'Đặng', 'Ứng', 'Ưu', 'phường', 'Tổ', '3', 'Nghiêng', 'Đắk', "H'Mông"],
  ...['<b>', '"Cũ"', 'O’Neil', '&', '\\', '{{x}}', '12/4A', '%', '#1', '=', '-'],
];
const words = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 9 }),
    },
    fc.array(fc.constantFrom('Nghiêng', 'Thượng', 'Đường', "H'Mông"), {
      minLength: 14,
      maxLength: 20,
    }),
  )
  .map((all) => all.join(' '));
const date = fc
  .record({ year: fc.integer({ min: 1930, max: 2005 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) => fc.integer({ min: 1, max: 28 }).map((d) => `${d}/${month}/${year}`));
const number = fc
  .integer({ min: 0, max: 999_999 })
  .map((n) => `022192${String(n).padStart(6, '0')}`);

/** What somebody may type into a field. */
function typed(field: FormField): fc.Arbitrary<string> {
  switch (field.type) {
    case 'date':
      return date;
    case 'date_or_year':
      return fc.oneof(date, fc.integer({ min: 1930, max: 2005 }).map(String));
    case 'instant_or_date':
      return fc.oneof(
        fc.constant('14/11/2026'),
        fc.integer({ min: 0, max: 59 }).map((m) => `7:${String(m).padStart(2, '0')} 14/11/2026`),
      );
    case 'sex':
      return fc.constantFrom('nam', 'nữ', 'khác');
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'yes_no':
      return fc.constantFrom('có', 'không');
    case 'count':
      return fc.integer({ min: 1, max: 99 }).map(String);
    case 'money':
      return fc.integer({ min: 0, max: 9_000_000 }).map(String);
    case 'identity':
      return fc.oneof(
        number,
        fc.tuple(number, date, words).map((all) => all.join('; ')),
      );
    case 'citizen_id':
      return number;
    case 'phone':
      return fc.constantFrom('0912 345 678', '0203 3825 001');
    case 'email':
      return fc.constant('thu@example.vn');
    case 'lines':
      return fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('; '));
    default:
      return words;
  }
}

const answerOf = (field: FormField): fc.Arbitrary<FieldAnswer> =>
  typed(field).map((text) => parseAnswer(field, text)!);

/** Some answers, not all of them, that break no rule of the form. */
export function answersOf(form: DeclarationForm): fc.Arbitrary<FieldAnswers> {
  const single = form.parts.filter(({ repeats }) => repeats === null);
  const fields = single.flatMap((part) => part.fields).filter(isTyped);
  const rows = form.parts.flatMap(({ repeats, fields: columns }) =>
    repeats === null
      ? []
      : [
          [
            repeats,
            fc.array(
              fc.record(Object.fromEntries(columns.map((each) => [each.id, answerOf(each)]))),
              { minLength: 1, maxLength: 9 },
            ),
          ] as const,
        ],
  );
  const all = Object.fromEntries<fc.Arbitrary<unknown>>([
    ...fields.map((field) => [field.id, answerOf(field)] as const),
    ...rows,
  ]);
  return fc
    .record(all, { requiredKeys: [] })
    .map((answers) => answers as FieldAnswers)
    .filter((answers) => brokenRules(form.rules, answers, day('2026-11-23')).length === 0);
}
