/**
 * What must hold between the answers of a declaration. Rules are data of a form, of these kinds
 * alone, and each says in the citizen's words what is wrong where it does not hold.
 */
import type { BothLanguages } from '../value/both-languages.ts';
import { addMonths, plainDate, type PlainDate } from '../value/plain-date.ts';
import { parsePhone } from '../value/phone.ts';
import { cleanLine, fold } from '../value/text.ts';
import { fieldAnswer, rowsUnder, type FieldAnswer, type FieldAnswers } from './answer.ts';
import type { When } from './field-type.ts';

/** What a rule asks of the fields that it names; an answer that is not there breaks none. */
export type Demand =
  /** At least one of these has an answer. */
  | { kind: 'one_of'; fields: readonly string[] }
  | { kind: 'not_after_today'; field: string }
  | { kind: 'before'; field: string; than: string }
  | { kind: 'not_before'; field: string; than: string }
  /** Somebody born then is at least so many full years old today. */
  | { kind: 'age'; field: string; years: number }
  /** The first has the answer of the second. */
  | { kind: 'same'; field: string; as: string }
  /** All of these have an answer. */
  | { kind: 'needs'; fields: readonly string[] }
  /** No two of these, the rows of a part among them, have the same number. */
  | { kind: 'distinct'; fields: readonly string[] }
  /** Somebody born then is at least so many full years old on the day of the other field. */
  | { kind: 'age_at'; field: string; at: string; years: number }
  /** At most so many. */
  | { kind: 'age_at_most'; field: string; at: string; years: number }
  /** A number that rings, as far as can be told. */
  | { kind: 'rings'; field: string }
  /** None of these words is in it. */
  | { kind: 'without'; field: string; texts: readonly string[] };

export type FormRule = Demand & {
  /** It holds always where it is `null`. */
  when: When | null;
  words: BothLanguages;
  /** What contradicts it may be so all the same: it is told, and kept. */
  doubt?: boolean | undefined;
};

/** The fields that a rule names. */
export function fieldsOfRule(rule: FormRule): string[] {
  const named =
    'fields' in rule
      ? rule.fields
      : [
          rule.field,
          ...('than' in rule ? [rule.than] : []),
          ...('as' in rule ? [rule.as] : []),
          ...('at' in rule ? [rule.at] : []),
        ];
  return [...named, ...(rule.when === null ? [] : [rule.when.field])];
}

/** True where a field's part, or the field, is asked for at all. */
export function isAsked(when: When | null, answers: FieldAnswers): boolean {
  if (when === null) return true;
  const said = saidText(fieldAnswer(answers, when.field));
  if (said === null) return false;
  // What is typed freely is typed in many ways: `Bản thân`, `ban than`.
  const isSo = when.isFree ? fold(said) === fold(when.is) : said === when.is;
  return isSo !== when.not;
}

/** The rules that answers contradict on a day; what is not answered contradicts none. */
export function brokenRules(
  rules: readonly FormRule[],
  answers: FieldAnswers,
  today: PlainDate,
): readonly FormRule[] {
  return contradicted(rules, answers, today).filter(({ doubt }) => doubt !== true);
}

/** What is hardly so, and may be. */
export function doubtedRules(
  rules: readonly FormRule[],
  answers: FieldAnswers,
  today: PlainDate,
): readonly FormRule[] {
  return contradicted(rules, answers, today).filter(({ doubt }) => doubt === true);
}

function contradicted(rules: readonly FormRule[], answers: FieldAnswers, today: PlainDate) {
  return rules.filter(
    (rule) => !wantsAnswers(rule) && isAsked(rule.when, answers) && !holds(rule, answers, today),
  );
}

/** The rules that want an answer which is not there: it may still be written by hand. */
export function openRules(rules: readonly FormRule[], answers: FieldAnswers, today: PlainDate) {
  return rules
    .filter(wantsAnswers)
    .filter((rule) => isAsked(rule.when, answers) && !holds(rule, answers, today));
}

function wantsAnswers(rule: FormRule): rule is FormRule & { fields: readonly string[] } {
  return rule.kind === 'one_of' || rule.kind === 'needs';
}

