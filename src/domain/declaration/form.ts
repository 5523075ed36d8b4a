/**
 * Forms of declarations (tờ khai) are data with dates: parts, fields under their official labels,
 * closed rules, and what fills a field in. Here is what a form is, and which one holds on a day.
 */
import type { Sex } from '../citizen/citizen.ts';
import type { ProcedureCode } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { FieldType, When } from './field-type.ts';
import type { FormRule } from './rule.ts';

/** Whose records every form may be filled in from: who hands it in, and whom it is about. */
export const parties = ['submitter', 'owner'] as const;

/** Somebody else whose card may be scanned for a form: the mother, the father, the bride. */
export interface FormPerson {
  id: string;
  title: string;
  /** Whoever hands it in is this person where this is their sex; `null` where nobody says so. */
  submitterIf: Sex | null;
  /** Whoever is of the other sex cannot be this person; `null` where nobody says so. */
  sex: Sex | null;
}

/** What of a record fills it in. */
export const facts = [
  'name',
  'dob',
  'sex',
  'address',
  'identity',
  'idNumber',
  'phone',
  'email',
  // No record has these: an earlier declaration may.
  'ethnicity',
  'nationality',
] as const;
export type Fact = (typeof facts)[number];

/** Which types of field a fact may fill in. */
export const typesOf: Readonly<Record<Fact, readonly FieldType[]>> = {
  name: ['text'],
  dob: ['date', 'date_or_year'],
  sex: ['sex'],
  address: ['address', 'text'],
  identity: ['identity'],
  idNumber: ['citizen_id'],
  phone: ['phone'],
  email: ['email'],
  ethnicity: ['text'],
  nationality: ['text'],
};

export interface FormField {
  /** `child.dob`; of a part that repeats `members.name`. */
  id: string;
  /** As the official form words it. */
  label: string;
  type: FieldType;
  required: boolean;
  /** Of a choice. */
  choices: readonly string[];
  when: When | null;
  /** `person` is one of the parties, or of the form's own people. */
  prefill: { person: string; fact: Fact } | null;
  /** Of a date in words: the date's field. */
  of: string | null;
  /** What people usually answer; shown, never assumed. */
  usual: string | null;
  /** It stands beside the field before it, where both fit on a line. */
  beside: boolean;
  /** Of an address that is told as it was on another day: the field of that day. */
  asOf: string | null;
  /** Its name on the portal; its id where nobody said. */
  portal: string | null;
  /** Of a text: answers that are in this list are spelt as it has them. */
  spelt: readonly string[];
  note: string | null;
}

export interface FormPart {
  title: string;
  fields: readonly FormField[];
  /** What its rows are called where it repeats, `members`. */
  repeats: string | null;
  when: When | null;
  /** Whoever leaves its first field empty has nothing to say in all of it. */
  skips: boolean;
  /** What stands above each place to sign, side by side. */
  signatures: readonly string[];
}

export interface DeclarationForm {
  id: string;
  /** Its first day: how a form that was filled in names the one that it is. */
  version: PlainDate;
  /** Its last day. */
  until: PlainDate | null;
  title: string;
  procedures: readonly ProcedureCode[];
  /**
   * Whom it is addressed to: a text, `{office}` in it for the office, `{above}` for the authority
   * above it. A form with a field `to` asks.
   */
  to: string;
  basis: string;
  /** True where it was held against the text of the law. */
  verified: boolean;
  note: string | null;
  people: readonly FormPerson[];
  /** Whoever hands it in is not whom it is about: always, or where this was answered. */
  apart: When | 'always' | null;
  parts: readonly FormPart[];
  rules: readonly FormRule[];
}

/** True on its first day, on its last, and between. */
export function holdsOn(form: Pick<DeclarationForm, 'version' | 'until'>, day: PlainDate): boolean {
  return form.version <= day && (form.until === null || day <= form.until);
}

/** The fields that stand once, in order. */
export function singleFields({ parts }: Pick<DeclarationForm, 'parts'>): FormField[] {
  return parts.filter(({ repeats }) => repeats === null).flatMap(({ fields }) => fields);
}
