/** What must hold between the lines of a declaration's form, beyond each line's own shape. */
import type { z } from 'zod';
import { parseAnswer } from '../domain/declaration/answer.ts';
import { facts, parties, typesOf, type Fact } from '../domain/declaration/form.ts';
import { fieldsOfRule, saidText, type FormRule } from '../domain/declaration/rule.ts';
import { whenOf, type FieldFile, type FormFile, type PartFile } from './declaration-file.ts';

type TellIssue = (path: PropertyKey[], message: string) => void;

/** Tells each fault in what a form's parts, people and rules say of one another. */
export function checkForm(all: FormFile, context: z.RefinementCtx<FormFile>): void {
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
    checkRule({ ...each, when: null }, ['rules', n], { known, places }, told);
    checkWhen(each.when, ['rules', n, 'when'], known, told);
  }
  if (all.apart !== 'always') checkWhen(all.apart, ['apart'], known, told);
}

/** Somebody signs it, whatever is answered. */
function checkSigned({ parts }: FormFile, told: TellIssue): void {
  const signed = parts.map(({ signatures }) => signatures.length > 0);
  if (parts.some(({ when: only }, n) => signed[n] && only === undefined)) return;
  const at = signed.indexOf(true);
  told(at < 0 ? ['parts'] : ['parts', at, 'signatures'], 'must be there whatever is answered');
}

function checkPart(each: PartFile, path: PropertyKey[], told: TellIssue): void {
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

type FieldsById = ReadonlyMap<string, FieldFile>;

function checkField(
  { path, ...each }: FieldFile & { path: PropertyKey[]; repeats: string | undefined },
  { all, known, told }: { all: FormFile; known: FieldsById; told: TellIssue },
): void {
  if ((each.choices !== undefined) !== (each.type === 'choice')) {
    told([...path, 'choices'], 'are what a choice has, and nothing else');
  }
  if (each.list !== undefined && each.type !== 'text') {
    told([...path, 'list'], 'is what a text has, and nothing else');
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

function checkRule(
  each: FormRule,
  path: PropertyKey[],
  { known, places }: { known: FieldsById; places: readonly FieldFile[] },
  told: TellIssue,
): void {
  const isOfRows = each.kind === 'distinct';
  for (const id of fieldsOfRule(each)) {
    const found = isOfRows ? places.find((place) => place.id === id) : known.get(id);
    if (!found) told([...path, 'kind'], `there is no field "${id}"`);
    else if (isOfRows && !['identity', 'citizen_id'].includes(found.type)) {
      told([...path, 'fields'], `"${each.kind}" compares numbers of people`);
    }
  }
  if (each.doubt && ['one_of', 'needs'].includes(each.kind)) {
    told([...path, 'doubt'], 'is of what contradicts');
  }
  const dates = DATED.has(each.kind);
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

const DATED = new Set<string>([
  'age',
  'before',
  'not_before',
  'not_after_today',
  'age_at',
  'age_at_most',
]);

function isDate(each: FieldFile | undefined): boolean {
  return ['date', 'date_or_year', 'instant_or_date'].includes(each?.type ?? '');
}

function answerIn({ type, choices = [] }: FieldFile, text: string) {
  return parseAnswer({ type, choices }, text);
}
