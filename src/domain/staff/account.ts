/** Accounts of the staff: who is let in, to do what, and who may give whom a new PIN. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { staffStream } from '../stream.ts';
import { nearest } from '../value/text.ts';
import { outgrowsPin } from './pin.ts';
import { may, type Act, type Role, type StaffMember } from './role.ts';

/** Throws `staff.not_found`, naming who may have been meant. */
export function requireMember(login: string, members: readonly StaffMember[]): StaffMember {
  const member = members.find((each) => each.login === login);
  if (member) return member;
  const logins = members.map((each) => each.login);
  throw new Problem('staff.not_found', { typed: login, near: nearest(login, logins) });
}

/**
 * Lets a person in no more; nothing happens where it is so already. Throws `staff.last_admin` for
 * the only administrator left.
 */
export function disableMember(
  member: StaffMember,
  members: readonly StaffMember[],
  reason: string | null,
): NewEvent[] {
  const { login } = member;
  requireOtherAdmin(member, members);
  if (!member.active) return [];
  return [happened('staff.disabled', staffStream(login), { login }, { reason })];
}

function requireOtherAdmin({ login }: StaffMember, members: readonly StaffMember[]): void {
  const admins = members.filter(({ role, active }) => role === 'admin' && active);
  if (admins.length === 1 && admins[0]!.login === login) {
    throw new Problem('staff.last_admin', { login });
  }
}

/** Lets a person in again, with the PIN of before; nothing happens where it is so already. */
export function enableMember({ login, active }: StaffMember, reason: string | null): NewEvent[] {
  return active ? [] : [happened('staff.enabled', staffStream(login), { login }, { reason })];
}

/**
 * Gives a person other work; nothing happens where it is theirs already. Throws `staff.last_admin`
 * for the only administrator left.
 */
export function changeRole(
  { member, role, reason }: { member: StaffMember; role: Role; reason: string },
  members: readonly StaffMember[],
): NewEvent[] {
  if (member.role === role) return [];
  requireOtherAdmin(member, members);
  const { login } = member;
  const choosesPin = outgrowsPin(member.role, role);
  return [
    happened('staff.role_changed', staffStream(login), { login, role, choosesPin }, { reason }),
  ];
}

/**
 * The act of setting a PIN: everybody's own; that of those who work at one's office, by whoever
 * leads it; anybody's, by an administrator. Who leads is helped by an administrator alone: a new
 * PIN of a colleague's would be the second person that money asks for.
 */
export function actToSetPin(person: StaffMember, member: StaffMember): Act {
  if (person.login === member.login) return 'staff.own_pin';
  const led = person.office === member.office && !may(member.role, 'staff.reset_pin');
  return led ? 'staff.reset_pin' : 'staff.manage';
}

/** Whether somebody may set another's PIN, or their own. */
export function maySetPin(person: StaffMember, member: StaffMember): boolean {
  return may(person.role, actToSetPin(person, member));
}

/** Those who may give somebody a new PIN and can sign in, for whoever forgot theirs. */
export function pinSetters(member: StaffMember, members: readonly StaffMember[]): StaffMember[] {
  return members.filter(
    (each) => each.active && each.login !== member.login && maySetPin(each, member),
  );
}
