/** `key rotate`: another key signs papers from now on; what the one before signed stays good. */
import { command } from '../../cli/command.ts';
import { keyHome } from '../../cli/signing.ts';
import { addKey, currentKey, type PublicHalf } from '../../domain/key/signing-key.ts';
import { withNewKey } from './shared.ts';
import { requireNeeds } from '../../cli/allowed.ts';

export default command({
  args: {},
  options: {},
  json: ['id file before replayed'],
  run: async (_input, ctx) => {
    await requireNeeds(ctx);
    if (ctx.interactive) await (await ctx.ask()).sure(ctx.texts.screen.key.sureRotate);
    const home = await keyHome(ctx);
    const rotated = (fresh: PublicHalf) =>
      ctx.write(async (writer) => {
        const keys = await writer.keys.list();
        await writer.append([addKey(keys, fresh)]);
        const { id } = fresh;
        return { id, file: home.pathOf(id), before: currentKey(keys)?.id ?? null };
      });
    const { value, replayed } = await withNewKey(ctx, home, rotated, ({ id }) => id);
    return { ...value, replayed };
  },
  show: ({ id, file, before }, ui) => {
    const { key } = ui.texts.screen;
    ui.done(key.rotated(id));
    ui.facts([
      [key.file, file],
      [key.before, before],
    ]);
    ui.line(key.otherMachines);
    ui.next('motcua key export', 'motcua key list');
  },
});
