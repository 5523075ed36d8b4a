/** What may be refused about offices, and the ways and counters between and in them. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { MachineState } from '../store-problems.ts';
import type { OfficeKind } from './office.ts';

export interface OfficeProblems {
  'office.taken': { agencyId: string };
  /** The codes of those that may be meant, and their names in the same order. */
  'office.not_found': { typed: string; near: string[]; names: string[] };
  'office.decides_nothing': { name: string; kind: OfficeKind };
  'office.no_route': { from: string; to: string; through: OfficeKind[] };
  'office.merged': { office: string; into: string };
  'counter.taken': { office: string; number: number };
  'counter.not_found': { typed: string; near: string[] };
  /** `file` is where this machine keeps which counter it is, and how that stands to the store. */
  'counter.not_chosen': { stations: string[]; file: string; state: MachineState };
}

export const officeProblemKinds: ProblemKinds<OfficeProblems> = {
  'office.taken': 'refused',
  'office.not_found': 'not_found',
  'office.decides_nothing': 'refused',
  'office.no_route': 'refused',
  'office.merged': 'refused',
  'counter.taken': 'refused',
  'counter.not_found': 'not_found',
  'counter.not_chosen': 'refused',
};
