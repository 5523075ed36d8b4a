/** The PIN alone: who left a terminal alone is there again, and goes on where they were. */
import { TurnedBack } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { lockProblem } from '../../cli/session.ts';
import { provePin } from './pin-proof.ts';

/** `<` leaves it locked, for another to sign in: throws `staff.session_locked`. */
export async function askPinAgain(ctx: Context): Promise<void> {
  const file = await ctx.sessionFile();
  const kept = file.read();
  // Another window of the terminal may have asked meanwhile.
  if (!kept?.locked) return;
  const { login } = kept;
  const { offices } = await ctx.store();
  const [member, pin] = await Promise.all([offices.staff(login), offices.pinOf(login)]);
  if (!member || !pin) throw lockProblem(login);
  ctx.surroundings.stderr.write(`${ctx.texts.screen.staff.leftAlone}\n`);
  try {
    await provePin({ member, hash: pin.hash, file: null }, ctx);
  } catch (error) {
    throw error instanceof TurnedBack ? lockProblem(login) : error;
  }
  file.keep({ ...kept, locked: false }, ctx.surroundings.clock());
}
