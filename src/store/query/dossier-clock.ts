/** Reading what the clock of a dossier went through. */
import type { Dossier, DueChange, Supplement } from '../../domain/dossier/dossier.ts';
import type { Count, Run } from '../../domain/calendar/run.ts';
import type { Term } from '../../domain/procedure/procedure.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { DossierRow, Tables } from '../engine/schema.ts';

export type DossierClock = Pick<Dossier, 'clock' | 'supplements' | 'dueChanges' | 'closing'>;

export async function dossierClock(db: Db, row: DossierRow): Promise<DossierClock> {
  const { closed_at: at, closed_reason: reason } = row;
  return {
    clock: {
      run: row.clock_run === null ? firstRun(row) : (JSON.parse(row.clock_run) as Run),
      left: row.clock_left === null ? null : (JSON.parse(row.clock_left) as Count),
    },
    supplements: await supplements(db, row.id),
    dueChanges: await dueChanges(db, row.id),
    closing: at === null ? null : { at, reason: reason ?? '' },
  };
}

function firstRun({ received_at: from, term }: DossierRow): Run {
  return { from, count: JSON.parse(term) as Term };
}

const SUPPLEMENTS = 'select * from dossier_supplement where dossier = ?';
const DUE_CHANGES = 'select * from dossier_due_change where dossier = ?';

async function supplements(db: Db, dossier: string): Promise<Supplement[]> {
  const rows = await rowsOf<Tables['dossier_supplement']>(db, SUPPLEMENTS, dossier);
  return rows
    .sort((a, b) => a.number - b.number)
    .map((row) => ({
      number: row.number,
      requestedAt: row.requested_at,
      by: row.requested_by,
      reason: row.reason,
      items: JSON.parse(row.items) as Supplement['items'],
      limit: row.limit_date,
      dueBefore: row.due_before,
      late: row.late === 1,
      completedAt: row.completed_at,
    }));
}

async function dueChanges(db: Db, dossier: string): Promise<DueChange[]> {
  const rows = await rowsOf<Tables['dossier_due_change']>(db, DUE_CHANGES, dossier);
  return rows
    .sort((a, b) => a.version - b.version)
    .map((row) => ({
      at: row.at,
      by: row.actor,
      why: row.why,
      reason: row.reason,
      before: row.due_before,
      after: row.due_after,
      late: row.late === 1,
    }));
}
