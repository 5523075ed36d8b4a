/**
 * What must hold between the answers of a declaration. Rules are data of a form, of these kinds
 * alone, and each says in the citizen's words what is wrong where it does not hold.
 */
import type { BothLanguages } from '../value/both-languages.ts';
import { addMonths, plainDate, type PlainDate } from '../value/plain-date.ts';
import { fieldAnswer, type FieldAnswer, type FieldAnswers } from './answer.ts';
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
  | { kind: 'needs'; fields: readonly string[] };

export type FormRule = Demand & {
  /** It holds always where it is `null`. */
  when: When | null;
  words: BothLanguages;
};

/** The fields that a rule names. */
export function fieldsOfRule(rule: FormRule): string[] {
  const named =
    'fields' in rule
      ? rule.fields
      : [rule.field, ...('than' in rule ? [rule.than] : 'as' in rule ? [rule.as] : [])];
  return [...named, ...(rule.when === null ? [] : [rule.when.field])];
}

/** True where a field's part, or the field, is asked for at all. */
export function isAsked(when: When | null, answers: FieldAnswers): boolean {
  if (when === null) return true;
  return saidText(fieldAnswer(answers, when.field)) === when.is;
}

/** The rules that answers contradict on a day; what is not answered contradicts none. */
export function brokenRules(
  rules: readonly FormRule[],
  answers: FieldAnswers,
  today: PlainDate,
): readonly FormRule[] {
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
    case 'not_after_today': {
      const day = said(rule.field);
      return day === null || day.slice(0, 10) <= today.slice(0, Math.min(10, day.length));
    }
    case 'before':
      return inOrder(said(rule.field), said(rule.than), (first, second) => first < second);
    case 'not_before':
      return inOrder(said(rule.than), said(rule.field), (first, second) => first <= second);
    case 'age':
      return isOldEnough(said(rule.field), rule.years, today);
    case 'same': {
      const [one, other] = [said(rule.field), said(rule.as)];
      return one === null || other === null || one === other;
    }
  }
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

function isOldEnough(born: string | null, years: number, today: PlainDate): boolean {
  if (born === null) return true;
  // Of a year alone nobody knows the day: the earliest one is believed.
  const day = born.length === 4 ? plainDate(Number(born), 1, 1) : (born as PlainDate);
  return day === null || addMonths(day, 12 * years) <= today;
}

/** An answer as a rule compares it; `null` where there is none. */
export function saidText(answer: FieldAnswer | null): string | null {
  if (answer === null) return null;
  if (typeof answer === 'object') return answer.number;
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return String(answer);
}
