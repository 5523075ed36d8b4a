/** Reading the forms of declarations: those that ship, and what an office writes itself. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseAnswer } from '../domain/declaration/answer.ts';
import { fieldTypes, type When } from '../domain/declaration/field-type.ts';
import {
  facts,
  parties,
  typesOf,
  type DeclarationForm,
  type Fact,
  type FormField,
  type FormPart,
} from '../domain/declaration/form.ts';
import { fieldsOfRule, saidText, type FormRule } from '../domain/declaration/rule.ts';
import { sexes } from '../domain/citizen/citizen.ts';
import { parseProcedureCode } from '../domain/value/id.ts';
import { dataIn, readData } from './data-file.ts';
import { dateField } from './field.ts';

const words = z.string().trim().min(1).max(500);
const both = z.strictObject({ vi: words, en: words });
const fieldId = z.string().regex(/^[a-z][\w]{0,30}(?:\.[a-z]\w{0,30}){0,2}$/);
const personId = z.string().regex(/^[a-z]\w{0,30}$/);
const when = z
  .string()
  .regex(/^[a-z][\w.]* = .+$/)
  .describe('FIELD = ANSWER, as in copies.wanted = yes');
const prefill = z
  .string()
  .regex(/^[a-z]\w*\.[a-zA-Z]+$/)
  .describe('PERSON.FACT, as in submitter.name');

const field = z.strictObject({
  id: fieldId,
  label: words,
  type: z.enum(fieldTypes),
  required: z.boolean().default(false),
  choices: z.array(words).min(2).max(30).optional(),
  when: when.optional(),
  prefill: prefill.optional(),
  ...{ of: fieldId.optional(), asOf: fieldId.optional() },
  usual: words.optional(),
  beside: z.boolean().default(false),
  ...{ portal: words.optional(), note: words.optional() },
});

const part = z.strictObject({
  title: words,
  fields: z.array(field).max(60).default([]),
  repeats: personId.optional(),
  when: when.optional(),
  skips: z.boolean().default(false),
  signatures: z.array(words).max(4).default([]),
});

const demands = [
  z.strictObject({ kind: z.literal('one_of'), fields: z.array(fieldId).min(2) }),
  z.strictObject({ kind: z.literal('needs'), fields: z.array(fieldId).min(1) }),
  z.strictObject({ kind: z.literal('not_after_today'), field: fieldId }),
  z.strictObject({ kind: z.literal('before'), field: fieldId, than: fieldId }),
  z.strictObject({ kind: z.literal('not_before'), field: fieldId, than: fieldId }),
  z.strictObject({ kind: z.literal('age'), field: fieldId, years: z.int().min(1).max(120) }),
  z.strictObject({ kind: z.literal('same'), field: fieldId, as: fieldId }),
] as const;
const said = { when: when.optional(), words: both };
const [oneOf, needs, notAfter, before, notBefore, age, same] = demands;
const rule = z.discriminatedUnion('kind', [
  oneOf.extend(said),
  needs.extend(said),
  notAfter.extend(said),
  before.extend(said),
  notBefore.extend(said),
  age.extend(said),
  same.extend(said),
]);

/** A file of one form, as an office writes it. */
const file = z.strictObject({
  id: z.string().regex(/^[a-z][a-z\d-]{0,39}$/),
  version: dateField,
  until: dateField.nullable().default(null),
  title: words,
  procedures: z.array(z.string().refine((code) => parseProcedureCode(code) === code)).max(50),
  basis: words,
  verified: z.boolean(),
  note: words.optional(),
  people: z
    .array(z.strictObject({ id: personId, title: words, submitterIf: z.enum(sexes).optional() }))
    .max(8)
    .default([]),
  parts: z.array(part).min(1).max(30),
  rules: z.array(rule).max(100).default([]),
});
type FormFile = z.output<typeof file>;

const form = file.superRefine(checkForm).transform(formIn);

/** What a file of a form must be, as JSON Schema, for editors that check while one writes. */
export function declarationSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(file, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === dateField) Object.assign(jsonSchema, { type: 'string', format: 'date' });
    },
  });
  return { $schema, title: 'Declaration form', ...rest };
}

