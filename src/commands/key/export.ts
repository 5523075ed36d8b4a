/** `key export`: the key that signs papers, sealed in a file for another machine. */
import { command } from '../../cli/command.ts';
import { newFileAlone, pathValue, required } from '../../cli/option.ts';
import { passphraseIn } from '../../files/passphrase.ts';
import { keyHome, signerOf } from '../../cli/signing.ts';

export default command({
  args: { file: required(newFileAlone('motcua-key')) },
  options: { passphraseFile: required(pathValue()) },
  json: ['id file'],
  run: async ({ file, passphraseFile }, ctx) => {
    await ctx.requireMay();
    const passphrase = passphraseIn(passphraseFile);
    const { store } = await keyHome(ctx);
    const { key, secret, trouble } = await signerOf(ctx);
    if (key === null || secret === null) throw trouble!;
    const { writeKeyFile } = await import('../../store/key-file.ts');
    const guard = (await ctx.isTraining()) ? 'practice' : 'carried';
    const kept = { store, id: key.id, public: key.public, private: secret };
    await writeKeyFile(file, kept, { passphrase, guard });
    return { id: key.id, file };
  },
  show: ({ id, file }, ui) => {
    const { key } = ui.texts.screen;
    ui.done(key.exported(id, file));
    ui.line(key.importThere);
    ui.next('motcua key import');
  },
});
