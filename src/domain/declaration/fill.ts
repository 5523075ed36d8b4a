/** What a declaration need not ask: what records, and the relation that was said, tell already. */
import type { Citizen } from '../citizen/citizen.ts';
import type { FieldAnswer, FieldAnswers, RowAnswers } from './answer.ts';
import { fieldAnswer } from './answer.ts';
import type { FieldType } from './field-type.ts';
import { Problem } from '../problem.ts';
import type { PlainDate } from '../value/plain-date.ts';
import {
  singleFields,
  type DeclarationForm,
  type Fact,
  type FormField,
  type FormPart,
} from './form.ts';
import { isAsked, saidText } from './rule.ts';

/** A person as a record knows them. */
export type PersonOnRecord = Pick<
  Citizen,
  'name' | 'dob' | 'sex' | 'address' | 'idNumber' | 'idKind' | 'phone' | 'email'
> & {
  /** Of a record; whoever was scanned alone may have none. */
  id?: Citizen['id'];
  /** The day on which the card that was scanned now was issued; no record keeps it. */
  cardIssuedOn?: PlainDate | null;
};

/** By the party, or the form's own name for the person; `rowPerson` names that of a row. */
export type PeopleOnRecord = Readonly<Record<string, PersonOnRecord | null>>;

/**
 * Who is who in a form, as far as records tell it: whoever hands it in is the bride or the groom
 * where the form says so, and never whom it is about where those two cannot be one.
 */
export function rolesIn(
  { people, apart }: DeclarationForm,
  known: PeopleOnRecord,
  answers: FieldAnswers,
): PeopleOnRecord {
  const { submitter, owner } = known;
  if (!submitter) return known;
  const same = people.filter(
    ({ submitterIf }) => submitterIf !== null && submitterIf === submitter.sex,
  );
  const all = { ...Object.fromEntries(same.map(({ id }) => [id, submitter])), ...known };
  const areApart = apart === 'always' || (apart !== null && isAsked(apart, answers));
  return areApart && owner && isOnePerson(submitter, owner) ? { ...all, owner: null } : all;
}

function isOnePerson(one: PersonOnRecord, other: PersonOnRecord): boolean {
  if (one.idNumber !== null && other.idNumber !== null) return one.idNumber === other.idNumber;
  return one.name === other.name && one.dob === other.dob;
}

/**
 * Nobody is two of a form's own people, or one whom their record's sex says they are not. Throws
 * `declaration.one_person` and `declaration.other_sex`.
 */
export function requireRoles(form: DeclarationForm, known: PeopleOnRecord): void {
  const people = rolesIn(form, known, {});
  const all = form.people.flatMap((role) => {
    const person = people[role.id];
    return person ? [{ role, person }] : [];
  });
  for (const [at, { role, person }] of all.entries()) {
    const { name, sex } = person;
    if (role.sex !== null && (sex ?? role.sex) !== role.sex) {
      throw new Problem('declaration.other_sex', { role: role.title, name, sex: sex! });
    }
    const other = all.slice(0, at).find((each) => isOnePerson(each.person, person));
    if (other) {
      throw new Problem('declaration.one_person', { roles: [other.role.title, role.title], name });
    }
  }
}

/**
 * What records tell where nothing was answered; a record that knows less blocks nothing. What was
 * left `empty` stays so.
 */
export function prefilled(
  form: DeclarationForm,
  answers: FieldAnswers,
  known: PeopleOnRecord,
  empty: readonly string[] = [],
): FieldAnswers {
  const people = rolesIn(form, known, answers);
  const found: Record<string, FieldAnswer> = {};
  for (const field of singleFields(form)) {
    const { id } = field;
    if (answers[id] !== undefined || empty.includes(id)) continue;
    const answer = onRecord(field, people);
    if (answer !== null) found[id] = answer;
  }
  return withTakenOver(form, withRelation(form, { ...found, ...answers }, empty), empty);
}

/** What the record of a field's person tells of it. */
export function onRecord(
  { prefill, type }: Pick<FormField, 'prefill' | 'type'>,
  people: PeopleOnRecord,
): FieldAnswer | null {
  const person = prefill === null ? null : people[prefill.person];
  return prefill === null || !person ? null : toldBy(person, prefill.fact, type);
}

/** Under which name the person of a row stands among a form's people; the first is 1. */
export function rowPerson(name: string, n: number): string {
  return `${name}.${n}`;
}

/** What the card of a row's own person tells of it. */
export function rowTold({ fields }: FormPart, person: PersonOnRecord): RowAnswers {
  const told: Record<string, FieldAnswer> = {};
  for (const { id, prefill, type } of fields) {
    const answer = prefill === null ? null : toldBy(person, prefill.fact, type);
    if (answer !== null) told[id] = answer;
  }
  return told;
}

/** A fact as a field of a type takes it; `null` where the record does not tell it. */
function toldBy(person: PersonOnRecord, fact: Fact, type: FieldType): FieldAnswer | null {
  const answer = factOf(person, fact);
  // A year alone is no day.
  if (answer === null || (type === 'date' && String(answer).length === 4)) return null;
  return type === 'citizen_id' && person.idKind !== 'cccd' ? null : answer;
}

function factOf(person: PersonOnRecord, fact: Fact): FieldAnswer | null {
  if (fact === 'identity') {
    return person.idNumber === null
      ? null
      : { number: person.idNumber, issuedOn: person.cardIssuedOn ?? null, issuedBy: null };
  }
  if (fact === 'ethnicity' || fact === 'nationality') return null;
  if (fact === 'phone') return person.phone?.typed ?? null;
  return person[fact];
}

/**
 * The same with who somebody is to whom, where their papers tell it: whoever hands it in under the
 * mother's own number is the mother. Only by a number: people share names.
 */
function withRelation(
  form: DeclarationForm,
  answers: FieldAnswers,
  empty: readonly string[],
): FieldAnswers {
  const all = { ...answers };
  const types = new Map(singleFields(form).map(({ id, type }) => [id, type]));
  const numberOf = (id: string): string | null =>
    ['identity', 'citizen_id'].includes(types.get(id) ?? '')
      ? saidText(fieldAnswer(answers, id))
      : null;
  for (const rule of form.rules) {
    const { when } = rule;
    if (rule.kind !== 'same' || when === null || when.not) continue;
    if (types.get(when.field) !== 'choice' || empty.includes(when.field)) continue;
    const number = numberOf(rule.field);
    const isOne = number !== null && number === numberOf(rule.as);
    if (isOne && all[when.field] === undefined) all[when.field] = when.is;
  }
  return all;
}

/**
 * The same with what one part takes over from another: `same` of a rule that holds fills in what is
 * not answered, so that "I am the mother" tells who the mother is.
 */
export function withTakenOver(
  form: DeclarationForm,
  answers: FieldAnswers,
  empty: readonly string[] = [],
): FieldAnswers {
  const all = { ...answers };
  for (const rule of form.rules) {
    if (rule.kind !== 'same' || !isAsked(rule.when, answers)) continue;
    if (empty.includes(rule.field)) continue;
    const from = fieldAnswer(answers, rule.as);
    if (answers[rule.field] === undefined && from !== null) all[rule.field] = from;
  }
  return all;
}
