/** What is refused in the queue. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { Role } from '../staff/role.ts';
import type { TicketAct, TicketState } from './ticket.ts';

export interface QueueProblems {
  'queue.empty': { service: string | null };
  'queue.not_found': { typed: string; near: string[] };
  'queue.none_called': Record<never, never>;
  'queue.still_serving': { number: string };
  'queue.not_allowed': { number: string; state: TicketState; act: TicketAct };
  /** `free` is the next port that nobody has; `null` where the next few are all taken. */
  'queue.port_taken': { port: number; free: number | null };
  'queue.port_forbidden': { port: number };
  'queue.no_address': { address: string };
  /** `last` is when the last number of the day was given; both `null` on a day without hours. */
  'queue.closed': { last: string | null; closing: string | null; roles: Role[] };
}

export const queueProblemKinds: ProblemKinds<QueueProblems> = {
  'queue.empty': 'not_found',
  'queue.not_found': 'not_found',
  'queue.none_called': 'refused',
  'queue.still_serving': 'refused',
  'queue.not_allowed': 'refused',
  'queue.closed': 'refused',
  'queue.port_taken': 'environment',
  'queue.port_forbidden': 'environment',
  'queue.no_address': 'environment',
};
