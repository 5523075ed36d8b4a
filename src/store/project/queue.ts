/** Tickets, the periods they closed, and which dossiers one visit brought. */
import type { Reception } from '../../domain/dossier/events.ts';
import type { StoredEvent } from '../../domain/event.ts';
import type { QueuePeriod } from '../../domain/queue/ticket.ts';
import type { Change, Row } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';
import { numberTaken } from './series.ts';

export const queueProjectors: Projectors<EventsOf<'queue' | 'draft'>> = {
  'queue.taken': ({ data, at }) => [
    numberTaken(data.taken),
    {
      op: 'insert',
      table: 'ticket',
      row: {
        id: data.ticket,
        number: data.number,
        office: data.office,
        date: data.date,
        service: data.service,
        priority: data.priority,
        citizen: data.citizen,
        state: 'waiting',
        taken_at: at,
        since: at,
        counter: null,
      },
    },
  ],
  'queue.called': (event) => {
    const { ticket, counter, period } = event.data;
    return [
      changed(ticket, { state: 'called', since: event.at, counter }),
      ...periodRows(event, ticket, period),
    ];
  },
  'queue.held': (event) => {
    const { ticket, period } = event.data;
    return [
      changed(ticket, { state: 'held', since: event.at }),
      ...periodRows(event, ticket, period),
    ];
  },
  'queue.ended': (event) => {
    const { ticket, outcome, period } = event.data;
    return [
      changed(ticket, { state: outcome, since: event.at }),
      ...periodRows(event, ticket, period),
    ];
  },
  'queue.undone': ({ data: { ticket, to, act, period } }) => [
    changed(ticket, { state: to, since: period.from, ...(to === 'waiting' && { counter: null }) }),
    { op: 'delete', table: 'queue_period', where: { ticket, version: act }, rows: 'one' },
  ],
  // The timeline of the dossier it became tells it, out of the journal.
  'draft.taken_over': () => [],
};

function changed(ticket: string, set: Row): Change {
  return { op: 'update', table: 'ticket', where: { id: ticket }, set };
}

/** The event that ended a period. */
type PeriodEnd = Pick<StoredEvent, 'version' | 'office' | 'counter' | 'actor'>;

function periodRows(
  { version, office, counter, actor }: PeriodEnd,
  ticket: string,
  period: QueuePeriod | null,
): Change[] {
  if (period === null) return [];
  const { kind, from, to, seconds } = period;
  const row = { ticket, version, kind, from_at: from, to_at: to, seconds, office, counter, actor };
  return [{ op: 'insert', table: 'queue_period', row }];
}

/** The row that ties a dossier to its visit; receptions of old have none. */
export function visitRows({ visit, dossier, code }: Reception): Change[] {
  if (visit === null) return [];
  return [{ op: 'insert', table: 'visit_dossier', row: { dossier, visit, code } }];
}
