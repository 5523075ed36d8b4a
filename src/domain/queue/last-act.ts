/** The act on a ticket that stands as its last, by the ticket's own entries. */
import type { StoredEvent } from '../event.ts';
import type { MeasuredAct, QueuePeriod } from './ticket.ts';

interface DoneWithTicket {
  act: number;
  period: QueuePeriod | null;
}

/**
 * What the last act measured; `null` where it measured nothing, or nothing was done with the
 * ticket yet. An act that was taken back is none, nor is taking it back: the one before is the
 * last. Moments tell nothing here, for several acts may fall within one second.
 */
export function lastMeasured(events: readonly StoredEvent[]): MeasuredAct | null {
  const acts: DoneWithTicket[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'queue.called':
      case 'queue.held':
      case 'queue.ended':
        acts.push({ act: event.version, period: event.data.period });
        break;
      case 'queue.undone':
        acts.pop();
        break;
      default:
    }
  }
  const { act, period } = acts.at(-1) ?? { act: 0, period: null };
  return period === null ? null : { act, period };
}
