/** `store rebuild`: every table made anew from the journal, beside, then swapped in one step. */
import { command } from '../../cli/command.ts';
import { Problem } from '../../domain/problem.ts';
import { may, rolesFor } from '../../domain/staff/role.ts';
import { countText } from '../../locale/format.ts';

export default command({
  args: {},
  options: {},
  run: async (_input, ctx) => {
    const { staff } = await ctx.session();
    const act = 'store.keep';
    if (!may(staff.role, act)) {
      const { login, role } = staff;
      throw new Problem('staff.not_allowed', { login, role, act, roles: rolesFor(act) });
    }
    const store = await ctx.store();
    if (ctx.interactive) await (await ctx.ask()).sure(ctx.texts.screen.store.sureRebuild);
    const { fault } = await store.verify();
    if (fault) throw new Problem('store.broken', fault);
    return store.rebuild();
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.store.rebuilt(countText(result.entries)));
    ui.next('motcua store verify');
  },
});
