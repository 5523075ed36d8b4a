/** Tickets, the periods they closed, and which dossiers one visit brought. */
import type { Reception } from '../../domain/dossier/reception-shape.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { begun, movedBy, type TicketMove } from '../../domain/queue/standing.ts';
import type { TicketStanding } from '../../domain/queue/ticket.ts';
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
        dossier: data.dossier,
        taken_at: at,
        ...columns(begun({ at })),
      },
    },
  ],
  'queue.called': (event) => [changed(event), ...periodRows(event)],
  'queue.held': (event) => [changed(event), ...periodRows(event)],
  'queue.absent': (event) => [changed(event)],
  'queue.ended': (event) => [changed(event), ...periodRows(event)],
  'queue.undone': (event) => {
    const { ticket, act, period } = event.data;
    const where = { ticket, version: act };
    const measured: Change = { op: 'delete', table: 'queue_period', where, rows: 'one' };
    return [changed(event), ...(period === null ? [] : [measured])];
  },
  // The timeline of the dossier it became tells it, out of the journal.
  'draft.taken_over': () => [],
};

function changed(event: TicketMove): Change {
  const where = { id: event.data.ticket };
  return { op: 'update', table: 'ticket', where, set: columns(movedBy(event)) };
}

/** What is said of how a ticket stands, by its columns. */
function columns({ queuedAt, ...standing }: Partial<TicketStanding>): Row {
  return { ...standing, ...(queuedAt !== undefined && { queued_at: queuedAt }) };
}

/** What an act ended, and where. */
function periodRows(event: StoredEvent<'queue.called' | 'queue.held' | 'queue.ended'>): Change[] {
  const { version, office, counter } = event;
  const { ticket, period } = event.data;
  if (period === null) return [];
  const { kind, from, seconds } = period;
  const row = { ticket, version, kind, from_at: from, seconds, office, counter };
  return [{ op: 'insert', table: 'queue_period', row }];
}

/** The row that ties a dossier to its visit; receptions of old have none. */
export function visitRows({ visit, dossier, code }: Reception): Change[] {
  if (visit === null) return [];
  return [{ op: 'insert', table: 'visit_dossier', row: { dossier, visit, code } }];
}
