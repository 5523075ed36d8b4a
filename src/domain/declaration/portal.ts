/** A declaration's answers under the names that the portal has for its fields. */
import type { FieldAnswer, FieldAnswers, RowAnswers } from './answer.ts';
import type { DeclarationForm } from './form.ts';

export const declarationWays = ['plain', 'portal'] as const;
/** Under whose names the answers are written down. */
export type DeclarationWay = (typeof declarationWays)[number];

/** One answer, or the rows of a part, by the portal's name; fields that it has no name for by ours. */
export type PortalAnswers = Record<string, FieldAnswer | Record<string, FieldAnswer>[]>;

export function portalAnswers({ parts }: DeclarationForm, answers: FieldAnswers): PortalAnswers {
  const names = new Map(
    parts.flatMap(({ fields }) => fields.map(({ id, portal }) => [id, portal ?? id] as const)),
  );
  const named = (row: RowAnswers): Record<string, FieldAnswer> =>
    Object.fromEntries(Object.entries(row).map(([id, answer]) => [names.get(id) ?? id, answer]));
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      names.get(id) ?? id,
      Array.isArray(answer) ? answer.map(named) : (answer as FieldAnswer),
    ]),
  );
}
