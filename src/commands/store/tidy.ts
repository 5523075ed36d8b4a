/** `store tidy`: takes away what killed commands left among the files of digitised papers. */
import { command } from '../../cli/command.ts';
import { countText } from '../../locale/format.ts';

export default command({
  args: {},
  options: {},
  json: ['place files bytes'],
  run: async (_input, ctx) => {
    await ctx.requireMay();
    const store = await ctx.store();
    const { place } = await store.vault();
    return { place, ...(await store.sweepUnnamed()) };
  },
  show: ({ place, files }, ui) => {
    const { document: words } = ui.texts.screen;
    ui.done(files === 0 ? words.tidy(place) : words.tidied(countText(files), place));
    ui.next('motcua store verify --files');
  },
});
