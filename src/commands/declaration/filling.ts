/** What a declaration is filled in from, and how it is kept. */
import type { Context } from '../../cli/context.ts';
import {
  many,
  newFile,
  ofPerson,
  optionalValue,
  pathValue,
  required,
  textValue,
  value,
  type Input,
} from '../../cli/option.ts';
import { anyCitizen, anyDossier, citizenOrNew } from '../../cli/value-option.ts';
import type { FieldAnswers } from '../../domain/declaration/answer.ts';
import { chargedCopies, copiesDiffering } from '../../domain/declaration/charged-copies.ts';
import { answersWith, emptiedIn, onlyAsked } from '../../domain/declaration/check.ts';
import { formKeptBy } from '../../domain/declaration/declaration.ts';
import {
  answersKnown,
  differingIn,
  earlierFacts,
  type EarlierFacts,
  type KnownOfPeople,
} from '../../domain/declaration/earlier.ts';
import { formDay } from '../../domain/declaration/fill-in.ts';
import { requireRoles, type PersonOnRecord } from '../../domain/declaration/fill.ts';
import { parties, singleFields, type DeclarationForm } from '../../domain/declaration/form.ts';
import { doubtedRules } from '../../domain/declaration/rule.ts';
import { Problem } from '../../domain/problem.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { postSightHere } from '../citizen/acquainted.ts';
import { findPresent, findStanding } from '../citizen/shared.ts';
import { findDossier } from '../dossier/shared.ts';
import { ceasedHere } from './ceased.ts';
import { formNamed, formsFound, withForm } from './forms.ts';
import type { Filling } from './filling-state.ts';
import { fieldValue, saidIn } from './said.ts';
import { declarationRef, findDeclaration } from './shared.ts';

/** `mother=022192000001`: whose record fills in a part. */
function personValue() {
  const parse = (raw: string): { person: string; typed: string } | null => {
    const [, person, typed] = /^\s*([a-z]\w*)\s*=\s*(\S.*)$/.exec(raw) ?? [];
    return person === undefined ? null : { person, typed: typed! };
  };
  return ofPerson(value(parse, 'person_value', 'person=number'));
}

export const fillArgs = { form: required(textValue('form')) };
export const fillOptions = {
  citizen: citizenOrNew(),
  owner: anyCitizen(),
  dossier: anyDossier(),
  person: many(personValue()),
  from: pathValue(),
  set: many(fieldValue()),
  replaces: declarationRef(),
  print: optionalValue(newFile('pdf')),
};

export const fillArguments = { ...fillArgs, ...fillOptions };
export type FillInput = Input<typeof fillArguments>;
export type FillBasis = Awaited<ReturnType<typeof fillBasis>>;

/** The form, whose it is, and all that is known before anybody is asked. */
export async function fillBasis(input: FillInput, ctx: Context) {
  const store = await ctx.store();
  const [{ forms, broken }, today] = [await formsFound(ctx), await ctx.today()];
  for (const { problem } of broken) ctx.caution(problem);
  const again = input.replaces === null ? null : await findDeclaration(input.replaces, store, ctx);
  const before = again ? await withForm(again.declaration, ctx) : null;
  const dossier = input.dossier
    ? await findDossier(input.dossier, store, ctx)
    : (again?.dossier ?? null);
  const form = before?.form ?? formNamed(forms, input.form, formDay(dossier, today));
  if (before && formNamed([form], input.form, form.version) !== form) {
    throw new Problem('declaration.no_such_form', { typed: input.form, near: [form.id] });
  }
  const people = await peopleOf(input, form, ctx);
  const submitter =
    people['submitter']?.id ?? dossier?.submitter?.citizen ?? dossier?.owner.citizen;
  const citizen = submitter ?? again?.declaration.citizen ?? null;
  if (citizen === null) throw new Problem('declaration.whose', {});
  const known = { ...(await dossierPeople(dossier, ctx)), ...people };
  requireRoles(form, known);
  const file = input.from === null ? [] : await saidIn(input.from, form, ctx);
  const told = [...file, ...input.set];
  const said = answersWith(form, before?.answers ?? chargedCopies(form, dossier), told);
  const facts = await declaredBefore(citizen, forms, ctx);
  const all = { people: known, facts, empty: [] };
  const left = before ? leftEmpty(form, before.answers, all, Object.keys(people)) : [];
  const empty = [...left, ...emptiedIn(told)];
  const answers = answersKnown(form, said, { ...all, empty });
  const replaces = again?.declaration ?? null;
  const ceased = await ceasedHere(ctx);
  return { form, dossier, citizen, known, facts, said, empty, answers, replaces, today, ceased };
}

