/** What of a declaration is answered, what is missing, and which of its rules do not hold. */
import { Problem } from '../problem.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { isBlank, nearest } from '../value/text.ts';
import {
  fieldAnswer,
  parseAnswer,
  rowsUnder,
  type FieldAnswer,
  type FieldAnswers,
  type RowAnswers,
} from './answer.ts';
import { singleFields, type DeclarationForm, type FormField, type FormPart } from './form.ts';
import { MOST_TABLE_ROWS } from './field-type.ts';
import { isAsked, openRules } from './rule.ts';

/** What was said of one field: `members.2.name` is of the second row. */
export interface SaidAnswer {
  field: string;
  text: string;
}

/** A field without an answer, by what it is asked as, and which row of its part it is in. */
export interface MissingField {
  field: string;
  label: string;
  /** The title of its part; `null` of what a rule wants. */
  part: string | null;
  row: number | null;
}

/**
 * The answers with what was said put in; an empty text takes an answer away, and of a row's own
 * name, `members.2`, the row. Throws
 * `declaration.no_such_field`, `declaration.no_row`, `declaration.many_rows` and
 * `declaration.bad_answer`: nothing is half taken.
 */
export function answersWith(
  form: DeclarationForm,
  before: FieldAnswers,
  said: readonly SaidAnswer[],
): FieldAnswers {
  const all = said.reduce((answers, each) => withOne(form, answers, each), before);
  // Only now: a row that is emptied on the way stays the one that the others are counted from.
  return Object.fromEntries(
    Object.entries(all).map(([name, answer]) => [
      name,
      Array.isArray(answer) ? answer.filter((row) => Object.keys(row).length > 0) : answer,
    ]),
  );
}

/** The fields that stand once and were emptied, the last word on each taken. */
export function emptiedIn(said: readonly SaidAnswer[]): string[] {
  const last = new Map(said.map(({ field, text }) => [field, text]));
  return [...last].filter(([, text]) => isBlank(text)).map(([field]) => field);
}

function withOne(
  form: DeclarationForm,
  answers: FieldAnswers,
  { field: id, text }: SaidAnswer,
): FieldAnswers {
  const [name = '', row, ...rest] = id.split('.');
  if (Number(row) > MOST_TABLE_ROWS && isTable(form, name)) {
    throw new Problem('declaration.many_rows', { field: name, most: MOST_TABLE_ROWS });
  }
  if (row !== undefined && /^\d{1,2}$/.test(row)) {
    if (rest.length === 0 && isBlank(text) && isTable(form, name)) {
      const rows = rowsUnder(answers, name);
      return { ...answers, [name]: rows.with(rowAt(rows, Number(row), name), {}) };
    }
    const field = fieldCalled(form, [name, ...rest].join('.'), id);
    return { ...answers, [name]: rowsWith(rowsUnder(answers, name), Number(row), field, text) };
  }
  const field = fieldCalled(form, id, id);
  if (form.parts.some(({ repeats, fields }) => repeats !== null && fields.includes(field))) {
    throw new Problem('declaration.no_row', { field: id, example: id.replace('.', '.1.') });
  }
  return withAnswer(answers, field, text);
}

function isTable({ parts }: DeclarationForm, name: string): boolean {
  return parts.some(({ repeats }) => repeats === name);
}

/** Of a row that is there, its place from 0. Throws `declaration.no_row`. */
function rowAt(rows: readonly RowAnswers[], number: number, name: string): number {
  if (number >= 1 && number <= rows.length) return number - 1;
  const example = `${name}.${Math.max(1, rows.length)}`;
  throw new Problem('declaration.no_row', { field: name, example });
}

function withAnswer<T extends FieldAnswers | RowAnswers>(
  answers: T,
  field: FormField,
  text: string,
): T {
  const { [field.id]: _, ...others } = answers;
  return (isBlank(text) ? others : { ...others, [field.id]: answerIn(field, text) }) as T;
}

function rowsWith(
  rows: readonly RowAnswers[],
  number: number,
  field: FormField,
  text: string,
): RowAnswers[] {
  if (number < 1 || number > rows.length + 1) {
    throw new Problem('declaration.no_row', {
      field: field.id,
      example: field.id.replace('.', `.${rows.length + 1}.`),
    });
  }
  const all = [...rows];
  all[number - 1] = withAnswer(rows[number - 1] ?? {}, field, text);
  return all;
}

function fieldCalled(form: DeclarationForm, id: string, typed: string): FormField {
  const fields = form.parts.flatMap((part) => part.fields).filter(isTyped);
  const found = fields.find((field) => field.id === id);
  if (found) return found;
  const near = nearest(
    id,
    fields.map((field) => field.id),
  );
  const { title } = form;
  throw new Problem('declaration.no_such_field', { form: form.id, title, field: typed, near });
}

function answerIn(field: FormField, text: string): FieldAnswer {
  const answer = parseAnswer(field, text);
  if (answer !== null) return answer;
  const { id, label, type, choices } = field;
  throw new Problem('declaration.bad_answer', { field: id, label, type, choices: [...choices] });
}

/** False of what is computed. */
export function isTyped({ type }: Pick<FormField, 'type'>): boolean {
  return type !== 'date_in_words';
}

/** The parts that are asked for, each with the fields that are. */
export function askedParts(form: DeclarationForm, answers: FieldAnswers): FormPart[] {
  return form.parts
    .filter(({ when }) => isAsked(when, answers))
    .map((part) => ({ ...part, fields: part.fields.filter(({ when }) => isAsked(when, answers)) }));
}

/** What must be answered and is not: fields, and by the first of its fields what a rule wants. */
export function missingFields(
  form: DeclarationForm,
  answers: FieldAnswers,
  today: PlainDate,
): MissingField[] {
  const missing = askedParts(form, answers).flatMap(
    ({ title: part, fields, repeats }): MissingField[] => {
      const needed = fields.filter((field) => field.required && isTyped(field));
      const told = ({ id: field, label }: FormField, row: number | null) => ({
        ...{ field, label, part, row },
      });
      if (repeats === null) {
        return needed
          .filter(({ id }) => fieldAnswer(answers, id) === null)
          .map((field) => told(field, null));
      }
      return rowsUnder(answers, repeats).flatMap((row, at) =>
        needed.filter(({ id }) => row[id] === undefined).map((field) => told(field, at + 1)),
      );
    },
  );
  const wanted = openRules(form.rules, answers, today);
  return [
    ...missing,
    ...wanted.map(({ fields, words }) => ({
      field: fields[0]!,
      label: words.vi,
      part: null,
      row: null,
    })),
  ];
}

/**
 * The answers of fields that are asked for: what belongs to another choice than the one that was
 * made in the end is no part of what somebody signs.
 */
export function onlyAsked(form: DeclarationForm, answers: FieldAnswers): FieldAnswers {
  const parts = askedParts(form, answers);
  const names = new Set([
    ...singleFields({ parts }).map(({ id }) => id),
    ...parts.flatMap(({ repeats }) => repeats ?? []),
  ]);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}
