/** Who may import: asked before a long file is read, and again at every write. */
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import { may, rolesFor, type Act } from '../../domain/staff/role.ts';

/** Throws `staff.not_signed_in` and `staff.not_allowed`. */
export async function requireAct(act: Act, ctx: Context): Promise<void> {
  const { login, role } = (await ctx.session()).staff;
  if (!may(role, act)) {
    throw new Problem('staff.not_allowed', { login, role, act, roles: rolesFor(act) });
  }
}
