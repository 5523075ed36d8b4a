/** What may be refused when two records are made one, or one two again. */
import type { ProblemKind } from '../problem-kind.ts';
import type { CitizenDetails } from './citizen.ts';

/** Records are named by their own ids: those are nobody's number. */
export interface CitizenProblemDetails {
  'citizen.same_record': { name: string };
  'citizen.already_merged': { name: string; into: string; kept: string };
  'citizen.merge_differs': { kept: string; other: string; fields: (keyof CitizenDetails)[] };
  'citizen.merge_names_differ': { kept: string; other: string; names: [string, string] };
  /** `merged`: the records that are part of the one that was named. */
  'citizen.not_merged': { name: string; merged: string[] };
  'citizen.kept_merged': { name: string; into: string; kept: string };
  'citizen.corrected_since': {
    name: string;
    kept: string;
    other: string;
    fields: (keyof CitizenDetails)[];
    /** What each was just after the merge; a number is not told. */
    was: { [field in keyof CitizenDetails]?: string };
  };
}

export const citizenProblemKinds: { readonly [Code in keyof CitizenProblemDetails]: ProblemKind } =
  {
    'citizen.same_record': 'refused',
    'citizen.already_merged': 'refused',
    'citizen.merge_differs': 'refused',
    'citizen.merge_names_differ': 'refused',
    'citizen.not_merged': 'refused',
    'citizen.kept_merged': 'refused',
    'citizen.corrected_since': 'refused',
  };
