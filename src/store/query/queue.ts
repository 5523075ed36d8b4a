/** Reading the queue, its measured periods, and visits. */
import {
  periodKinds,
  priorities,
  services,
  ticketStates,
  type PeriodKind,
  type Ticket,
} from '../../domain/queue/ticket.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { AgencyId, Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { natural, day, moment, rowReader } from '../row.ts';

/** How long people waited and were served, in seconds. */
export interface QueueTimes {
  kind: PeriodKind;
  count: number;
  seconds: number;
  longest: number;
}

export function queueQueries(db: Db) {
  return { ...ticketQueries(db), ...periodQueries(db), ...visitQueries(db) };
}

function ticketQueries(db: Db) {
  return {
    /**
     * Every ticket of an office's day, and of those of earlier ones that are not before `since` who
     * still waits, or was served on that day; as they were taken.
     */
    async ofDay(office: string, date: string, since = date): Promise<Ticket[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('ticket')
        .selectAll()
        .where('office', '=', office)
        .where('date', '>=', since)
        .where('date', '<=', date)
        .where((eb) =>
          eb.or([
            eb('date', '=', date),
            eb('state', 'in', ['waiting', 'held']),
            eb('ticket.since', '>=', date),
          ]),
        )
        .orderBy('taken_at')
        .orderBy('number')
        .execute();
      return rows.map(ticketOf);
    },

    async byId(id: Uuid): Promise<Ticket | null> {
      const builder = await db.builder();
      const row = await builder
        .selectFrom('ticket')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? ticketOf(row) : null;
    },
  };
}

function periodQueries(db: Db) {
  return {
    /** Sums of the stored periods of an office from one day to another, both included. */
    async times(office: string, from: string, to: string): Promise<QueueTimes[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('queue_period')
        .select([
          'kind',
          (eb) => eb.fn.countAll<number | string>().as('count'),
          (eb) => eb.fn.sum<number | string>('seconds').as('seconds'),
          (eb) => eb.fn.max('seconds').as('longest'),
        ])
        .where('office', '=', office)
        .where('from_at', '>=', from)
        .where('from_at', '<', `${to}T99`)
        .groupBy('kind')
        .orderBy('kind')
        .execute();
      return rows.map(({ count, seconds, longest, ...row }) => ({
        ...periods.read(row),
        count: Number(count),
        seconds: Number(seconds),
        longest,
      }));
    },
  };
}

function visitQueries(db: Db) {
  return {
    /** The codes received in one visit, in order; without those cancelled. */
    async visit(visit: string): Promise<string[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('visit_dossier')
        .innerJoin('dossier', 'dossier.id', 'visit_dossier.dossier')
        .select('visit_dossier.code as code')
        .where('visit', '=', visit)
        .where('status', '<>', 'cancelled')
        .orderBy('visit_dossier.code')
        .execute();
      return rows.map((row) => row.code);
    },

    /** The visit that a dossier came with, if it is known. */
    async visitOf(dossier: Uuid): Promise<Uuid | null> {
      const sql = 'select visit from visit_dossier where dossier = ?';
      const [row] = await rowsOf<{ visit: string }>(db, sql, dossier);
      return row ? visits.read(row).visit : null;
    },
  };
}

const periods = rowReader('queue_period', { kind: oneOf(periodKinds) });
const visits = rowReader('visit_dossier', { visit: text<Uuid>() });

const tickets = rowReader('ticket', {
  id: text<Uuid>(),
  number: text(),
  office: text<AgencyId>(),
  date: day,
  service: oneOf(services),
  priority: maybe(oneOf(priorities)),
  citizen: maybe(text<Uuid>()),
  dossier: maybe(text<Uuid>()),
  taken_at: moment,
  state: oneOf(ticketStates),
  since: moment,
  counter: maybe(natural),
  absences: natural,
  queued_at: moment,
});

function ticketOf(found: object): Ticket {
  const { taken_at: takenAt, queued_at: queuedAt, ...row } = tickets.read(found);
  return { ...row, takenAt, queuedAt };
}
