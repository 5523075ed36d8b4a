/** `staff logout`: nobody is signed in on this terminal any more. */
import { command } from '../../cli/command.ts';
import { stationOf } from '../../cli/station.ts';
import { sessionNames } from '../../config/local.ts';

export default command({
  args: {},
  options: {},
  json: ['login signedOut'],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const station = await stationOf(store, ctx.surroundings.env);
    const names = sessionNames(station?.book ?? '');
    const login = await store.local.get(names.login);
    await store.local.set({ [names.login]: null, [names.until]: null });
    return { login, signedOut: login !== null };
  },
  show: (_result, ui) => {
    ui.done(ui.texts.screen.staff.signedOut);
    ui.next('motcua staff login …');
  },
});
