/** `staff logout`: nobody is signed in on this terminal any more. */
import { command } from '../../cli/command.ts';
import { localNames } from '../../config/local.ts';

export default command({
  args: {},
  options: {},
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const login = await store.local.get(localNames.login);
    await store.local.set({ [localNames.login]: null, [localNames.until]: null });
    return { login, signedOut: login !== null };
  },
  show: (_result, ui) => {
    ui.done(ui.texts.screen.staff.signedOut);
    ui.next('motcua staff login …');
  },
});
