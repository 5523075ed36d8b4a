/** The PIN alone: who left a terminal alone is there again, and goes on where they were. */
import { TurnedBack } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { lockProblem } from '../../cli/session.ts';
import { bookHere } from '../../cli/station.ts';
import { provePin } from './pin-proof.ts';

/** `<` leaves it locked, for another to sign in: throws `staff.session_locked`. */
export async function askPinAgain(ctx: Context): Promise<void> {
  const file = await ctx.sessionFile();
  const kept = file.read();
  const book = await bookHere(ctx);
  if (kept === null || book === null) return;
  const { offices, sessions } = await ctx.store();
  const { seen = 'unknown' } = (await sessions.of(kept, book)) ?? {};
  // Another window of the terminal may have asked meanwhile.
  if (!kept.locked && seen !== 'locked') return;
  const { login } = kept;
  const [member, pin] = await Promise.all([offices.staff(login), offices.pinOf(login)]);
  if (!member || !pin) throw lockProblem(login);
  ctx.surroundings.stderr.write(`${ctx.texts.screen.staff.leftAlone}\n`);
  try {
    await provePin({ member, hash: pin.hash, file: null }, ctx);
  } catch (error) {
    throw error instanceof TurnedBack ? lockProblem(login) : error;
  }
  const now = ctx.surroundings.clock();
  if (seen !== 'unknown') await sessions.unlock(kept, now);
  file.keep({ ...kept, locked: false }, now);
}
