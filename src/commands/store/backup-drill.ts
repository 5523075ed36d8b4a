/** `store backup drill`: a backup restored to a scratch place, and held against the store. */
import { command } from '../../cli/command.ts';
import { pathValue } from '../../cli/option.ts';
import type { Ui } from '../../cli/ui.ts';
import { storeNames } from '../../config/kept-names.ts';
import { countText, momentText } from '../../locale/format.ts';
import type { Drilled } from '../../store/store.ts';
import { besideStore, dated, newestBackup, passphraseFor } from './backups.ts';

export default command({
  args: { file: pathValue() },
  options: { passphraseFile: pathValue() },
  json: [
    'ok file at entries sums head',
    { sight: ['book seq'] },
    { files: ['checked bytes lost place'] },
  ],
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
  show: ({ ok, file, at, entries, sums, head, sight, files }, ui) => {
    const { backup, store } = ui.texts.screen;
    if (ok) ui.done(backup.drilled(file));
    else ui.line(`✗ ${backup.differs(file)}`);
    ui.facts([
      [backup.madeAt, momentText(at)],
      [store.entries, countText(entries)],
      [backup.sums, backup.equality[sums]],
      [backup.head, backup.equality[head]],
      [backup.scans, filesText(files, ui)],
    ]);
    if (files.lost > 0) ui.warn(backup.scansLie(files.place));
    if (sight) ui.line(`✗ ${store.alteredSight(sight)}`);
    if (!ok) ui.next('motcua store verify', 'motcua store backup');
  },
});

/** Nothing where the store has no scanned files. */
function filesText({ checked, lost }: Drilled['files'], { texts }: Ui): string | null {
  if (checked === 0) return null;
  const { backup } = texts.screen;
  return lost === 0
    ? backup.scansWhole(countText(checked))
    : backup.scansLost(countText(lost), countText(checked));
}
