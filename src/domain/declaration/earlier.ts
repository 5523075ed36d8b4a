/**
 * What somebody declared before, as a source of what neither a card nor a record tells: their own
 * declarations alone, by what fills a field in and by the number of the person it is about.
 */
import type { Instant } from '../value/instant.ts';
import {
  fieldAnswer,
  rowsUnder,
  type FieldAnswer,
  type FieldAnswers,
  type RowAnswers,
} from './answer.ts';
import type { Declaration, DeclarationCode } from './declaration.ts';
import {
  onRecord,
  prefilled,
  rolesIn,
  rowPerson,
  rowTold,
  withTakenOver,
  type PeopleOnRecord,
} from './fill.ts';
import type { FieldType } from './field-type.ts';
import {
  singleFields,
  type DeclarationForm,
  type Fact,
  type FormField,
  type FormPart,
} from './form.ts';
import { isSameAnswer, saidText } from './rule.ts';

/** A declaration of the same person, with its form; one that was erased has no answers. */
export type EarlierDeclaration = Pick<Declaration, 'code' | 'at' | 'answers' | 'replacedBy'> & {
  form: DeclarationForm | null;
};

interface EarlierAnswer {
  answer: FieldAnswer;
  code: DeclarationCode;
  at: Instant;
}

/** By the number of a person, and the fact. */
export type EarlierFacts = ReadonlyMap<string, EarlierAnswer>;

/** Where an answer that nobody typed comes from. */
export type AnswerSource = { field: string; from: 'record' | 'declaration' } & {
  declaration: DeclarationCode | null;
  at: Instant | null;
};

/** `declarations` are the newest first, and the newest that tells a fact is believed. */
export function earlierFacts(
  declarations: readonly EarlierDeclaration[],
  submitter: string | null,
): EarlierFacts {
  const facts = new Map<string, EarlierAnswer>();
  for (const { form, answers, replacedBy, code, at } of declarations) {
    if (form === null || answers === null || replacedBy !== null) continue;
    for (const { id, prefill } of singleFields(form)) {
      const answer = fieldAnswer(answers, id);
      if (prefill === null || answer === null) continue;
      const number = numberIn(form, answers, prefill.person);
      const whose = number ?? (prefill.person === 'submitter' ? submitter : null);
      if (whose === null || facts.has(keyOf(whose, prefill.fact))) continue;
      facts.set(keyOf(whose, prefill.fact), { answer, code, at });
    }
  }
  return facts;
}

/** What is known of a form's people: by cards and records, and by what was declared before. */
export interface KnownOfPeople {
  people: PeopleOnRecord;
  facts: EarlierFacts;
  /** Fields that were left empty, whatever is known of them. */
  empty: readonly string[];
}

/** What was said, with what records tell, and then with what was declared before. */
export function answersKnown(
  form: DeclarationForm,
  said: FieldAnswers,
  known: KnownOfPeople,
): FieldAnswers {
  const answers = prefilled(form, said, known.people, known.empty);
  const found: Record<string, FieldAnswer> = {};
  for (const field of singleFields(form)) {
    const earlier = answers[field.id] === undefined ? earlierOf(form, field, answers, known) : null;
    if (earlier !== null) found[field.id] = earlier.answer;
  }
  return withTakenOver(form, { ...found, ...answers }, known.empty);
}

/** What was said otherwise than a record tells it. */
export interface DifferingAnswer {
  /** `members.2.name` of the second row. */
  field: string;
  label: string;
  type: FieldType;
  said: FieldAnswer;
  record: FieldAnswer;
}

export function differingIn(
  form: DeclarationForm,
  said: FieldAnswers,
  known: KnownOfPeople,
): DifferingAnswer[] {
  const people = rolesIn(form, known.people, said);
  const single = singleFields(form).map((field) => {
    return {
      ...field,
      row: null,
      answer: fieldAnswer(said, field.id),
      record: onRecord(field, people),
    };
  });
  const inRows = form.parts.flatMap((part) => answersInRows(part, said, people));
  return [...single, ...inRows].flatMap(({ id, label, type, row, answer, record }) => {
    if (answer === null || record === null || isSameAnswer(answer, record)) return [];
    return [{ field: row === null ? id : inRow(id, row), label, type, said: answer, record }];
  });
}

/** What rows say beside what their people's records do: by their cards, else by their numbers. */
function answersInRows(part: FormPart, said: FieldAnswers, people: PeopleOnRecord) {
  const { repeats, fields } = part;
  if (repeats === null) return [];
  return rowsUnder(said, repeats).flatMap((row, at) => {
    const person = people[rowPerson(repeats, at + 1)] ?? numbered(part, row, people);
    if (person === null) return [];
    const told = rowTold(part, person);
    return fields.map((field) => {
      const [answer, record] = [row[field.id] ?? null, told[field.id] ?? null];
      return { ...field, row: at + 1, answer, record };
    });
  });
}

/** Whose number a row has, of those whose records were looked at. */
function numbered({ fields }: FormPart, row: RowAnswers, people: PeopleOnRecord) {
  const field = fields.find(({ prefill }) => NUMBERS.has(prefill?.fact ?? ''));
  const number = field === undefined ? null : saidText(row[field.id] ?? null);
  if (number === null) return null;
  return Object.values(people).find((each) => each?.idNumber === number) ?? null;
}

const NUMBERS = new Set(['identity', 'idNumber']);

function inRow(id: string, row: number): string {
  const [name = '', ...rest] = id.split('.');
  return [name, row, ...rest].join('.');
}

/** Of each answer that nobody typed and a record or an earlier declaration tells, which of them. */
export function sourcesOf(
  form: DeclarationForm,
  said: FieldAnswers,
  known: KnownOfPeople,
): AnswerSource[] {
  const answers = prefilled(form, said, known.people, known.empty);
  const people = rolesIn(form, known.people, answers);
  return singleFields(form).flatMap((field): AnswerSource[] => {
    const { id: name, prefill } = field;
    if (prefill === null || said[name] !== undefined || known.empty.includes(name)) return [];
    if (onRecord(field, people) !== null) {
      return [{ field: name, from: 'record', declaration: null, at: null }];
    }
    // What one part takes over from another is told there.
    const earlier = answers[name] === undefined ? earlierOf(form, field, answers, known) : null;
    if (earlier === null) return [];
    return [{ field: name, from: 'declaration', declaration: earlier.code, at: earlier.at }];
  });
}

function earlierOf(
  form: DeclarationForm,
  { id, prefill, type }: FormField,
  answers: FieldAnswers,
  { people, facts, empty }: KnownOfPeople,
): EarlierAnswer | null {
  if (prefill === null || empty.includes(id)) return null;
  const person = rolesIn(form, people, answers)[prefill.person];
  const number = person?.idNumber ?? numberIn(form, answers, prefill.person);
  const earlier = number === null ? undefined : facts.get(keyOf(number, prefill.fact));
  // A year alone is no day.
  const isYear = type === 'date' && String(earlier?.answer).length === 4;
  return earlier === undefined || isYear ? null : earlier;
}

/** The number under which somebody stands in a declaration. */
function numberIn(form: DeclarationForm, answers: FieldAnswers, person: string): string | null {
  const field = singleFields(form).find(
    ({ id, prefill }) =>
      prefill?.person === person &&
      (prefill.fact === 'identity' || prefill.fact === 'idNumber') &&
      fieldAnswer(answers, id) !== null,
  );
  return field === undefined ? null : saidText(fieldAnswer(answers, field.id));
}

function keyOf(number: string, fact: Fact): string {
  return `${number} ${fact}`;
}
