/** What should be said about the time of a reception, though nothing is wrong. */
import { receptionAt, type Calendar, type ReceivedIn } from '../../domain/calendar/calendar.ts';
import { goesOnByRule, inPerson, onwardOf } from '../../domain/calendar/onward.ts';
import { dueOfRun } from '../../domain/calendar/run.ts';
import { runOfReception } from '../../domain/dossier/clock-start.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';

export interface ReceptionTiming {
  /** Days on the way to the due date that nobody has officially announced. */
  unconfirmed: PlainDate[];
  /** Within working hours, at a Saturday's reception, or neither. */
  receivedIn: ReceivedIn;
  /** Of what another office decides: the last moment at which it goes on in time. */
  sendBy: Instant | null;
}

/** Of what was last decided, by the calendar that it was decided with. */
export function timingOf(
  used: Calendar | null,
  receivedAt: Instant,
  event: NewEvent | undefined,
): ReceptionTiming {
  if (event?.type !== 'dossier.received' || !used) {
    return { unconfirmed: [], receivedIn: 'working', sendBy: null };
  }
  const { unconfirmed } = dueOfRun(used, runOfReception(event.data));
  const { channel, competent } = event.data;
  const goesOn = competent !== null && inPerson.includes(channel) && goesOnByRule(receivedAt);
  const sendBy = goesOn ? onwardOf(used, receivedAt).by : null;
  return { unconfirmed, receivedIn: receptionAt(used, receivedAt), sendBy };
}