/** The form in a file; throws `data.bad_file`, which names the line. */
export function readDeclaration(path: string): DeclarationForm {
  return readData(path, form);
}

/** The form that the text of a file tells; throws as `readDeclaration` does. */
export function declarationIn(path: string, text: string): DeclarationForm {
  return dataIn(path, text, form);
}

/** All forms of a folder, by id and version; throws `data.bad_file`. */
export function readDeclarations(folder: string): DeclarationForm[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readDeclaration(join(folder, name)));
}

type TellIssue = (path: PropertyKey[], message: string) => void;

function checkForm(all: FormFile, context: z.RefinementCtx<FormFile>): void {
  const told: TellIssue = (path, message) => context.addIssue({ code: 'custom', path, message });
  if (all.until !== null && all.until < all.version) told(['until'], 'is before version');
  const places = all.parts.flatMap(({ fields, repeats }, p) =>
    fields.map((each, f) => ({ ...each, repeats, path: ['parts', p, 'fields', f] })),
  );
  const ids = places.map(({ id }) => id);
  for (const [at, { id, path }] of places.entries()) {
    if (ids.indexOf(id) !== at) told([...path, 'id'], `two fields "${id}"`);
  }
  for (const [n, each] of all.parts.entries()) checkPart(each, ['parts', n], told);
  checkSigned(all, told);
  for (const [n, { id }] of all.people.entries()) {
    if ((parties as readonly string[]).includes(id)) told(['people', n, 'id'], 'is always there');
  }
  const single = all.parts.filter((each) => !each.repeats).flatMap((each) => each.fields);
  const known = new Map(single.map((each) => [each.id, each]));
  for (const each of places) checkField(each, { all, known, told });
  for (const [n, each] of all.parts.entries()) {
    checkWhen(each.when, ['parts', n, 'when'], known, told);
  }
  for (const [n, each] of all.rules.entries()) {
    checkRule({ ...each, when: null }, ['rules', n], known, told);
    checkWhen(each.when, ['rules', n, 'when'], known, told);
  }
}

/** Somebody signs it, whatever is answered. */
function checkSigned({ parts }: FormFile, told: TellIssue): void {
  const signed = parts.map(({ signatures }) => signatures.length > 0);
  if (parts.some(({ when: only }, n) => signed[n] && only === undefined)) return;
  const at = signed.indexOf(true);
  told(at < 0 ? ['parts'] : ['parts', at, 'signatures'], 'must be there whatever is answered');
}

function checkPart(each: FormFile['parts'][number], path: PropertyKey[], told: TellIssue): void {
  const { repeats, fields, signatures, skips } = each;
  if (fields.length === 0 && signatures.length === 0) {
    told([...path, 'fields'], 'neither asks nor is signed');
  }
  if (skips && fields.some(({ required }) => required)) {
    told([...path, 'skips'], 'has a field that is required');
  }
  for (const [n, { id }] of fields.entries()) {
    if (repeats !== undefined && !id.startsWith(`${repeats}.`)) {
      told([...path, 'fields', n, 'id'], `"${id}" must begin with "${repeats}."`);
    }
  }
}

type FieldFile = FormFile['parts'][number]['fields'][number];
type FieldsById = ReadonlyMap<string, FieldFile>;

