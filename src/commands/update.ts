/** `update`: another version of a packaged program takes its place, out of a file. */
import { dirname, resolve } from 'node:path';
import { command } from '../cli/command.ts';
import type { Context } from '../cli/context.ts';
import { updating, type UpdatedStore } from '../cli/new-program.ts';
import { flag, pathValue, required, writtenFolder } from '../cli/option.ts';
import { settle } from '../cli/settle-update.ts';
import { Problem } from '../domain/problem.ts';
import { partFolderBeside } from '../files/unfinished.ts';
import { Versions } from '../files/versions.ts';
import { packageAt, readPackage, releaseKeys, type OfferedPackage } from '../importing/package.ts';
import { isServer } from '../store/place.ts';
import { backupFolder, besideStore, makeBackup, passphraseFor } from './store/backups.ts';

export default command({
  args: { file: required(pathValue()) },
  options: { backup: writtenFolder(), downgrade: flag(), unsigned: flag() },
  json: ['from to backup', { signature: ['state key'] }],
  run: async ({ file, backup, downgrade, unsigned }, ctx) => {
    const { programFolder, dataFolder, env } = ctx.surroundings;
    const here = packageAt(programFolder, dataFolder);
    if (here === null) throw new Problem('update.not_packaged', {});
    const versions = new Versions(dirname(resolve(programFolder)));
    requireIdle(versions);
    if (ctx.mayHaveStore()) await ctx.requireMay('store.keep');
    const wish = { file, downgrade, unsigned, keys: releaseKeys(dataFolder) };
    const offered = readPackage({ ...wish, here: here.manifest });
    await agree(ctx, here.manifest.version, offered);
    const from = here.manifest.version;
    const { manifest, signature } = offered;
    const store = ctx.mayHaveStore() ? await backedUp(ctx, backup) : null;
    for await (const _step of updating({ versions, from, offered, store, env })) continue;
    return { from, to: manifest.version, backup: store && store.backup, signature };
  },
  show: ({ from, to, backup, signature }, ui) => {
    const { update, packaged } = ui.texts.screen;
    ui.done(update.done(from, to));
    ui.facts([
      [update.backup, backup],
      [packaged.signature, packaged.signatures[signature.state](signature.key ?? '')],
    ]);
    ui.line(update.openAgain);
    ui.next('motcua version --verbose');
  },
});

/** What was left by one that was killed is settled first. */
function requireIdle(versions: Versions): void {
  settle(versions);
  const marker = versions.marked();
  if (marker !== null) throw new Problem('update.running', { pid: marker.pid });
}

/** One that nobody signed is taken by who says yes to it, and by nobody else. */
async function agree(ctx: Context, from: string, { manifest, signature }: OfferedPackage) {
  const { update } = ctx.texts.screen;
  const isSigned = signature.state === 'signed';
  if (!ctx.interactive) {
    if (isSigned || ctx.globals.yes) return;
    throw new Problem('usage.missing', { command: ctx.command, names: ['--yes'] });
  }
  const asked = isSigned ? update.sure : update.sureUnsigned;
  await (await ctx.ask()).sure(asked(from, manifest.version));
}

/** A backup that stays, and what the new program is tried on. */
async function backedUp(ctx: Context, named: string | null): Promise<UpdatedStore> {
  const folder = await backupFolder(ctx, named);
  const { file } = await makeBackup(ctx, folder, await passphraseFor(ctx, null));
  const store = await ctx.store();
  const { store: place } = ctx.globals;
  const shown = ctx.storePath();
  return {
    file: isServer(shown) ? null : resolve(shown),
    // As it was named here: what is shown of a place lacks the password that may stand in it.
    named: place === null ? [] : ['--store', place],
    trial: partFolderBeside(besideStore(ctx, store)),
    copyTo: (copy) => store.copyTo(copy),
    backup: file,
  };
}
