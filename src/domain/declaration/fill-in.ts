/** Filling in a declaration: what may be kept, and what is written of it. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { citizenStream, dossierStream } from '../stream.ts';
import { requireOurs } from '../document/add.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isClosed } from '../dossier/transition.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import { localDate } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { FieldAnswers } from './answer.ts';
import { onlyAsked } from './check.ts';
import { declarationCode, type Declaration } from './declaration.ts';
import { holdsOn, type DeclarationForm } from './form.ts';
import { brokenRules } from './rule.ts';

export interface FillFacts {
  id: Uuid;
  form: DeclarationForm;
  answers: FieldAnswers;
  /** As it is now. */
  dossier: Dossier | null;
  /** The office at which it is filled in. */
  office: AgencyId;
  citizen: Uuid;
  /** As it stands now, with all records of whoever made it. */
  replaces: { declaration: Declaration; makers: readonly Uuid[] } | null;
  today: PlainDate;
}

/**
 * What is missing may be written by hand on the paper; what contradicts may not be kept. A form is
 * the one of the day on which its dossier was received. Throws `declaration.rules`,
 * `declaration.ended` for a form that holds no more and is not filled in again in the place of one,
 * `declaration.replaced` and `declaration.elsewhere` for what it would take the place of, and
 * `declaration.closed` and `document.not_ours` for its dossier.
 */
export function fillDeclaration(facts: FillFacts): NewEvent[] {
  const { id, form, dossier, office, citizen, today } = facts;
  const replaces = facts.replaces?.declaration ?? null;
  if (dossier !== null) requireOpen(dossier, office);
  if (!holdsOn(form, formDay(dossier, today)) && replaces?.version !== form.version) {
    const { id: name, title, version, until } = form;
    throw new Problem('declaration.ended', { form: name, title, version, until });
  }
  if (facts.replaces !== null) requireSameMatter(facts.replaces, facts);
  const answers = onlyAsked(form, facts.answers);
  requireRules(form, answers, today);
  return [
    happened(
      'declaration.filled',
      dossier === null ? citizenStream(citizen) : dossierStream(dossier.id),
      {
        ...{ id, code: declarationCode(id), form: form.id, version: form.version },
        ...{ title: form.title, dossier: dossier?.id ?? null, citizen },
        replaces: replaces?.id ?? null,
      },
      { answers },
    ),
  ];
}

/** The day by which a form holds: that of its dossier's reception, else today. */
export function formDay(dossier: Pick<Dossier, 'receivedAt'> | null, today: PlainDate): PlainDate {
  return dossier === null ? today : localDate(dossier.receivedAt);
}

/** Of a dossier that is over nothing is declared, and of another office's nothing from here. */
function requireOpen(dossier: Dossier, office: AgencyId): void {
  const { code, status } = dossier;
  if (isClosed(status)) throw new Problem('declaration.closed', { code, status });
  requireOurs(dossier, office);
}

/** Answers go over to nobody else's paper: they are of that dossier, or of that person. */
function requireSameMatter(
  { declaration, makers }: NonNullable<FillFacts['replaces']>,
  { dossier, citizen }: Pick<FillFacts, 'dossier' | 'citizen'>,
): void {
  const { code, dossier: had, replacedBy, citizen: maker } = declaration;
  if (replacedBy !== null) throw new Problem('declaration.replaced', { code });
  const isThere = had === null || had === dossier?.id;
  const parties = new Set([dossier?.owner.citizen, dossier?.submitter?.citizen]);
  const isParty = parties.has(citizen);
  const areIn = had !== null || makers.some((each) => parties.has(each));
  const isTheirs = maker === null || makers.includes(citizen) || (isParty && areIn);
  if (!isThere || !isTheirs) throw new Problem('declaration.elsewhere', { code });
}

/** Throws `declaration.rules` with every rule that does not hold, in the citizen's words. */
export function requireRules(form: DeclarationForm, answers: FieldAnswers, today: PlainDate): void {
  const broken = brokenRules(form.rules, answers, today);
  if (broken.length === 0) return;
  // Several rules may say one thing.
  const said = new Map(broken.map(({ words }) => [words.vi, words]));
  const { id, title } = form;
  throw new Problem('declaration.rules', { form: id, title, rules: [...said.values()] });
}

/** What a declaration is attached to, and by whom it was handed in. */
export interface AttachFacts {
  dossier: Uuid;
  procedure: string;
  /** The form that it keeps; `null` where nobody has it any more. */
  form: Pick<DeclarationForm, 'procedures'> | null;
  /** All records of whoever made it, and those of the dossier's people. */
  makers: readonly Uuid[];
  people: readonly Uuid[];
}

/**
 * Makes it a paper of a dossier. Throws `declaration.elsewhere` where it is another's or somebody
 * else's, `declaration.replaced`, and `declaration.other_procedure` where its form is of others.
 */
export function attachDeclaration(declaration: Declaration, facts: AttachFacts): NewEvent[] {
  const { id, code, dossier: has, citizen, replacedBy } = declaration;
  const { dossier, procedure, form, makers, people } = facts;
  if (replacedBy !== null) throw new Problem('declaration.replaced', { code });
  if (has === dossier) return [];
  const isTheirs = citizen === null || makers.some((each) => people.includes(each));
  if (has !== null || !isTheirs) throw new Problem('declaration.elsewhere', { code });
  if (
    form !== null &&
    form.procedures.length > 0 &&
    form.procedures.every((each) => each !== procedure)
  ) {
    throw new Problem('declaration.other_procedure', { code, procedure });
  }
  return [happened('declaration.attached', dossierStream(dossier), { id, dossier }, null)];
}
