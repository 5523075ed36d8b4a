/** What offices are called: a person is told a name, and the code only where there is none. */
import type { Context } from '../../cli/context.ts';

/** The names of all offices, by their codes. */
export async function officeNames(ctx: Context): Promise<(agencyId: string) => string> {
  const offices = await (await ctx.store()).offices.list();
  const names = new Map<string, string>(offices.map(({ agencyId, name }) => [agencyId, name]));
  return (agencyId) => names.get(agencyId) ?? agencyId;
}
