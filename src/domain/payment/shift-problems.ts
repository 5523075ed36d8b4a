/** What can be refused about a cashier's shift. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { Instant } from '../value/instant.ts';

export interface ShiftProblems {
  'shift.none': { counter: number };
  'shift.not_found': { typed: string };
  'shift.open_already': { cashier: string; at: Instant };
  'shift.offered': { to: string };
  'shift.not_offered': { login: string; cashier: string };
  'shift.not_yours': { cashier: string; login: string };
  'shift.unexplained': { counted: number; expected: number; difference: number };
  'shift.banked_too_much': { banked: number; counted: number };
  'shift.drawer_short': { amount: number; drawer: number };
}

export const shiftProblemKinds: ProblemKinds<ShiftProblems> = {
  'shift.none': 'refused',
  'shift.not_found': 'not_found',
  'shift.open_already': 'refused',
  'shift.offered': 'refused',
  'shift.not_offered': 'refused',
  'shift.not_yours': 'refused',
  'shift.unexplained': 'refused',
  'shift.banked_too_much': 'refused',
  'shift.drawer_short': 'refused',
};