function checkField(
  { path, ...each }: FieldFile & { path: PropertyKey[]; repeats: string | undefined },
  { all, known, told }: { all: FormFile; known: FieldsById; told: TellIssue },
): void {
  if ((each.choices !== undefined) !== (each.type === 'choice')) {
    told([...path, 'choices'], 'are what a choice has, and nothing else');
  }
  const isOfDate = each.of !== undefined && isDate(known.get(each.of));
  if (each.type === 'date_in_words' ? !isOfDate : each.of !== undefined) {
    told([...path, 'of'], 'a date in words names the field of the date, and nothing else does');
  }
  if (each.asOf !== undefined && !(each.type === 'address' && isDate(known.get(each.asOf)))) {
    told([...path, 'asOf'], 'is the field of a date, and only an address has it');
  }
  if (each.usual !== undefined && answerIn(each, each.usual) === null) {
    told([...path, 'usual'], `"${each.usual}" is no answer to it`);
  }
  checkWhen(each.when, [...path, 'when'], known, told);
  if (each.prefill === undefined) return;
  const [person = '', fact = ''] = each.prefill.split('.');
  // A row is filled in by its own person's card, and by nobody else's.
  const people =
    each.repeats === undefined ? [...parties, ...all.people.map(({ id }) => id)] : [each.repeats];
  if (!people.includes(person)) told([...path, 'prefill'], `there is no person "${person}"`);
  if (!(facts as readonly string[]).includes(fact)) {
    told([...path, 'prefill'], `"${fact}" is none of ${facts.join(', ')}`);
  } else if (!typesOf[fact as Fact].includes(each.type)) {
    told([...path, 'prefill'], `"${fact}" is no answer to a field of type ${each.type}`);
  }
}

function checkWhen(
  said: string | undefined,
  path: PropertyKey[],
  known: FieldsById,
  told: TellIssue,
): void {
  if (said === undefined) return;
  const { field: id, is } = whenOf(said);
  const asked = known.get(id);
  if (!asked) return told(path, `there is no field "${id}"`);
  const answer = answerIn(asked, is);
  if (saidText(answer) !== is) told(path, `"${is}" is no answer to ${id}`);
}

function checkRule(each: FormRule, path: PropertyKey[], known: FieldsById, told: TellIssue): void {
  for (const id of fieldsOfRule(each)) {
    if (!known.has(id)) told([...path, 'kind'], `there is no field "${id}"`);
  }
  const dates = ['age', 'before', 'not_before', 'not_after_today'].includes(each.kind);
  const ids = fieldsOfRule(each).filter((id) => known.has(id));
  if (dates && !ids.every((id) => isDate(known.get(id)))) {
    told([...path, 'kind'], `"${each.kind}" compares dates`);
  }
  if (each.kind === 'same' && ids.length === 2) {
    const [one, other] = ids.map((id) => known.get(id)!.type);
    const isFit = one === other || (one === 'date_or_year' && other === 'date');
    if (!isFit) told([...path, 'as'], `is of type ${other}, the field of type ${one}`);
  }
}

function isDate(each: FieldFile | undefined): boolean {
  return ['date', 'date_or_year', 'instant_or_date'].includes(each?.type ?? '');
}

function answerIn({ type, choices = [] }: FieldFile, text: string) {
  return parseAnswer({ type, choices }, text);
}

function whenOf(said: string): When {
  const at = said.indexOf(' = ');
  return { field: said.slice(0, at), is: said.slice(at + 3) };
}

function formIn({ note, ...all }: FormFile): DeclarationForm {
  return {
    ...all,
    procedures: all.procedures.map((code) => parseProcedureCode(code)!),
    note: note ?? null,
    people: all.people.map((each) => ({ ...each, submitterIf: each.submitterIf ?? null })),
    parts: all.parts.map(partOf),
    rules: all.rules.map((each) => ({ ...each, when: each.when ? whenOf(each.when) : null })),
  };
}

function partOf({ fields, repeats, when: said, ...rest }: FormFile['parts'][number]): FormPart {
  return {
    ...rest,
    repeats: repeats ?? null,
    when: said === undefined ? null : whenOf(said),
    fields: fields.map(fieldOf),
  };
}

function fieldOf({ prefill: filled, ...each }: FieldFile): FormField {
  const [person, fact] = filled?.split('.') ?? [];
  const { id, label, type, required, beside } = each;
  return {
    ...{ id, label, type, required, beside },
    choices: each.choices ?? [],
    when: each.when === undefined ? null : whenOf(each.when),
    prefill: person ? { person, fact: fact as (typeof facts)[number] } : null,
    ...{ of: each.of ?? null, asOf: each.asOf ?? null },
    usual: each.usual ?? null,
    portal: each.portal ?? null,
    note: each.note ?? null,
  };
}
