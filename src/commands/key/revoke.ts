/** `key revoke`: a signature by this key proves nothing any more; the next key signs at once. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { keyHome } from '../../cli/signing.ts';
import { currentKey, revokeKey } from '../../domain/key/signing-key.ts';
import { dropUnused, newKeyHere } from './shared.ts';

export default command({
  args: { id: required(textValue('key')) },
  options: { reason: required(reasonText()) },
  json: ['id replacedBy replayed'],
  run: async ({ id: typed, reason }, ctx) => {
    await ctx.requireMay();
    const id = typed.trim().toLowerCase();
    const store = await ctx.store();
    const known = await store.keys.list();
    if (ctx.interactive) await (await ctx.ask()).sure(ctx.texts.screen.key.sureRevoke(id));
    const home = await keyHome(ctx);
    const signs = currentKey(known)?.id === id;
    const fresh = signs ? await newKeyHere(ctx, home) : null;
    const { value, replayed } = await ctx.write(async (writer) => {
      const { events, replaced } = revokeKey(await writer.keys.list(), id, { reason, fresh });
      await writer.append(events);
      return { id, replacedBy: replaced ? fresh!.id : null };
    });
    if (fresh !== null) await dropUnused(fresh, value.replacedBy ?? '', home);
    return { ...value, replayed };
  },
  show: ({ id, replacedBy }, ui) => {
    const { key } = ui.texts.screen;
    ui.done(key.revokedNow(id));
    if (replacedBy !== null) ui.done(key.rotated(replacedBy));
    if (replacedBy !== null) ui.line(key.otherMachines);
    ui.next(...(replacedBy === null ? [] : ['motcua key export']), 'motcua key list');
  },
});
