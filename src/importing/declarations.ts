/** Reading the forms of declarations: those that ship, and what an office writes itself. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { When } from '../domain/declaration/field-type.ts';
import type { facts, DeclarationForm, FormField, FormPart } from '../domain/declaration/form.ts';
import type { FormRule } from '../domain/declaration/rule.ts';
import { Problem } from '../domain/problem.ts';
import type { BothLanguages } from '../domain/value/both-languages.ts';
import { printable } from '../domain/value/text.ts';
import { parseProcedureCode } from '../domain/value/id.ts';
import { parseJson } from '../files/json.ts';
import { noJsonAt, readText } from '../files/read.ts';
import { formFaults } from '../locale/form-faults.ts';
import { ethnicGroups } from '../locale/vi/ethnic-groups.ts';
import { oddPhoneWords } from '../locale/odd-phone.ts';
import { pastDayWords } from '../locale/past-day.ts';
import { lineIn } from './json-place.ts';
import { checkForm } from './declaration-checks.ts';
import {
  formFile,
  whenOf,
  type FieldFile,
  type FormFile,
  type PartFile,
} from './declaration-file.ts';
import { dateField } from './field.ts';

const form = formFile.superRefine(checkForm).transform(formIn);

/** What a file of a form must be, as JSON Schema, for editors that check while one writes. */
export function declarationSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(formFile, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === dateField) Object.assign(jsonSchema, { type: 'string', format: 'date' });
    },
  });
  return { $schema, title: 'Declaration form', ...rest };
}

/** The form in a file; throws `declaration.bad_form`, which names the line. */
export function readDeclaration(path: string): DeclarationForm {
  return declarationIn(path, readText(path));
}

/** The form that the text of a file tells; throws as `readDeclaration` does. */
export function declarationIn(path: string, text: string): DeclarationForm {
  const content = contentOf(path, text);
  const result = form.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue?.path ?? [];
  throw badForm(path, formFaults.onLine(lineIn(text, at), at.join('.'), wordsOf(issue)));
}

function contentOf(path: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    const at = noJsonAt(text, cause as SyntaxError);
    throw badForm(path, at === null ? formFaults.tooDeep : formFaults.noJson(at.line, at.column));
  }
}

/** Our own checks have both languages; what the library says has one. */
function wordsOf(issue: z.core.$ZodIssue | undefined): BothLanguages {
  const en = issue?.message ?? '';
  switch (issue?.code) {
    case 'custom':
      return (issue.params as BothLanguages | undefined) ?? formFaults.wrongShape(en);
    case 'invalid_type':
      return formFaults.wrongType(issue.expected, en);
    case 'unrecognized_keys':
      return formFaults.unknownKeys(issue.keys.map((key) => `"${key}"`).join(', '), en);
    case 'invalid_value':
      return formFaults.oneOf(issue.values.join(', '), en);
    case 'too_small':
      return formFaults.tooFew(String(issue.minimum), en);
    case 'too_big':
      return formFaults.tooMany(String(issue.maximum), en);
    default:
      return formFaults.wrongShape(en);
  }
}

function badForm(path: string, why: BothLanguages): Problem {
  // Names in it are whatever somebody wrote.
  const printed = { vi: printable(why.vi), en: printable(why.en) };
  return new Problem('declaration.bad_form', { path, fault: printed });
}

/** All forms of a folder, by id and version; throws as `readDeclaration` does. */
export function readDeclarations(folder: string): DeclarationForm[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readDeclaration(join(folder, name)));
}

function formIn({ note, apart, ...all }: FormFile): DeclarationForm {
  const fields = all.parts.flatMap((each) => each.fields);
  const free = new Set(fields.filter(({ type }) => type === 'text').map(({ id }) => id));
  const whenSaid: WhenSaid = (text) => (text === undefined ? null : whenOf(text, free));
  return {
    ...all,
    procedures: all.procedures.map((code) => parseProcedureCode(code)!),
    note: note ?? null,
    apart: apart === 'always' ? apart : whenSaid(apart),
    people: all.people.map((each) => {
      const { submitterIf = null, sex = submitterIf } = each;
      return { ...each, submitterIf, sex };
    }),
    parts: all.parts.map((each) => partOf(each, whenSaid)),
    rules: [
      ...all.rules.map((each) => ({ ...each, when: whenSaid(each.when) })),
      ...all.parts.flatMap((each) => [...pastRules(each, whenSaid), ...phoneRules(each)]),
    ],
  };
}

type WhenSaid = (text: string | undefined) => When | null;

/** Births and days of what stands in a paper that is there are not to come. */
function pastRules({ title, fields }: PartFile, whenSaid: WhenSaid): FormRule[] {
  return fields
    .filter(({ past, prefill: told }) => past || /\.(?:dob|identity)$/.test(told ?? ''))
    .map(({ id: field, label, when: only }) => ({
      kind: 'not_after_today',
      ...{ field, when: whenSaid(only) },
      words: pastDayWords(title, label),
    }));
}

/** A number that rings nowhere is told, and kept: an office may have numbers of its own. */
function phoneRules({ title, fields }: PartFile): FormRule[] {
  return fields
    .filter(({ type }) => type === 'phone')
    .map(({ id: field, label }) => ({
      kind: 'rings',
      ...{ field, when: null, doubt: true, words: oddPhoneWords(title, label) },
    }));
}

function partOf(told: PartFile, whenSaid: WhenSaid): FormPart {
  const { fields, repeats, when: said, ...rest } = told;
  return {
    ...rest,
    repeats: repeats ?? null,
    when: whenSaid(said),
    fields: fields.map((each) => fieldOf(each, whenSaid)),
  };
}

function fieldOf({ prefill: filled, ...each }: FieldFile, whenSaid: WhenSaid): FormField {
  const [person, fact] = filled?.split('.') ?? [];
  const { id, label, type, required, beside } = each;
  return {
    ...{ id, label, type, required, beside },
    choices: each.choices ?? [],
    when: whenSaid(each.when),
    prefill: person ? { person, fact: fact as (typeof facts)[number] } : null,
    ...{ of: each.of ?? null, asOf: each.asOf ?? null },
    usual: each.usual ?? null,
    portal: each.portal ?? null,
    spelt: each.list === undefined ? [] : ethnicGroups,
    note: each.note ?? null,
  };
}
