/** Reading the forms of declarations: those that ship, and what an office writes itself. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { When } from '../domain/declaration/field-type.ts';
import type { facts, DeclarationForm, FormField, FormPart } from '../domain/declaration/form.ts';
import type { FormRule } from '../domain/declaration/rule.ts';
import { parseProcedureCode } from '../domain/value/id.ts';
import { ethnicGroups } from '../locale/vi/ethnic-groups.ts';
import { oddPhoneWords } from '../locale/odd-phone.ts';
import { pastDayWords } from '../locale/past-day.ts';
import { dataIn, readData } from './data-file.ts';
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
