/** What may be refused about people of the office, and what they may do. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { Instant } from '../value/instant.ts';
import type { PinLack } from './pin.ts';
import type { Act, Role } from './role.ts';

export interface StaffProblems {
  'staff.not_signed_in': Record<never, never>;
  /** In the window of `was` at a station where `login` has signed in since. */
  'staff.seat_taken': { was: string; login: string; station: string };
  /** It was left alone for longer than `session.idle` says. */
  'staff.session_locked': { login: string };
  'staff.not_allowed': { login: string; role: Role; act: Act; roles: Role[] };
  /** Who signs in has to choose one, and nobody can be asked. */
  'staff.pin_not_own': { login: string; lack: PinLack };
  /** Another was set while the one of before was proven, or a new one chosen. */
  'staff.pin_changed': { login: string };
  /** Hashed in a way that the Node of this machine does not know. */
  'staff.pin_of_newer_node': { login: string };
  /** `left` tries before the lock; the next one is answered after `wait` seconds. */
  'staff.wrong_pin': { login: string; left: number; wait: number };
  'staff.locked': { login: string };
  /** Who has no PIN approves nothing, and opens no account. */
  'staff.pin_needed': { login: string };
  'staff.unlock_self': { login: string };
  'staff.login_taken': { login: string };
  /** No sealed paper is left; `used` says who opened the last one. */
  'staff.no_recovery': { used: { login: string; at: Instant } | null };
  'staff.wrong_recovery': { paper: number };
  'staff.last_admin': { login: string };
  'staff.not_found': { typed: string; near: string[] };
  'staff.other_office': { login: string; office: string; here: string };
}

export const staffProblemKinds: ProblemKinds<StaffProblems> = {
  'staff.not_signed_in': 'refused',
  'staff.seat_taken': 'refused',
  'staff.session_locked': 'refused',
  'staff.not_allowed': 'refused',
  'staff.pin_not_own': 'refused',
  'staff.pin_changed': 'refused',
  'staff.pin_of_newer_node': 'environment',
  'staff.wrong_pin': 'refused',
  'staff.locked': 'refused',
  'staff.pin_needed': 'refused',
  'staff.unlock_self': 'refused',
  'staff.login_taken': 'refused',
  'staff.no_recovery': 'refused',
  'staff.wrong_recovery': 'refused',
  'staff.last_admin': 'refused',
  'staff.not_found': 'not_found',
  'staff.other_office': 'refused',
};
