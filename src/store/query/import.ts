/** Reading what came in from files: batches, and what stands on a batch. */
import type { Uuid } from '../../domain/value/id.ts';
import type { BatchState, ImportKind } from '../../domain/import/facts.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Db } from '../engine/portable.ts';
import type { Edition } from './reference.ts';

export interface BatchLine {
  id: Uuid;
  kind: ImportKind;
  file: string;
  digest: string;
  status: BatchState;
  startedAt: string;
  startedBy: string;
  endedAt: string | null;
  counts: {
    rows: number;
    imported: number;
    updated: number;
    skipped: number;
    changed: number;
    refused: number;
  } | null;
}

/** Something that a batch brought, and the version it stands at. */
export interface Brought {
  id: Uuid;
  version: number;
  row: number;
}

export interface BroughtDossier extends Brought {
  /** Whom its row made known here. */
  citizen: Uuid | null;
}

/** A citizen whom a row corrected, and the version that its entry made. */
export interface CorrectedCitizen {
  id: Uuid;
  told: number;
  row: number;
}

export function importQueries(db: Db) {
  return { ...batchQueries(db), ...undoQueries(db), ...correctionQueries(db) };
}

function batchQueries(db: Db) {
  return {
    /** Every edition there is, in the order of publishing. */
    async editions(): Promise<Edition[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('procedure_edition')
        .select(['edition', 'body'])
        .orderBy('published')
        .orderBy('edition')
        .execute();
      return rows.map(({ edition, body }) => ({
        edition,
        procedure: JSON.parse(body) as Procedure,
      }));
    },

    async batches(limit: number): Promise<BatchLine[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('import_batch')
        .selectAll()
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(lineOf);
    },

    /** By its id or the beginning of it; `null` when none or several are meant. */
    async batch(typed: string): Promise<BatchLine | null> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('import_batch')
        .selectAll()
        .where('id', '>=', typed)
        .where('id', '<', `${typed}~`)
        .limit(2)
        .execute();
      return rows.length === 1 ? lineOf(rows[0]!) : null;
    },

    /** A batch of the same bytes that was cut off; `file` of a workbook ends in its sheet's name. */
    async unfinished(digest: string, kind: ImportKind, sheet: string): Promise<Uuid | null> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('import_batch')
        .select(['id', 'file'])
        .where('digest', '=', digest)
        .where('kind', '=', kind)
        .where('status', '=', 'running')
        .orderBy('id', 'desc')
        .execute();
      const row = rows.find(({ file }) => file.endsWith(sheet));
      return (row?.id ?? null) as Uuid | null;
    },
  };
}

type BatchRow = {
  id: string;
  kind: string;
  file: string;
  digest: string;
  status: string;
  started_at: string;
  started_by: string;
  ended_at: string | null;
  row_count: number | null;
  imported: number | null;
  updated: number | null;
  skipped: number | null;
  changed: number | null;
  refused: number | null;
};

function lineOf(row: BatchRow): BatchLine {
  const { row_count: rows, imported, updated, skipped, changed, refused } = row;
  const counts = { rows, imported, updated, skipped, changed, refused };
  return {
    id: row.id,
    kind: row.kind,
    file: row.file,
    digest: row.digest,
    status: row.status,
    startedAt: row.started_at,
    startedBy: row.started_by,
    endedAt: row.ended_at,
    counts: rows === null ? null : counts,
  } as BatchLine;
}

function undoQueries(db: Db) {
  return {
    /** What was done since on things a batch brought; the first hundred of it. */
    blocksOf: async (batch: string) =>
      (await import('./import-blocks.ts')).blocksOf(await db.builder(), batch),

    /** The dossiers a batch brought, in the order of its rows. */
    async dossiersOf(batch: string): Promise<BroughtDossier[]> {
      const builder = await db.builder();
      return (await builder
        .selectFrom('dossier_import')
        .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
        .select(['dossier.id as id', 'version', 'row_number as row', 'brought_citizen as citizen'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute()) as BroughtDossier[];
    },

    async citizensOf(batch: string): Promise<Brought[]> {
      const builder = await db.builder();
      return (await builder
        .selectFrom('citizen_import')
        .innerJoin('citizen', 'citizen.id', 'citizen_import.citizen')
        .select(['citizen.id as id', 'version', 'row_number as row'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute()) as Brought[];
    },

    async editionsOf(batch: string): Promise<{ edition: string; code: string }[]> {
      const builder = await db.builder();
      return builder
        .selectFrom('procedure_import')
        .innerJoin('procedure_edition', 'procedure_edition.edition', 'procedure_import.edition')
        .select(['procedure_import.edition as edition', 'code'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute();
    },
  };
}

function correctionQueries(db: Db) {
  return {
    /** The dossiers of other batches that a batch corrected. */
    async correctedBy(batch: string): Promise<(Brought & { told: number })[]> {
      const builder = await db.builder();
      return (await builder
        .selectFrom('dossier_import')
        .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
        .select(['dossier.id as id', 'version', 'row_number as row', 'told'])
        .where('corrected_batch', '=', batch)
        .where('batch', '<>', batch)
        .orderBy('dossier.id')
        .execute()) as (Brought & { told: number })[];
    },

    /** The corrections of citizens that a batch made and that stand, the last one first. */
    async citizensCorrectedBy(batch: string): Promise<CorrectedCitizen[]> {
      const builder = await db.builder();
      return (await builder
        .selectFrom('citizen_correction')
        .select(['citizen as id', 'told', 'row_number as row'])
        .where('batch', '=', batch)
        .where('undone', '=', 0)
        .orderBy('told', 'desc')
        .orderBy('citizen')
        .execute()) as CorrectedCitizen[];
    },
  };
}
