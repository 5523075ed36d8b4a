/** What stops, moves and ends a dossier's clock, and taking it up again. */
import type { Change, Row } from '../engine/portable.ts';
import { componentRows, dossierChanged, missingColumn } from './dossier-row.ts';
import type { Projectors } from './projectors.ts';

export const dossierClockProjectors: Projectors<
  | 'dossier.supplement_requested'
  | 'dossier.supplement_completed'
  | 'dossier.paper_added'
  | 'dossier.extended'
  | 'dossier.begun'
  | 'dossier.refused'
  | 'dossier.cancelled'
  | 'dossier.reinstated'
  | 'dossier.withdrawn'
  | 'dossier.stopped'
  | 'dossier.reopened'
  | 'dossier.taken_back'
  | 'dossier.papers_returned'
> = {
  'dossier.supplement_requested': ({ data, personal, at, actor, version }) => [
    ...dossierChanged(data.dossier, {
      version,
      status: 'supplement_requested',
      due_at: null,
      clock_left: JSON.stringify(data.left),
      waiting_since: at,
      limit_date: data.limit,
    }),
    {
      op: 'insert',
      table: 'dossier_supplement',
      row: {
        dossier: data.dossier,
        number: data.number,
        requested_at: at,
        requested_by: actor,
        reason: personal?.reason ?? null,
        again: personal?.again ?? null,
        items: JSON.stringify(personal?.items ?? []),
        limit_date: data.limit,
        due_before: data.dueBefore,
        late: data.late ? 1 : 0,
        completed_at: null,
      },
    },
  ],
  'dossier.supplement_completed': ({ data, personal, at, actor, version }) => [
    ...dossierChanged(data.dossier, {
      version,
      status: data.to,
      missing: missingColumn(data.missing),
      due_at: data.dueAt,
      clock_run: JSON.stringify(data.run),
      clock_left: null,
      waiting_since: null,
      limit_date: null,
    }),
    {
      op: 'update',
      table: 'dossier_supplement',
      where: { dossier: data.dossier, number: data.number },
      set: { completed_at: at },
    },
    ...componentRows(data.dossier, data.components),
    dueChange(
      { ...data, why: 'completed', reason: personal?.note ?? null, late: false },
      at,
      actor,
      version,
    ),
  ],
  'dossier.paper_added': ({ data, version }) => [
    ...dossierChanged(data.dossier, { version, missing: missingColumn(data.missing) }),
    ...componentRows(data.dossier, data.components),
  ],
  'dossier.extended': ({ data, personal, at, actor, version }) => [
    ...dossierChanged(data.dossier, {
      version,
      due_at: data.dueAt,
      clock_run: JSON.stringify(data.run),
    }),
    dueChange({ ...data, why: 'extended', reason: personal?.reason ?? null }, at, actor, version),
  ],
  'dossier.begun': ({ data, personal, at, actor, version }) => [
    ...dossierChanged(data.dossier, {
      version,
      due_at: data.dueAt,
      clock_run: JSON.stringify(data.run),
      clock_left: data.left === null ? null : JSON.stringify(data.left),
    }),
    dueChange({ ...data, reason: personal?.note ?? null, late: false }, at, actor, version),
  ],
  'dossier.refused': ({ data, personal, at, version }) =>
    dossierChanged(data.dossier, { version, status: 'refused', ...closing(at, personal) }),
  // What it would have cost stays in its rows, and is read no more.
  'dossier.cancelled': ({ data, personal, at, version }) =>
    dossierChanged(data.dossier, {
      version,
      status: 'cancelled',
      replaced_by: data.replacedBy,
      ...closing(at, personal),
    }),
  'dossier.reinstated': ({ data: { dossier, to }, personal, at, version }) => [
    ...dossierChanged(dossier, { version, status: to, replaced_by: null, ...open }),
    {
      op: 'put',
      table: 'dossier_reinstated',
      key: ['dossier'],
      row: { dossier, at, reason: personal?.reason ?? null },
    },
  ],
  'dossier.withdrawn': ({ data, personal, at, version }) =>
    dossierChanged(data.dossier, {
      version,
      status: 'withdrawn',
      due_at: null,
      clock_left: JSON.stringify(data.left),
      ...closing(at, personal),
    }),
  'dossier.stopped': ({ data, personal, at, version }) =>
    dossierChanged(data.dossier, {
      version,
      status: 'stopped',
      due_at: null,
      clock_left: JSON.stringify(data.left),
      ...closing(at, personal),
    }),
  'dossier.reopened': ({ data, personal, at, actor, version }) => [
    ...dossierChanged(data.dossier, {
      version,
      status: data.to,
      due_at: data.dueAt,
      clock_run: JSON.stringify(data.run),
      clock_left: data.left === null ? null : JSON.stringify(data.left),
      ...open,
      ...undecided,
    }),
    dueChange(
      { ...data, why: 'reopened', reason: personal?.reason ?? null, late: false },
      at,
      actor,
      version,
    ),
  ],
  'dossier.taken_back': ({ data, version }) =>
    dossierChanged(data.dossier, { version, status: data.to, ...notReturned }),
  'dossier.papers_returned': ({ data, personal, office, version }) =>
    dossierChanged(data.dossier, {
      version,
      returned_to: data.to,
      collector_name: personal?.collectorName ?? null,
      collector_number: personal?.collectorNumber ?? null,
      return_paper: 1,
      returned_office: office,
    }),
};

/** It is not over. */
const open: Row = { closed_at: null, closed_reason: null };

/** Nobody has it: what was written of the hand-over is gone with it. */
const notReturned: Row = {
  returned_at: null,
  returned_to: null,
  collector_name: null,
  collector_number: null,
  return_paper: null,
  satisfaction: null,
  returned_office: null,
  return_authority: null,
  return_originals: null,
  return_shipment: null,
};

/** A dossier taken up again has no result, and nothing of it was handed over. */
const undecided: Row = {
  ...notReturned,
  resolved_at: null,
  outcome: null,
  result_number: null,
  result_date: null,
  result_signer: null,
  result_file: null,
};

function closing(at: string, personal: { reason: string } | null): Row {
  return { closed_at: at, closed_reason: personal?.reason ?? null };
}

export function dueChange(
  change: {
    dossier: string;
    why: string;
    reason: string | null;
    dueBefore: string | null;
    dueAt: string | null;
    late: boolean;
  },
  at: string,
  actor: string,
  version: number,
): Change {
  const { dossier, why, reason, dueBefore, dueAt, late } = change;
  const row = { due_before: dueBefore, due_after: dueAt, late: late ? 1 : 0 };
  return {
    op: 'insert',
    table: 'dossier_due_change',
    row: { dossier, version, at, actor, why, reason, ...row },
  };
}
