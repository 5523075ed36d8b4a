/**
 * What colleagues are called: a person is told a name, and the login only where there is none. What
 * is looked up by login (`access list`), and the journal itself (`dossier timeline`), tell logins.
 */
import type { Context } from '../../cli/context.ts';
import type { StaffMember } from '../../domain/staff/role.ts';

/** The names of some of the staff, by their logins. */
export async function colleagueNames(ctx: Context): Promise<(login: string) => string> {
  return namesAmong(await (await ctx.store()).offices.staffList());
}

/** The same of those who are known already. */
export function namesAmong(
  members: readonly Pick<StaffMember, 'login' | 'name'>[],
): (login: string) => string {
  const names = new Map(members.map(({ login, name }) => [login, name]));
  return (login) => names.get(login) ?? login;
}
