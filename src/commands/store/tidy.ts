/**
 * `store tidy`: takes away what killed commands left among the files of digitised papers, and of
 * people who are erased on this machine.
 */
import { command } from '../../cli/command.ts';
import { countText } from '../../locale/format.ts';
import { clearLeftHere } from '../privacy/left-here.ts';

export default command({
  args: {},
  options: {},
  json: ['place files bytes sealed'],
  run: async (_input, ctx) => {
    await ctx.requireMay();
    const store = await ctx.store();
    await clearLeftHere(ctx);
    const { place } = await store.vault();
    const { path, key } = store;
    const sealed =
      key === null ? 0 : await (await import('../../store/carry.ts')).sealLeft(path, key);
    return { place, ...(await store.sweepUnnamed()), sealed };
  },
  show: ({ place, files, sealed }, ui) => {
    const { document: words } = ui.texts.screen;
    ui.done(files === 0 ? words.tidy(place) : words.tidied(countText(files), place));
    if (sealed > 0) ui.done(words.sealed(countText(sealed)));
    ui.next('motcua store verify --files');
  },
});
