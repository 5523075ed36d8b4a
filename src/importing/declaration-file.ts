/** What a file of a declaration's form must be, field by field. */
import { z } from 'zod';
import { sexes } from '../domain/citizen/citizen.ts';
import { fieldTypes, type When } from '../domain/declaration/field-type.ts';
import { parseProcedureCode } from '../domain/value/id.ts';
import { dateField } from './field.ts';

const words = z.string().trim().min(1).max(500);
const both = z.strictObject({ vi: words, en: words });
const fieldId = z.string().regex(/^[a-z][\w]{0,30}(?:\.[a-z]\w{0,30}){0,2}$/);
const personId = z.string().regex(/^[a-z]\w{0,30}$/);
const when = z
  .string()
  .regex(/^[a-z][\w.]* !?= .+$/)
  .describe('FIELD = ANSWER, as in copies.wanted = yes; FIELD != ANSWER');
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
  past: z.boolean().default(false).describe('a day that is not after today'),
  ...{ portal: words.optional(), note: words.optional() },
  list: z.enum(['ethnicity']).optional().describe('a text that is spelt as in this list'),
});

const part = z.strictObject({
  title: words,
  fields: z.array(field).max(60).default([]),
  repeats: personId.optional(),
  when: when.optional(),
  skips: z.boolean().default(false),
  signatures: z.array(words).max(4).default([]),
});

const years = z.int().min(1).max(120);
const demands = [
  z.strictObject({ kind: z.literal('one_of'), fields: z.array(fieldId).min(2) }),
  z.strictObject({ kind: z.literal('needs'), fields: z.array(fieldId).min(1) }),
  z.strictObject({ kind: z.literal('not_after_today'), field: fieldId }),
  z.strictObject({ kind: z.literal('before'), field: fieldId, than: fieldId }),
  z.strictObject({ kind: z.literal('not_before'), field: fieldId, than: fieldId }),
  z.strictObject({ kind: z.literal('age'), field: fieldId, years }),
  z.strictObject({ kind: z.literal('same'), field: fieldId, as: fieldId }),
  z.strictObject({ kind: z.literal('distinct'), fields: z.array(fieldId).min(1) }),
  z.strictObject({ kind: z.literal('age_at'), field: fieldId, at: fieldId, years }),
  z.strictObject({ kind: z.literal('age_at_most'), field: fieldId, at: fieldId, years }),
  z.strictObject({ kind: z.literal('without'), field: fieldId, texts: z.array(words).min(1) }),
] as const;
const said = { when: when.optional(), words: both, doubt: z.boolean().optional() };
const [oneOf, needs, notAfter, before, notBefore, age, same, ...newer] = demands;
const [distinct, ageAt, ageAtMost, without] = newer;
const rule = z.discriminatedUnion('kind', [
  oneOf.extend(said),
  needs.extend(said),
  notAfter.extend(said),
  before.extend(said),
  notBefore.extend(said),
  age.extend(said),
  same.extend(said),
  distinct.extend(said),
  ageAt.extend(said),
  ageAtMost.extend(said),
  without.extend(said),
]);

/** A file of one form, as an office writes it. */
export const formFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z\d-]{0,39}$/),
  version: dateField,
  until: dateField.nullable().default(null),
  title: words,
  procedures: z.array(z.string().refine((code) => parseProcedureCode(code) === code)).max(50),
  to: words
    .regex(/^(?:[^{}]|\{(?:office|above)\})+$/)
    .default('{office}')
    .describe('whom it is addressed to: {office}, {above} for the authority above it, or a name'),
  basis: words,
  verified: z.boolean(),
  note: words.optional(),
  people: z
    .array(
      z.strictObject({
        ...{ id: personId, title: words },
        ...{ submitterIf: z.enum(sexes).optional(), sex: z.enum(sexes).optional() },
      }),
    )
    .max(8)
    .default([]),
  apart: z
    .union([z.literal('always'), when])
    .describe('where the submitter cannot be the owner: always, or FIELD = ANSWER')
    .optional(),
  parts: z.array(part).min(1).max(30),
  rules: z.array(rule).max(100).default([]),
});
export type FormFile = z.output<typeof formFile>;
export type PartFile = FormFile['parts'][number];
export type FieldFile = PartFile['fields'][number];

/** `FIELD = ANSWER` taken apart; `free` are the fields of free text. */
export function whenOf(said: string, free: ReadonlySet<string> = new Set()): When {
  const [, field = '', not, is = ''] = /^(\S+) (!?)= (.+)$/.exec(said) ?? [];
  return { field, is, not: not === '!', isFree: free.has(field) };
}
