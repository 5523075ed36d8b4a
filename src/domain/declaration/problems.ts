/** What may be refused of declarations. */
import type { Status } from '../dossier/status.ts';
import type { ProblemKinds } from '../problem-kind.ts';
import type { BothLanguages } from '../value/both-languages.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { Sex } from '../citizen/citizen.ts';
import type { FieldType } from './field-type.ts';

/** What keeps a file from being one of answers. */
export type AnswersFault =
  | { is: 'no_json'; line: number; column: number }
  /** It stands in itself deeper than any answer does. */
  | { is: 'deep' }
  /** A field is named twice: which of its answers is meant is not known. */
  | { is: 'repeated' }
  | { is: 'no_object' }
  /** A row, counted from 1, has no columns. */
  | { is: 'no_row'; field: string; row: number }
  | { is: 'no_answer'; field: string };

export interface DeclarationProblems {
  /** `near` are ids that it may have been. */
  'declaration.no_such_form': { typed: string; near: string[] };
  'declaration.no_such_field': { form: string; title: string; field: string; near: string[] };
  /** A field of a part that repeats stands in a row; `example` is how it is said. */
  'declaration.no_row': { field: string; example: string };
  'declaration.many_rows': { field: string; most: number };
  /** Rules of the form that do not hold, in the citizen's words. */
  'declaration.rules': { form: string; title: string; rules: BothLanguages[] };
  /** An office's own form is not what a form must be; `fault` names the line. */
  'declaration.bad_form': { path: string; fault: BothLanguages };
  /** The form holds no more, or not yet. */
  'declaration.ended': {
    form: string;
    title: string;
    version: PlainDate;
    until: PlainDate | null;
  };
  /** A file is none of answers. */
  'declaration.bad_answers': { path: string; fault: AnswersFault };
  /** A file answers another form. */
  'declaration.other_form': { path: string; form: string; wanted: string; title: string };
  /** `known` are the people that the form has. */
  'declaration.no_person': { person: string; known: string[] };
  'declaration.not_found': { typed: string };
  /** Another was filled in in its place. */
  'declaration.replaced': { code: string };
  /** It is a paper of another dossier, or somebody else's. */
  'declaration.elsewhere': { code: string };
  /** Its form is of other procedures. */
  'declaration.other_procedure': { code: string; procedure: string };
  /** Nothing is declared any more for a dossier that is over. */
  'declaration.closed': { code: string; status: Status };
  /** The form's own person cannot be of the sex that the record tells. */
  'declaration.other_sex': { role: string; name: string; sex: Sex };
  /** Somebody cannot be both of these in one form. */
  'declaration.one_person': { roles: [string, string]; name: string };
  /** Neither whose it is nor for which dossier was said. */
  'declaration.whose': Record<never, never>;
  /** Its answers were erased, or its form is nowhere. */
  'declaration.unreadable': {
    code: string;
    form: string;
    title: string;
    version: PlainDate;
    erased: boolean;
  };
  /** Whoever stands in it, or a declaration that answers are from, was erased meanwhile. */
  'declaration.erased_meanwhile': Record<never, never>;
  'declaration.bad_answer': { field: string; label: string; type: FieldType; choices: string[] };
}

export const declarationProblemKinds: ProblemKinds<DeclarationProblems> = {
  'declaration.no_such_form': 'not_found',
  'declaration.no_such_field': 'usage',
  'declaration.no_row': 'usage',
  'declaration.many_rows': 'usage',
  'declaration.rules': 'refused',
  'declaration.bad_form': 'environment',
  'declaration.ended': 'refused',
  'declaration.bad_answers': 'usage',
  'declaration.other_form': 'usage',
  'declaration.no_person': 'usage',
  'declaration.not_found': 'not_found',
  'declaration.replaced': 'refused',
  'declaration.elsewhere': 'refused',
  'declaration.other_procedure': 'refused',
  'declaration.closed': 'refused',
  'declaration.other_sex': 'refused',
  'declaration.one_person': 'refused',
  'declaration.whose': 'usage',
  'declaration.unreadable': 'refused',
  'declaration.erased_meanwhile': 'refused',
  'declaration.bad_answer': 'usage',
};
