/** How fast an office worked lately, and what it has in front of it: the facts of the radar. */
import type { DoneWork, OpenWork } from '../../domain/dossier/radar.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { Builder, Db } from '../engine/portable.ts';

/** Enough for any office's quarter; a pace of more would be no other. */
const MOST_DONE = 20_000;
const MOST_OPEN = 5000;

export function paceQueries(db: Db) {
  const worksIn = (builder: Builder) =>
    builder
      .selectFrom('dossier')
      .select(['id', 'code', 'procedure_code', 'field', 'received_at', 'resolved_at', 'due_at']);
  return {
    /** What an office resolved from a moment on, the latest first. */
    async done(office: string, since: string): Promise<DoneWork[]> {
      const rows = await worksIn(await db.builder())
        .where('resolved_at', '>=', since)
        .where('holder', '=', office)
        .orderBy('resolved_at', 'desc')
        .limit(MOST_DONE)
        .execute();
      const pauses = await pausesOf(
        db,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => workOf(row, pauses));
    },

    /** What an office works on under a due date, the earliest due first. */
    async open(office: string): Promise<OpenWork[]> {
      const rows = await worksIn(await db.builder())
        .where('status', 'in', ['received', 'processing'])
        .where('holder', '=', office)
        .where('due_at', 'is not', null)
        .orderBy('due_at')
        .limit(MOST_OPEN)
        .execute();
      const pauses = await pausesOf(
        db,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => workOf(row, pauses));
    },
  };
}

type Pauses = Map<string, { from: Instant; to: Instant | null }[]>;

function workOf(
  row: {
    id: string;
    code: string;
    procedure_code: string;
    field: string;
    received_at: string;
    resolved_at: string | null;
    due_at: string | null;
  },
  pauses: Pauses,
) {
  return {
    code: row.code,
    procedure: row.procedure_code,
    field: row.field,
    receivedAt: row.received_at as Instant,
    resolvedAt: row.resolved_at as Instant,
    dueAt: row.due_at as Instant,
    pauses: pauses.get(row.id) ?? [],
  };
}

const AT_ONCE = 500;

async function pausesOf(db: Db, dossiers: readonly string[]): Promise<Pauses> {
  const pauses: Pauses = new Map();
  for (let first = 0; first < dossiers.length; first += AT_ONCE) {
    const builder = await db.builder();
    const rows = await builder
      .selectFrom('dossier_supplement')
      .select(['dossier', 'requested_at', 'completed_at'])
      .where('dossier', 'in', dossiers.slice(first, first + AT_ONCE))
      .orderBy('dossier')
      .orderBy('number')
      .execute();
    for (const { dossier, requested_at: from, completed_at: to } of rows) {
      const pause = { from, to };
      pauses.set(dossier, [...(pauses.get(dossier) ?? []), pause]);
    }
  }
  return pauses;
}
