/** Who sits here and who looks, where a terminal may have been left alone. */
import { Problem } from '../domain/problem.ts';
import { keptOnce } from './kept-once.ts';
import { signedIn, viewerHere } from './session.ts';
import type { Terminal } from './station.ts';

/**
 * Where a session was left alone for too long, whoever is at the keyboard is asked for its PIN,
 * once for all that wait for it, and what they were at goes on. Throws `staff.session_locked` where
 * nobody can be asked, or they went back: that is said to whoever looks next, too, who can let
 * somebody else sign in. `once` is for a line that needs somebody and asks nothing: it does not
 * change who sits here, and looks once.
 */
export function behindLock<C extends Terminal & { readonly interactive: boolean }>(
  of: () => C,
  askPin: (ctx: C) => Promise<void>,
  once: boolean,
) {
  let asking: Promise<void> | null = null;
  let wentBack = false;
  const ask = async (ctx: C): Promise<void> => {
    try {
      await askPin(ctx);
    } catch (error) {
      wentBack = isLock(error);
      throw error;
    } finally {
      asking = null;
    }
  };
  const behind = async <T>(work: (ctx: C) => Promise<T>): Promise<T> => {
    const ctx = of();
    try {
      return await work(ctx);
    } catch (error) {
      if (!isLock(error) || !ctx.interactive || wentBack) {
        wentBack = false;
        throw error;
      }
      await (asking ??= ask(ctx));
      return work(ctx);
    }
  };
  const seat = { session: () => behind(signedIn), viewer: () => behind(viewerHere) };
  if (!once) return seat;
  return { session: keptOnce(seat.session).get, viewer: keptOnce(seat.viewer).get };
}

function isLock(error: unknown): boolean {
  return error instanceof Problem && error.code === 'staff.session_locked';
}
