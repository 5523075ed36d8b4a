/** What colleagues are called: a person is told a name, and the login only where there is none. */
import type { Context } from '../../cli/context.ts';

/** The names of some of the staff, by their logins. */
export async function colleagueNames(ctx: Context): Promise<(login: string) => string> {
  const members = await (await ctx.store()).offices.staffList();
  const names = new Map(members.map(({ login, name }) => [login, name]));
  return (login) => names.get(login) ?? login;
}