function holds(rule: Demand, answers: FieldAnswers, today: PlainDate): boolean {
  const said = (field: string): string | null => saidText(fieldAnswer(answers, field));
  switch (rule.kind) {
    case 'one_of':
      return rule.fields.some((field) => said(field) !== null);
    case 'needs':
      return rule.fields.every((field) => said(field) !== null);
    case 'not_after_today':
      return daysUnder(answers, rule.field).every((day) => day <= today.slice(0, day.length));
    case 'before':
      return inOrder(said(rule.field), said(rule.than), (first, second) => first < second);
    case 'not_before':
      return inOrder(said(rule.than), said(rule.field), (first, second) => first <= second);
    case 'age':
      return isOldEnough(said(rule.field), rule.years, today);
    case 'age_at':
      return isOldEnough(said(rule.field), rule.years, latestOf(said(rule.at)));
    case 'age_at_most':
      return isYoungEnough(said(rule.field), rule.years, said(rule.at));
    case 'same':
      return isSameAnswer(fieldAnswer(answers, rule.field), fieldAnswer(answers, rule.as));
    case 'distinct': {
      const all = rule.fields.flatMap((field) => textsUnder(answers, field));
      return new Set(all.map((each) => each.toUpperCase())).size === all.length;
    }
    case 'rings':
      return textsUnder(answers, rule.field).every((each) => isRinging(each));
    case 'without': {
      const text = ` ${fold(said(rule.field) ?? '')} `;
      return rule.texts.every((each) => !text.includes(` ${fold(each)} `));
    }
  }
}

function isRinging(phone: string): boolean {
  return parsePhone(phone)?.e164 != null;
}

/** All that was answered to a field, in every row of its part. */
function answersUnder(answers: FieldAnswers, field: string): FieldAnswer[] {
  const [name = ''] = field.split('.');
  const rows = rowsUnder(answers, name).flatMap((row) => row[field] ?? []);
  return [...rows, ...[fieldAnswer(answers, field)].flatMap((each) => each ?? [])];
}

function textsUnder(answers: FieldAnswers, field: string): string[] {
  return answersUnder(answers, field).flatMap((each) => saidText(each) ?? []);
}

/** Of a paper the day on which it was issued; of a moment its day. */
function daysUnder(answers: FieldAnswers, field: string): string[] {
  return answersUnder(answers, field).flatMap((each) => {
    if (typeof each === 'object') return each.issuedOn ?? [];
    return typeof each === 'string' ? each.slice(0, 10) : [];
  });
}

/** As exactly as both tell it, and however it is written: capitals make no other name. */
export function isSameAnswer(one: FieldAnswer | null, other: FieldAnswer | null): boolean {
  const [first, second] = [saidText(one), saidText(other)];
  if (first === null || second === null) return true;
  if (DAY.test(first) && DAY.test(second)) {
    const told = Math.min(first.length, second.length);
    return first.slice(0, told) === second.slice(0, told);
  }
  return inSmall(first) === inSmall(second);
}

const DAY = /^\d{4}(?:-\d{2}-\d{2})?$/;

function inSmall(text: string): string {
  return cleanLine(text).toLowerCase();
}

/** As exactly as both tell it: a year alone says nothing of the days in it. */
function inOrder(
  first: string | null,
  second: string | null,
  isBefore: (first: string, second: string) => boolean,
): boolean {
  if (first === null || second === null) return true;
  const told = Math.min(first.length, second.length);
  const [one, other] = [first.slice(0, told), second.slice(0, told)];
  // Of the same year, where one tells the year alone, nobody knows.
  return isBefore(one, other) || (one === other && told === 4 && first.length !== second.length);
}

/** Of a year alone nobody knows the day: the earliest birth and the latest day are believed. */
function isOldEnough(born: string | null, years: number, day: PlainDate | null): boolean {
  if (born === null || day === null) return true;
  const birth = firstOf(born);
  return birth === null || addMonths(birth, 12 * years) <= day;
}

function isYoungEnough(born: string | null, years: number, day: string | null): boolean {
  if (born === null || day === null) return true;
  const [birth, first] = [latestOf(born), firstOf(day)];
  return birth === null || first === null || first < addMonths(birth, 12 * years + 12);
}

function firstOf(day: string): PlainDate | null {
  return day.length === 4 ? plainDate(Number(day), 1, 1) : (day.slice(0, 10) as PlainDate);
}

function latestOf(day: string | null): PlainDate | null {
  if (day === null) return null;
  return day.length === 4 ? plainDate(Number(day), 12, 31) : (day.slice(0, 10) as PlainDate);
}

/** An answer as a rule compares it; `null` where there is none. */
export function saidText(answer: FieldAnswer | null): string | null {
  if (answer === null) return null;
  if (typeof answer === 'object') return answer.number;
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return String(answer);
}
