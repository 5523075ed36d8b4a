/** Reading what the clock of a dossier went through. */
import { firstRun } from '../../domain/dossier/clock.ts';
import { startOf } from '../../domain/dossier/clock-start.ts';
import { dueChangeReasons, type DueChange, type Supplement } from '../../domain/dossier/dossier.ts';
import { countShape, runShape, supplementItems } from '../../domain/dossier/parts-shape.ts';
import type { Run } from '../../domain/calendar/run.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import { bit, natural, day, moment, rowReader } from '../row.ts';
import { dossierRows, termOf, type DossierClock, type ReadDossier } from './dossier-row.ts';

/** What the clock of a dossier went through, as its tables have it. */
export async function clockParts(db: Db, by: 'id' | 'code', value: string) {
  const mine = by === 'id' ? '?' : '(select id from dossier where code = ?)';
  const [requested, changed] = await Promise.all([
    rowsOf<Tables['dossier_supplement']>(db, SUPPLEMENTS + mine, value),
    rowsOf<Tables['dossier_due_change']>(db, DUE_CHANGES + mine, value),
  ]);
  return { requested, changed };
}

export type ClockParts = Awaited<ReturnType<typeof clockParts>>;

export function dossierClock(row: ReadDossier, parts: ClockParts): DossierClock {
  const { closed_at: at, closed_reason: reason } = row;
  return {
    clock: {
      run:
        row.clock_run === null ? runFromReceipt(row) : dossierRows.json(row, 'clock_run', runShape),
      left: row.clock_left === null ? null : dossierRows.json(row, 'clock_left', countShape),
    },
    supplements: supplements(parts.requested),
    dueChanges: dueChanges(parts.changed),
    closing: at === null ? null : { at, reason },
  };
}

function runFromReceipt(row: ReadDossier): Run {
  const { office, counter, received_at: receivedAt } = row;
  const [term, competent] = [termOf(row), row.competent ?? office];
  const startsOn = startOf({ term, office, competent, counter, receivedAt });
  return firstRun(receivedAt, { term, startsOn });
}

const SUPPLEMENTS = 'select * from dossier_supplement where dossier = ';
const DUE_CHANGES = 'select * from dossier_due_change where dossier = ';

const requests = rowReader('dossier_supplement', {
  dossier: text(),
  number: natural,
  requested_at: moment,
  requested_by: text(),
  reason: maybe(text()),
  again: maybe(text()),
  items: text(),
  limit_date: maybe(day),
  due_before: maybe(moment),
  late: bit,
  completed_at: maybe(moment),
});

function supplements(rows: ClockParts['requested']): Supplement[] {
  return rows
    .map(requests.read)
    .sort((a, b) => a.number - b.number)
    .map((row) => ({
      number: row.number,
      requestedAt: row.requested_at,
      by: row.requested_by,
      reason: row.reason,
      again: row.again,
      items: requests.json(row, 'items', supplementItems),
      limit: row.limit_date,
      dueBefore: row.due_before,
      late: row.late === 1,
      completedAt: row.completed_at,
    }));
}

const changes = rowReader('dossier_due_change', {
  dossier: text(),
  version: natural,
  at: moment,
  actor: text(),
  why: oneOf(dueChangeReasons),
  reason: maybe(text()),
  due_before: maybe(moment),
  due_after: maybe(moment),
  late: bit,
});

function dueChanges(rows: ClockParts['changed']): DueChange[] {
  return rows
    .map(changes.read)
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
