/** Until when numbers are given: an office serves whom it gave one, and closes. */
import { hoursOn, minutes, timeOf, type Calendar } from '../calendar/calendar.ts';
import { Problem } from '../problem.ts';
import { rolesFor } from '../staff/role.ts';
import { localDate, localTime, type Instant } from '../value/instant.ts';

/** How many minutes before closing the last number is given; `null` where that is not kept. */
export type LastTicket = number | null;

/**
 * Why no number is given now: `queue.closed`, with the time of the last one, `null` on a day
 * without hours. `null` while the office gives numbers.
 */
export function closedQueue(
  calendar: Calendar,
  lastTicket: LastTicket,
  now: Instant,
): Problem | null {
  if (lastTicket === null) return null;
  const closing = hoursOn(calendar, localDate(now)).at(-1)?.[1] ?? null;
  if (closing !== null && minutes(localTime(now)) < minutes(closing) - lastTicket) return null;
  const last = closing === null ? null : timeOf(minutes(closing) - lastTicket);
  return new Problem('queue.closed', { last, closing, roles: rolesFor('queue.take_late') });
}
