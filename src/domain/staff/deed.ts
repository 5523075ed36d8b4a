/** What was done to the accounts of the staff, as far as a second person is judged by it. */
import type { Instant } from '../value/instant.ts';
import type { Role } from './role.ts';

/** One thing that was done to an account, by whom and when. */
export type StaffDeed = { login: string; by: string; at: Instant } & (
  | { kind: 'pin_set' | 'recovered' | 'unlocked' | 'disabled' | 'enabled' }
  | { kind: 'enrolled' | 'role_changed'; role: Role }
);

/** Somebody who lost what they might do as `role`, and by whom. */
export interface Parting {
  login: string;
  role: Role;
  how: 'disabled' | 'role_changed';
  by: string;
  at: Instant;
}

/** Who stopped being let in, or being what they were, in the order in which it was. */
export function partingsOf(deeds: readonly StaffDeed[]): Parting[] {
  const roles = new Map<string, Role>();
  const out = new Set<string>();
  return deeds.flatMap((deed): Parting[] => {
    const { kind, login, by, at } = deed;
    const role = roles.get(login);
    const could = role !== undefined && !out.has(login);
    if ('role' in deed) roles.set(login, deed.role);
    if (kind === 'disabled') out.add(login);
    else if (kind === 'enabled') out.delete(login);
    const parts = kind === 'disabled' || kind === 'role_changed';
    return could && parts ? [{ login, role, how: kind, by, at }] : [];
  });
}
