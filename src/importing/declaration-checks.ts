/** What must hold between the lines of a declaration's form, beyond each line's own shape. */
import type { z } from 'zod';
import { parseAnswer } from '../domain/declaration/answer.ts';
import { facts, parties, typesOf, type Fact } from '../domain/declaration/form.ts';
import { fieldsOfRule, saidText, type FormRule } from '../domain/declaration/rule.ts';
import type { BothLanguages } from '../domain/value/both-languages.ts';
import { formFaults } from '../locale/form-faults.ts';
import { whenOf, type FieldFile, type FormFile, type PartFile } from './declaration-file.ts';

type TellIssue = (path: PropertyKey[], words: BothLanguages) => void;

/** Tells each fault in what a form's parts, people and rules say of one another. */
export function checkForm(all: FormFile, context: z.RefinementCtx<FormFile>): void {
  const told: TellIssue = (path, words) =>
    context.addIssue({ code: 'custom', path, message: words.en, params: words });
  if (all.until !== null && all.until < all.version) told(['until'], formFaults.untilBeforeVersion);
  const places = all.parts.flatMap(({ fields, repeats }, p) =>
    fields.map((each, f) => ({ ...each, repeats, path: ['parts', p, 'fields', f] })),
  );
  const ids = places.map(({ id }) => id);
  for (const [at, { id, path }] of places.entries()) {
    if (ids.indexOf(id) !== at) told([...path, 'id'], formFaults.twoFields(id));
  }
  for (const [n, each] of all.parts.entries()) checkPart(each, ['parts', n], told);
  checkSigned(all, told);
  for (const [n, { id }] of all.people.entries()) {
    if ((parties as readonly string[]).includes(id))
      told(['people', n, 'id'], formFaults.alwaysThere);
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
  told(at < 0 ? ['parts'] : ['parts', at, 'signatures'], formFaults.alwaysSigned);
}

function checkPart(each: PartFile, path: PropertyKey[], told: TellIssue): void {
  const { repeats, fields, signatures, skips } = each;
  if (fields.length === 0 && signatures.length === 0) {
    told([...path, 'fields'], formFaults.neitherAskedNorSigned);
  }
  if (skips && fields.some(({ required }) => required)) {
    told([...path, 'skips'], formFaults.skipsRequired);
  }
  for (const [n, { id }] of fields.entries()) {
    if (repeats !== undefined && !id.startsWith(`${repeats}.`)) {
      told([...path, 'fields', n, 'id'], formFaults.mustBegin(id, repeats));
    }
  }
}

type FieldsById = ReadonlyMap<string, FieldFile>;

function checkField(
  { path, ...each }: FieldFile & { path: PropertyKey[]; repeats: string | undefined },
  { all, known, told }: { all: FormFile; known: FieldsById; told: TellIssue },
): void {
  if ((each.choices !== undefined) !== (each.type === 'choice')) {
    told([...path, 'choices'], formFaults.choicesOfChoice);
  }
  if (each.list !== undefined && each.type !== 'text') {
    told([...path, 'list'], formFaults.listOfText);
  }
  const isOfDate = each.of !== undefined && isDate(known.get(each.of));
  if (each.type === 'date_in_words' ? !isOfDate : each.of !== undefined) {
    told([...path, 'of'], formFaults.ofDate);
  }
  if (each.asOf !== undefined && !(each.type === 'address' && isDate(known.get(each.asOf)))) {
    told([...path, 'asOf'], formFaults.asOfAddress);
  }
  if (each.usual !== undefined && answerIn(each, each.usual) === null) {
    told([...path, 'usual'], formFaults.noAnswer(each.usual, each.id));
  }
  checkWhen(each.when, [...path, 'when'], known, told);
  if (each.prefill === undefined) return;
  const [person = '', fact = ''] = each.prefill.split('.');
  // A row is filled in by its own person's card, and by nobody else's.
  const people =
    each.repeats === undefined ? [...parties, ...all.people.map(({ id }) => id)] : [each.repeats];
  if (!people.includes(person)) told([...path, 'prefill'], formFaults.noPerson(person));
  if (!(facts as readonly string[]).includes(fact)) {
    told([...path, 'prefill'], formFaults.noneOf(fact, facts.join(', ')));
  } else if (!typesOf[fact as Fact].includes(each.type)) {
    told([...path, 'prefill'], formFaults.noFactOfType(fact, each.type));
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
  if (!asked) return told(path, formFaults.noField(id));
  const answer = answerIn(asked, is);
  if (saidText(answer) !== is) told(path, formFaults.noAnswer(is, id));
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
    if (!found) told([...path, 'kind'], formFaults.noField(id));
    else if (isOfRows && !['identity', 'citizen_id'].includes(found.type)) {
      told([...path, 'fields'], formFaults.comparesNumbers(each.kind));
    }
  }
  if (each.doubt && ['one_of', 'needs'].includes(each.kind)) {
    told([...path, 'doubt'], formFaults.doubtContradicts);
  }
  const dates = DATED.has(each.kind);
  const ids = fieldsOfRule(each).filter((id) => known.has(id));
  if (dates && !ids.every((id) => isDate(known.get(id)))) {
    told([...path, 'kind'], formFaults.comparesDates(each.kind));
  }
  if (each.kind === 'same' && ids.length === 2) {
    const [one, other] = [known.get(ids[0]!)!.type, known.get(ids[1]!)!.type];
    const isFit = one === other || (one === 'date_or_year' && other === 'date');
    if (!isFit) told([...path, 'as'], formFaults.otherType(other, one));
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
