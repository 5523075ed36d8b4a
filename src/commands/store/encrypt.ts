/** `store encrypt`: the store's file encrypted, with a spare of its key in another place. */
import { command } from '../../cli/command.ts';
import { flag, newFileAlone, pathValue, required } from '../../cli/option.ts';
import { passphraseIn } from '../../files/passphrase.ts';
import type { Encrypted } from '../../store/carry.ts';
import { putAnew } from './put-anew.ts';

export default command({
  args: { file: required(newFileAlone('motcua-key')) },
  options: { passphraseFile: required(pathValue()), keep: flag() },
  json: ['store key keyFile spare plain'],
  run: async ({ file: spare, passphraseFile, keep }, ctx) => {
    const passphrase = passphraseIn(passphraseFile);
    const { cipher } = ctx.texts.screen;
    const { encryptStore } = await import('../../store/carry.ts');
    return putAnew(ctx, {
      sure: (store) => cipher.sure(store, spare),
      put: async (place, training): Promise<Encrypted & { spare: string }> => {
        const guard = training ? 'practice' : 'carried';
        return { ...(await encryptStore(place, { spare, passphrase, guard, keep })), spare };
      },
    });
  },
  show: ({ store, key, keyFile, spare, plain }, ui) => {
    const { cipher } = ui.texts.screen;
    ui.done(cipher.encrypted(store));
    ui.facts([
      [cipher.key, key],
      [cipher.keyFile, keyFile],
      [cipher.spare, spare],
      [cipher.plain, plain],
    ]);
    ui.line(cipher.keepSpare);
    ui.next('motcua store backup', 'motcua store doctor');
  },
});
