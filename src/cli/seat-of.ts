/** How often is asked who sits here. */
import type { Context, Running } from './context.ts';
import { keptOnce } from './kept-once.ts';
import { mayAsk } from './surroundings.ts';

/**
 * Asked once for a line that needs somebody and asks nothing: it does not change who sits here. A
 * screen is open for hours, and a question for as long as a person thinks.
 */
export function seatOf({ globals, needs, surroundings }: Running, seat: SeatAsked): SeatAsked {
  if (needs === null || (globals.input && mayAsk(surroundings))) return seat;
  const [session, viewer] = [keptOnce(seat.session), keptOnce(seat.viewer)];
  return { session: () => session.get(), viewer: () => viewer.get() };
}

type SeatAsked = Pick<Context, 'session' | 'viewer'>;
