/** `store decrypt`: the store's file in plain form again. */
import { command } from '../../cli/command.ts';
import { putAnew } from './put-anew.ts';

export default command({
  args: {},
  options: {},
  json: ['store'],
  run: async (_input, ctx) => {
    const { decryptStore } = await import('../../store/carry.ts');
    return putAnew(ctx, {
      sure: ctx.texts.screen.cipher.sureDecrypt,
      put: async (place) => {
        await decryptStore(place);
        return { store: place.path };
      },
    });
  },
  show: ({ store }, ui) => {
    ui.done(ui.texts.screen.cipher.decrypted(store));
    ui.next('motcua store info');
  },
});
