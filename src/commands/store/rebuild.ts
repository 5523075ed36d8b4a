/** `store rebuild`: every table made anew from the journal, beside, then swapped in one step. */
import { command } from '../../cli/command.ts';
import { countText } from '../../locale/format.ts';

export default command({
  args: {},
  options: {},
  json: ['entries replaced'],
  run: async (_input, ctx) => {
    const store = await ctx.store({ mends: true });
    await ctx.requireMay();
    if (ctx.interactive) await (await ctx.ask()).sure(ctx.texts.screen.store.sureRebuild);
    return store.rebuild();
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.store.rebuilt(countText(result.entries)));
    ui.next('motcua store verify');
  },
});
