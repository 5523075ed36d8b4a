/** What can happen to tickets and drafts at a counter. */
import { event, nobody } from '../event-kind.ts';
import { like, maybe, number, oneOf, record, text } from '../shape.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { takenNumber } from '../value/series.ts';
import {
  periodKinds,
  priorities,
  services,
  ticketStates,
  type QueuePeriod,
  type TicketStanding,
} from './ticket.ts';

const ticket = text<Uuid>();
const measured = like<QueuePeriod>({
  kind: oneOf(periodKinds),
  from: text<Instant>(),
  to: text<Instant>(),
  seconds: number(),
});
const period = maybe(measured);
const standing = like<TicketStanding>({
  state: oneOf(ticketStates),
  since: text<Instant>(),
  counter: maybe(number()),
  absences: number(),
  queuedAt: text<Instant>(),
});

export const queueEvents = {
  'queue.taken': event(
    record({
      ticket,
      number: text(),
      taken: takenNumber,
      office: text<AgencyId>(),
      date: text<PlainDate>(),
      service: oneOf(services),
      priority: maybe(oneOf(priorities)),
      citizen: maybe(text<Uuid>()),
      dossier: maybe(text<Uuid>()),
    }),
    /** Why one was given after the last of the day. */
    record({ late: maybe(text()) }),
  ),
  /** `period` is what the call ended: a wait or a hold; `null` for who had not come before. */
  'queue.called': event(record({ ticket, counter: number(), period }), nobody),
  'queue.held': event(record({ ticket, period }), record({ reason: maybe(text()) })),
  /** Called, and nobody came: the which time it was, and whether it waits again or is cancelled. */
  'queue.absent': event(
    record({ ticket, times: number(), to: oneOf(['waiting', 'cancelled']) }),
    nobody,
  ),
  'queue.ended': event(record({ ticket, outcome: oneOf(['done', 'cancelled']), period }), nobody),
  /**
   * The last act was a mistake: `act` says which of the ticket's own it was, `to` how the ticket
   * stood before, and `period` never was.
   */
  'queue.undone': event(record({ ticket, to: standing, act: number(), period }), nobody),
  /** A draft belongs to a counter; who goes on with another's says why. */
  'draft.taken_over': event(
    record({
      draft: text<Uuid>(),
      from: text(),
      begunAt: text<Instant>(),
      procedure: maybe(text()),
    }),
    record({ reason: text() }),
  ),
};
