/** `key import`: this machine signs papers, too, with the key that another one has exported. */
import { command } from '../../cli/command.ts';
import { pathValue, required } from '../../cli/option.ts';
import { passphraseIn } from '../../files/passphrase.ts';
import { keyHome } from '../../cli/signing.ts';
import { currentKey } from '../../domain/key/signing-key.ts';
import { Problem } from '../../domain/problem.ts';

export default command({
  args: { file: required(pathValue()) },
  options: { passphraseFile: required(pathValue()) },
  json: ['id file sealed'],
  run: async ({ file, passphraseFile }, ctx) => {
    await ctx.session();
    const { readKeyFile, writeKeyFile } = await import('../../store/key-file.ts');
    const kept = await readKeyFile(file, passphraseIn(passphraseFile));
    const keys = await (await ctx.store()).keys.list();
    const home = await keyHome(ctx);
    const { id } = kept;
    const ours = kept.store === home.store && keys.some((key) => key.public === kept.public);
    if (!ours || currentKey(keys)?.public !== kept.public) {
      throw new Problem('key.not_current', { file, id, ours });
    }
    const [passphrase, { guard }] = [home.passphrase(), home];
    await writeKeyFile(home.pathOf(id), kept, { passphrase, guard });
    return { id, file: home.pathOf(id), sealed: passphrase !== null };
  },
  show: ({ id, file }, ui) => {
    const { key } = ui.texts.screen;
    ui.done(key.imported(id));
    ui.facts([[key.file, file]]);
    ui.next('motcua key list');
  },
});
