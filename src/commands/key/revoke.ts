/** `key revoke`: a signature by this key proves nothing any more; the next key signs at once. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { keyHome } from '../../cli/signing.ts';
import { currentKey, revokeKey, type PublicHalf } from '../../domain/key/signing-key.ts';
import { withNewKey } from './shared.ts';
import { requireNeeds } from '../../cli/allowed.ts';

export default command({
  args: { id: required(textValue('key')) },
  options: { reason: required(reasonText()) },
  json: ['id replacedBy replayed'],
  run: async ({ id: typed, reason }, ctx) => {
    await requireNeeds(ctx);
    const id = typed.trim().toLowerCase();
    const store = await ctx.store();
    const known = await store.keys.list();
    const { key } = ctx.globals;
    const isDone = key !== null && (await store.history.isAnswered(key));
    if (ctx.interactive && !isDone) {
      // Nobody is asked about what is refused anyway.
      revokeKey(known, id, { reason, fresh: null });
      await (await ctx.ask()).sure(ctx.texts.screen.key.sureRevoke(id));
    }
    const revoked = (fresh: PublicHalf | null) =>
      ctx.write(async (writer) => {
        const { events, replaced } = revokeKey(await writer.keys.list(), id, { reason, fresh });
        await writer.append(events);
        return { id, replacedBy: replaced ? fresh!.id : null };
      });
    const signs = currentKey(known)?.id === id;
    const { value, replayed } = signs
      ? await withNewKey(ctx, await keyHome(ctx), revoked, ({ replacedBy }) => replacedBy)
      : await revoked(null);
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
