/** What somebody needs to run a command, as the list of commands says. */
import type { Person } from '../domain/staff/require-may.ts';
import { may, readingActs, type Act } from '../domain/staff/role.ts';

/**
 * The act of the role table under whose name a command writes or shows people, or that somebody is
 * signed in; `null` for what everybody may do.
 */
export type Need = Act | 'session' | null;

/** True where nothing that a command needs is lacking; `null` is nobody. */
export function isMet(need: Need, person: Person | null): boolean {
  if (need === null) return true;
  return person !== null && (need === 'session' || may(person.role, need));
}

/** True for what is needed to look: a command that needs it writes nothing. */
export function isReading(need: Need): boolean {
  return need === 'session' || readingActs.some((act) => act === need);
}
