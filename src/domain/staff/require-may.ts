/** The one place where a role refuses an act. */
import { Problem } from '../problem.ts';
import { may, rolesFor, type Act, type StaffMember } from './role.ts';

/** Whom a refusal names. */
export type Person = Pick<StaffMember, 'login' | 'role'>;

/** `staff.not_allowed` for an act that is not theirs; `null` when it is. */
export function roleRefusal({ login, role }: Person, act: Act): Problem | null {
  if (may(role, act)) return null;
  return new Problem('staff.not_allowed', { login, role, act, roles: rolesFor(act) });
}

/** Throws `staff.not_allowed`, naming the roles that may. */
export function requireMay(person: Person, act: Act): void {
  const refusal = roleRefusal(person, act);
  if (refusal) throw refusal;
}
