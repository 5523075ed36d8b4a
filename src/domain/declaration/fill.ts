/** What a declaration need not ask: what records, and the relation that was said, tell already. */
import type { Citizen } from '../citizen/citizen.ts';
import type { FieldAnswer, FieldAnswers, RowAnswers } from './answer.ts';
import { fieldAnswer } from './answer.ts';
import type { FieldType } from './field-type.ts';
import { singleFields, type DeclarationForm, type Fact, type FormPart } from './form.ts';
import { isAsked, saidText } from './rule.ts';

/** A person as a record knows them. */
export type PersonOnRecord = Pick<
  Citizen,
  'name' | 'dob' | 'sex' | 'address' | 'idNumber' | 'idKind' | 'phone' | 'email'
>;

/** By the party, or the form's own name for the person. */
export type PeopleOnRecord = Readonly<Record<string, PersonOnRecord | null>>;

/** The same with whoever hands it in as the bride or the groom, where the form says so. */
export function withSubmitter({ people }: DeclarationForm, known: PeopleOnRecord): PeopleOnRecord {
  const submitter = known['submitter'];
  if (!submitter?.sex) return known;
  const same = people.filter(({ submitterIf }) => submitterIf === submitter.sex);
  return { ...Object.fromEntries(same.map(({ id }) => [id, submitter])), ...known };
}

/** What records tell where nothing was answered; a record that knows less blocks nothing. */
export function prefilled(
  form: DeclarationForm,
  answers: FieldAnswers,
  known: PeopleOnRecord,
): FieldAnswers {
  const people = withSubmitter(form, known);
  const found: Record<string, FieldAnswer> = {};
  for (const { id, prefill, type } of singleFields(form)) {
    if (prefill === null || answers[id] !== undefined) continue;
    const person = people[prefill.person];
    const answer = person ? toldBy(person, prefill.fact, type) : null;
    if (answer !== null) found[id] = answer;
  }
  return withTakenOver(form, withRelation(form, { ...found, ...answers }));
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
export function toldBy(person: PersonOnRecord, fact: Fact, type: FieldType): FieldAnswer | null {
  const answer = factOf(person, fact);
  // A year alone is no day.
  if (answer === null || (type === 'date' && String(answer).length === 4)) return null;
  return type === 'citizen_id' && person.idKind !== 'cccd' ? null : answer;
}

function factOf(person: PersonOnRecord, fact: Fact): FieldAnswer | null {
  if (fact === 'identity') {
    return person.idNumber === null
      ? null
      : { number: person.idNumber, issuedOn: null, issuedBy: null };
  }
  if (fact === 'ethnicity' || fact === 'nationality') return null;
  if (fact === 'phone') return person.phone?.typed ?? null;
  return person[fact];
}

/**
 * The same with who somebody is to whom, where their papers tell it: whoever hands it in under the
 * mother's own number is the mother. Only by a number: people share names.
 */
function withRelation(form: DeclarationForm, answers: FieldAnswers): FieldAnswers {
  const all = { ...answers };
  const types = new Map(singleFields(form).map(({ id, type }) => [id, type]));
  const numberOf = (id: string): string | null =>
    ['identity', 'citizen_id'].includes(types.get(id) ?? '')
      ? saidText(fieldAnswer(answers, id))
      : null;
  for (const rule of form.rules) {
    const { when } = rule;
    if (rule.kind !== 'same' || when === null || types.get(when.field) !== 'choice') continue;
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
export function withTakenOver(form: DeclarationForm, answers: FieldAnswers): FieldAnswers {
  const all = { ...answers };
  for (const rule of form.rules) {
    if (rule.kind !== 'same' || !isAsked(rule.when, answers)) continue;
    const from = fieldAnswer(answers, rule.as);
    if (answers[rule.field] === undefined && from !== null) all[rule.field] = from;
  }
  return all;
}
