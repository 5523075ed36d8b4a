/** Filling in a declaration: what may be kept, and what is written of it. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { citizenStream, dossierStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
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
  dossier: Uuid | null;
  citizen: Uuid;
  replaces: Declaration | null;
  today: PlainDate;
}

/**
 * What is missing may be written by hand on the paper; what contradicts may not be kept. Throws
 * `declaration.rules`, `declaration.ended` for a form that holds no more and is not filled in again
 * in the place of one, and `declaration.replaced`.
 */
export function fillDeclaration(facts: FillFacts): NewEvent[] {
  const { id, form, dossier, citizen, replaces, today } = facts;
  if (!holdsOn(form, today) && replaces?.version !== form.version) {
    const { version, until } = form;
    throw new Problem('declaration.ended', { form: form.id, version, until });
  }
  if (replaces?.replacedBy) {
    throw new Problem('declaration.replaced', { code: replaces.code });
  }
  const answers = onlyAsked(form, facts.answers);
  requireRules(form, answers, today);
  return [
    happened(
      'declaration.filled',
      dossier === null ? citizenStream(citizen) : dossierStream(dossier),
      {
        ...{ id, code: declarationCode(id), form: form.id, version: form.version },
        ...{ title: form.title, dossier, citizen, replaces: replaces?.id ?? null },
      },
      { answers },
    ),
  ];
}

/** Throws `declaration.rules` with every rule that does not hold, in the citizen's words. */
export function requireRules(form: DeclarationForm, answers: FieldAnswers, today: PlainDate): void {
  const broken = brokenRules(form.rules, answers, today);
  if (broken.length === 0) return;
  // Several rules may say one thing.
  const said = new Map(broken.map(({ words }) => [words.vi, words]));
  throw new Problem('declaration.rules', { form: form.id, rules: [...said.values()] });
}

/** Makes it a paper of a dossier. Throws `declaration.elsewhere` where it is another's. */
export function attachDeclaration(
  { id, code, dossier: has }: Pick<Declaration, 'id' | 'code' | 'dossier'>,
  dossier: Uuid,
): NewEvent[] {
  if (has === dossier) return [];
  if (has !== null) throw new Problem('declaration.elsewhere', { code });
  return [happened('declaration.attached', dossierStream(dossier), { id, dossier }, null)];
}
