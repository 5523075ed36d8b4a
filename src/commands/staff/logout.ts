/** `staff logout`: nobody is signed in on this terminal any more. */
import { command } from '../../cli/command.ts';
import { keepSignIn, signInAt } from '../../cli/session.ts';
import { chosenStation } from '../../cli/station.ts';

export default command({
  args: {},
  options: {},
  json: ['login signedOut'],
  run: async (_input, ctx) => {
    const station = await chosenStation(ctx);
    const signIn = station && (await signInAt(ctx, station.book));
    if (station) await keepSignIn(ctx, station.book, null);
    return { login: signIn && signIn.login, signedOut: signIn !== null };
  },
  show: (_result, ui) => {
    ui.done(ui.texts.screen.staff.signedOut);
    ui.next('motcua staff login …');
  },
});