/** What nobody wanted to say the last time is not filled in now, but from who is named anew. */
function leftEmpty(
  form: DeclarationForm,
  before: FieldAnswers,
  known: KnownOfPeople,
  named: readonly string[],
): string[] {
  const persons = new Map(singleFields(form).map(({ id, prefill }) => [id, prefill?.person]));
  return Object.keys(answersKnown(form, before, known))
    .filter((field) => before[field] === undefined)
    .filter((field) => !named.includes(persons.get(field) ?? ''));
}

/** All that is answered, by typing, by cards and by what was known. */
export function answersNow(basis: FillBasis, filling: WhatWasSaid): FieldAnswers {
  return onlyAsked(basis.form, answersKnown(basis.form, filling.said, knownNow(basis, filling)));
}

export type WhatWasSaid = Pick<Filling, 'said' | 'people' | 'empty'>;

/** What is known of the form's people by now. */
export function knownNow(
  { known, facts }: FillBasis,
  { people, empty }: WhatWasSaid,
): KnownOfPeople {
  return { people: { ...known, ...people }, facts, empty };
}

/** What may be so, and is looked at again by whoever agrees. */
export function lookedAtAgain(basis: FillBasis, filling: WhatWasSaid) {
  const { form, dossier, today } = basis;
  const answers = answersNow(basis, filling);
  return {
    differs: [
      ...differingIn(form, answers, knownNow(basis, filling)),
      ...copiesDiffering(form, answers, dossier),
    ],
    doubts: doubtedRules(form.rules, answers, today).map(({ words }) => words),
  };
}

/** Of at most so many of the newest: nobody declares more in a year. */
const MOST_BEFORE = 50;

/** The post is told of nobody what it does not carry. */
async function declaredBefore(
  citizen: Uuid,
  forms: readonly DeclarationForm[],
  ctx: Context,
): Promise<EarlierFacts> {
  if ((await postSightHere(ctx)) !== null) return new Map();
  const { declarations, citizens } = await ctx.store();
  const before = await declarations.ofCitizen(await citizens.kinOf(citizen), MOST_BEFORE);
  const submitter = (await citizens.byId(citizen))?.idNumber ?? null;
  const withForms = before.map((each) => ({ ...each, form: formKeptBy(forms, each) }));
  return earlierFacts(withForms, submitter);
}

/** Those who were named or scanned, by who they are in it. Throws `declaration.no_person`. */
async function peopleOf(
  { citizen, owner, person }: FillInput,
  form: DeclarationForm,
  ctx: Context,
) {
  const store = await ctx.store();
  const looks = await postSightHere(ctx);
  const people: Record<string, PersonOnRecord & { id: Uuid }> = {};
  if (citizen) people['submitter'] = await findPresent(citizen, store, looks);
  if (owner) people['owner'] = await findPresent(owner, store, looks);
  for (const each of person) {
    const known = [...parties, ...form.people.map(({ id }) => id)];
    if (!known.includes(each.person)) {
      throw new Problem('declaration.no_person', { person: each.person, known });
    }
    people[each.person] = await findStanding(each.typed, store, looks);
  }
  // Whoever comes for themselves is who it is about.
  if (people['submitter'] && !people['owner']) people['owner'] = people['submitter'];
  return people;
}

async function dossierPeople(
  dossier: Awaited<ReturnType<typeof findDossier>> | null,
  ctx: Context,
): Promise<Record<string, PersonOnRecord>> {
  if (!dossier) return {};
  const store = await ctx.store();
  const parties = { owner: dossier.owner, submitter: dossier.submitter ?? dossier.owner };
  const found: Record<string, PersonOnRecord> = {};
  for (const [name, { citizen }] of Object.entries(parties)) {
    const record = citizen === null ? null : await store.citizens.byId(citizen);
    if (record) found[name] = record;
  }
  return found;
}
