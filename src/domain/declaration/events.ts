/**
 * What can happen to declarations. They stand in the stream of their dossier, before there is
 * one in that of the person: whoever is erased takes the answers along.
 */
import { event, nobody } from '../event-kind.ts';
import { holds, maybe, record, text } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { FieldAnswers } from './answer.ts';
import type { DeclarationCode } from './declaration.ts';

/** Answers as they are kept: what each must be, its form says. */
export const keptAnswers = holds<FieldAnswers>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

export const declarationEvents = {
  'declaration.filled': event(
    record({
      id: text<Uuid>(),
      code: text<DeclarationCode>(),
      form: text(),
      version: text<PlainDate>(),
      title: text(),
      dossier: maybe(text<Uuid>()),
      citizen: maybe(text<Uuid>()),
      /** The one in whose place it was filled in. */
      replaces: maybe(text<Uuid>()),
    }),
    record({ answers: keptAnswers }),
  ),
  /** One that was filled in before has become a paper of a dossier. */
  'declaration.attached': event(record({ id: text<Uuid>(), dossier: text<Uuid>() }), nobody),
};
