/** What acts do to a ticket, by its entries: the tables and taking an act back ask the same. */
import type { StoredEvent } from '../event.ts';
import type { QueuePeriod, TicketStanding } from './ticket.ts';

/** What may happen to a ticket once it was taken. */
export type TicketMove = StoredEvent<
  'queue.called' | 'queue.held' | 'queue.absent' | 'queue.ended' | 'queue.undone'
>;

/** How a ticket stands that was just taken. */
export function begun({ at }: Pick<StoredEvent, 'at'>): TicketStanding {
  return { state: 'waiting', since: at, counter: null, absences: 0, queuedAt: at };
}

/** What an act changes of how its ticket stands. */
export function movedBy(event: TicketMove): Partial<TicketStanding> {
  const { at } = event;
  switch (event.type) {
    case 'queue.called':
      return { state: 'called', since: at, counter: event.data.counter };
    case 'queue.held':
      return { state: 'held', since: at };
    case 'queue.absent':
      return { state: event.data.to, since: at, absences: event.data.times, queuedAt: at };
    case 'queue.ended':
      return { state: event.data.outcome, since: at };
    case 'queue.undone':
      return event.data.to;
  }
}

/** The last act on a ticket that was not taken back. */
export interface LastAct {
  /** Which of the ticket's entries it is, counted from its taking. */
  act: number;
  /** How the ticket stood before it. */
  before: TicketStanding;
  /** What it measured. */
  period: QueuePeriod | null;
}

/**
 * The act that stands as the last; `null` where nothing was done with the ticket. One that was
 * taken back is none, nor is taking it back: the one before is the last. Moments tell nothing
 * here, for several acts may fall within one second.
 */
export function lastAct(events: readonly StoredEvent[]): LastAct | null {
  const acts: LastAct[] = [];
  let standing: TicketStanding | null = null;
  for (const event of events) {
    if (event.type === 'queue.taken') standing = begun(event);
    if (!isMove(event) || standing === null) continue;
    if (event.type === 'queue.undone') acts.pop();
    else {
      const period = 'period' in event.data ? event.data.period : null;
      acts.push({ act: event.version, before: standing, period });
    }
    standing = { ...standing, ...movedBy(event) };
  }
  return acts.at(-1) ?? null;
}

function isMove(event: StoredEvent): event is TicketMove {
  return event.type.startsWith('queue.') && event.type !== 'queue.taken';
}
