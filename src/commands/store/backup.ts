/** `store backup`: the store in one file, made while the counters go on. */
import { command } from '../../cli/command.ts';
import { pathValue, writtenFolder } from '../../cli/option.ts';
import { countText } from '../../locale/format.ts';
import { backupFields, backupFolder, makeBackup, passphraseFor } from './backups.ts';

export default command({
  args: { folder: writtenFolder() },
  options: { passphraseFile: pathValue() },
  json: backupFields,
  run: async ({ folder, passphraseFile }, ctx) => {
    await ctx.requireMay();
    const passphrase = await passphraseFor(ctx, passphraseFile);
    return makeBackup(ctx, await backupFolder(ctx, folder), passphrase);
  },
  show: ({ file, bytes, entries, head, encrypted, signingKey, dropped, filesFolder }, ui) => {
    const { backup, store } = ui.texts.screen;
    ui.done(backup.made(file));
    ui.facts([
      [store.size, store.megabytes(bytes)],
      [store.entries, countText(entries)],
      [backup.head, head.slice(0, 16)],
      [backup.scansBeside, filesFolder],
      [backup.dropped, dropped.length === 0 ? null : countText(dropped.length)],
    ]);
    if (!encrypted) ui.warn(backup.open);
    else if (!signingKey) ui.warn(backup.withoutKey);
    const next = encrypted ? 'motcua key list' : 'motcua help backup';
    ui.next(...(signingKey ? [] : [next]), 'motcua store backup drill');
  },
});
