/** `store rebuild`: every table made anew from the journal, beside, then put right in one step. */
import { command } from '../../cli/command.ts';
import { flag } from '../../cli/option.ts';
import { countText } from '../../locale/format.ts';
import { requireNeeds } from '../../cli/allowed.ts';

export default command({
  args: {},
  options: { now: flag() },
  json: ['entries replaced guards'],
  run: async (input, ctx) => {
    const store = await ctx.store({ mends: true });
    await requireNeeds(ctx);
    if (ctx.interactive) await (await ctx.ask()).sure(ctx.texts.screen.store.sureRebuild);
    return store.rebuild({ now: input.now });
  },
  show: (result, ui) => {
    if (result.guards.length > 0) ui.warn(ui.texts.screen.built.guards(result.guards.join(', ')));
    ui.done(ui.texts.screen.store.rebuilt(countText(result.entries)));
    ui.next('motcua store verify');
  },
});
