/** `store backup drill`: a backup restored to a scratch place, and held against the store. */
import { command } from '../../cli/command.ts';
import { pathValue } from '../../cli/option.ts';
import { storeNames } from '../../config/kept-names.ts';
import { countText, momentText } from '../../locale/format.ts';
import { besideStore, dated, newestBackup, passphraseFor } from './backups.ts';

export default command({
  args: { file: pathValue() },
  options: { passphraseFile: pathValue() },
  json: ['ok file at entries sums head', { sight: ['book seq'] }],
  run: async ({ file, passphraseFile }, ctx) => {
    await ctx.requireMay();
    const passphrase = await passphraseFor(ctx, passphraseFile);
    const store = await ctx.store();
    const drilled = await store.drill({
      file: file ?? (await newestBackup(ctx)),
      ...{ passphrase, beside: besideStore(ctx, store) },
    });
    if (drilled.ok) await dated(storeNames.lastDrill, await ctx.now(), ctx);
    return drilled;
  },
  exitCode: ({ ok }) => (ok ? 0 : 3),
  show: ({ ok, file, at, entries, sums, head, sight }, ui) => {
    const { backup, store } = ui.texts.screen;
    if (ok) ui.done(backup.drilled(file));
    else ui.line(`✗ ${backup.differs(file)}`);
    ui.facts([
      [backup.madeAt, momentText(at)],
      [store.entries, countText(entries)],
      [backup.sums, backup.equality[sums]],
      [backup.head, backup.equality[head]],
    ]);
    if (sight) ui.line(`✗ ${store.alteredSight(sight)}`);
    if (!ok) ui.next('motcua store verify', 'motcua store backup');
  },
});
