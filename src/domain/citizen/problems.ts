/** What may be refused about people and their records. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { Uuid } from '../value/id.ts';
import type { BirthDate } from '../value/birth-date.ts';
import type { CitizenDetails, CitizenKind } from './citizen.ts';

/** A record as a refusal names it. */
interface Bearer {
  uuid: Uuid;
  kind: CitizenKind;
  name: string;
}

/** Records that were merged are named by their own ids: those are nobody's number. */
export interface CitizenProblems {
  'citizen.bad_number': { value: string; why: 'not_digits' | 'length' };
  /** The record is of a person and the number of an organisation, or the other way round. */
  'citizen.other_kind': { kind: CitizenKind };
  'citizen.dob_in_future': { dob: BirthDate };
  /** The number that was given, which is nobody's here; `null` for none. */
  'citizen.name_missing': { number: string | null };
  'citizen.name_garbled': { name: string };
  /** `name`, and `known`, are `null` where whoever is refused may not know of whom. */
  'citizen.number_taken': { number: string; name: string | null };
  'citizen.name_differs': { number: string; known: string | null; given: string };
  'citizen.not_found': { typed: string; near: string[] };
  /** A person and their household business, which are two records under one number. */
  'citizen.several_bear': { number: string; bearers: Bearer[] };
  /** Of whom the post carries nothing, be they recorded here or not. */
  'citizen.out_of_sight': { typed: string; near: string[]; office: string };
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

export const citizenProblemKinds: ProblemKinds<CitizenProblems> = {
  'citizen.bad_number': 'usage',
  'citizen.other_kind': 'refused',
  'citizen.dob_in_future': 'usage',
  'citizen.name_missing': 'usage',
  'citizen.name_garbled': 'usage',
  'citizen.number_taken': 'refused',
  'citizen.name_differs': 'refused',
  'citizen.not_found': 'not_found',
  'citizen.several_bear': 'refused',
  'citizen.out_of_sight': 'not_found',
  'citizen.same_record': 'refused',
  'citizen.already_merged': 'refused',
  'citizen.merge_differs': 'refused',
  'citizen.merge_names_differ': 'refused',
  'citizen.not_merged': 'refused',
  'citizen.kept_merged': 'refused',
  'citizen.corrected_since': 'refused',
};
