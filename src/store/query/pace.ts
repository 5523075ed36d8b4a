/** How fast an office worked lately, and what it has in front of it: the facts of the radar. */
import type { DoneWork, OpenWork, Work } from '../../domain/dossier/radar.ts';
import { maybe, text } from '../../domain/shape.ts';
import type { Builder, Db } from '../engine/portable.ts';
import { moment, type RowOfReader, rowReader } from '../row.ts';

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
        .orderBy('code')
        .limit(MOST_DONE)
        .execute();
      const pauses = await pausesOf(
        db,
        rows.map(({ id }) => id),
      );
      return rows.map((found) => {
        const row = done.read(found);
        return { ...workOf(row, pauses), resolvedAt: row.resolved_at };
      });
    },

    /** What an office works on under a due date, the earliest due first. */
    async open(office: string): Promise<OpenWork[]> {
      const rows = await worksIn(await db.builder())
        .where('status', 'in', ['received', 'processing'])
        .where('holder', '=', office)
        .where('due_at', 'is not', null)
        .orderBy('due_at')
        .orderBy('code')
        .limit(MOST_OPEN)
        .execute();
      const pauses = await pausesOf(
        db,
        rows.map(({ id }) => id),
      );
      return rows.map((found) => {
        const row = open.read(found);
        return { ...workOf(row, pauses), dueAt: row.due_at };
      });
    },
  };
}

type Pauses = Map<string, Work['pauses']>;

const work = {
  id: text(),
  code: text(),
  procedure_code: text(),
  field: text(),
  received_at: moment,
};
const done = rowReader('dossier', { ...work, resolved_at: moment });
const open = rowReader('dossier', { ...work, due_at: moment });

function workOf(row: Pick<RowOfReader<typeof done>, keyof typeof work>, pauses: Pauses): Work {
  return {
    code: row.code,
    procedure: row.procedure_code,
    field: row.field,
    receivedAt: row.received_at,
    pauses: pauses.get(row.id) ?? [],
  };
}

const paused = rowReader('dossier_supplement', {
  dossier: text(),
  requested_at: moment,
  completed_at: maybe(moment),
});

const AT_ONCE = 500;

async function pausesOf(db: Db, dossiers: readonly string[]): Promise<Pauses> {
  const pauses: Pauses = new Map();
  for (let first = 0; first < dossiers.length; first += AT_ONCE) {
    const builder = await db.builder();
    const rows = await builder
      .selectFrom('dossier_supplement')
      .select(['dossier', 'number', 'requested_at', 'completed_at'])
      .where('dossier', 'in', dossiers.slice(first, first + AT_ONCE))
      .orderBy('dossier')
      .orderBy('number')
      .execute();
    for (const { dossier, requested_at: from, completed_at: to } of rows.map(paused.read)) {
      const pause = { from, to };
      pauses.set(dossier, [...(pauses.get(dossier) ?? []), pause]);
    }
  }
  return pauses;
}
