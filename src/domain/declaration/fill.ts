/** What a declaration need not ask: what records, and the relation that was said, tell already. */
import type { Citizen } from '../citizen/citizen.ts';
import type { FieldAnswer, FieldAnswers } from './answer.ts';
import { fieldAnswer } from './answer.ts';
import { singleFields, type DeclarationForm, type Fact } from './form.ts';
import { isAsked, saidText } from './rule.ts';

/** A person as a record knows them. */
export type PersonOnRecord = Pick<
  Citizen,
  'name' | 'dob' | 'sex' | 'address' | 'idNumber' | 'idKind' | 'phone' | 'email'
>;

/** By the party, or the form's own name for the person. */
export type PeopleOnRecord = Readonly<Record<string, PersonOnRecord | null>>;

/** The same with whoever hands it in as the bride or the groom, where the form says so. */
function withSubmitter({ people }: DeclarationForm, known: PeopleOnRecord): PeopleOnRecord {
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
    const answer = person ? factOf(person, prefill.fact) : null;
    // A year alone is no day.
    if (answer === null || (type === 'date' && String(answer).length === 4)) continue;
    if (type === 'citizen_id' && person?.idKind !== 'cccd') continue;
    found[id] = answer;
  }
  return withTakenOver(form, withRelation(form, { ...found, ...answers }));
}

function factOf(person: PersonOnRecord, fact: Fact): FieldAnswer | null {
  if (fact === 'identity') {
    return person.idNumber === null
      ? null
      : { number: person.idNumber, issuedOn: null, issuedBy: null };
  }
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
