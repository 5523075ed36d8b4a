/** Reading what came in from files: batches, and what stands on a batch. */
import type { Uuid } from '../../domain/value/id.ts';
import type { ImportKind } from '../../domain/import/events.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Db } from '../engine/portable.ts';
import type { Edition } from './reference.ts';

export interface BatchLine {
  id: Uuid;
  kind: ImportKind;
  file: string;
  digest: string;
  status: 'running' | 'finished' | 'undone';
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

/** What would have to go first. */
export interface Block {
  kind: 'dossier' | 'citizen' | 'procedure';
  /** The dossier's or procedure's code, or the citizen's name. */
  what: string;
  why: 'acted_on' | 'corrected' | 'has_dossier' | 'in_use';
}

const MOST_BLOCKS = 100;

export function importQueries(db: Db) {
  return { ...batchQueries(db), ...undoQueries(db), ...blockQueries(db) };
}

function batchQueries(db: Db) {
  return {
    /** Every edition there is, in the order of publishing. */
    async editions(): Promise<Edition[]> {
      const rows = await db
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
      const rows = await db
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
      const rows = await db
        .selectFrom('import_batch')
        .selectAll()
        .where('id', '>=', typed)
        .where('id', '<', `${typed}~`)
        .limit(2)
        .execute();
      return rows.length === 1 ? lineOf(rows[0]!) : null;
    },

    /** A batch of the same bytes that was cut off. */
    /** A batch of the same bytes that was cut off; `file` of a workbook ends in its sheet's name. */
    async unfinished(digest: string, kind: ImportKind, sheet: string): Promise<Uuid | null> {
      const rows = await db
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
    /** The dossiers a batch brought, in the order of its rows. */
    async dossiersOf(batch: string): Promise<BroughtDossier[]> {
      return (await db
        .selectFrom('dossier_import')
        .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
        .select(['dossier.id as id', 'version', 'row_number as row', 'brought_citizen as citizen'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute()) as BroughtDossier[];
    },

    /** The dossiers of other batches that a batch corrected. */
    async correctedBy(batch: string): Promise<(Brought & { told: number })[]> {
      return (await db
        .selectFrom('dossier_import')
        .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
        .select(['dossier.id as id', 'version', 'row_number as row', 'told'])
        .where('corrected_batch', '=', batch)
        .where('batch', '<>', batch)
        .orderBy('dossier.id')
        .execute()) as (Brought & { told: number })[];
    },

    async citizensOf(batch: string): Promise<Brought[]> {
      return (await db
        .selectFrom('citizen_import')
        .innerJoin('citizen', 'citizen.id', 'citizen_import.citizen')
        .select(['citizen.id as id', 'version', 'row_number as row'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute()) as Brought[];
    },

    async editionsOf(batch: string): Promise<{ edition: string; code: string }[]> {
      return db
        .selectFrom('procedure_import')
        .innerJoin('procedure_edition', 'procedure_edition.edition', 'procedure_import.edition')
        .select(['procedure_import.edition as edition', 'code'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute();
    },
  };
}

function blockQueries(db: Db) {
  return {
    /** What was done since on things a batch brought; the first hundred of it. */
    async blocksOf(batch: string): Promise<Block[]> {
      const acted = await db
        .selectFrom('dossier_import')
        .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
        .select(['code', 'corrected_batch', 'told', 'version'])
        .where((eb) => eb.or([eb('batch', '=', batch), eb('corrected_batch', '=', batch)]))
        .where((eb) =>
          eb.or([eb('version', '<>', eb.ref('told')), eb('corrected_batch', '<>', batch)]),
        )
        .orderBy('row_number')
        .limit(MOST_BLOCKS)
        .execute();
      return [
        ...acted.map((row): Block => {
          const later = row.version === row.told;
          return { kind: 'dossier', what: row.code, why: later ? 'corrected' : 'acted_on' };
        }),
        ...(await citizenBlocks(db, batch)),
        ...(await editionBlocks(db, batch)),
      ];
    },
  };
}

/** The citizens of a batch of citizens, and those whom its dossiers' rows made known. */
function citizensBrought(db: Db, batch: string) {
  return db
    .selectFrom('citizen_import')
    .select('citizen')
    .where('batch', '=', batch)
    .unionAll(
      db
        .selectFrom('dossier_import')
        .select('brought_citizen as citizen')
        .where('batch', '=', batch)
        .where('brought_citizen', 'is not', null) as never,
    );
}

async function citizenBlocks(db: Db, batch: string): Promise<Block[]> {
  const brought = db.selectFrom('citizen').where('citizen.id', 'in', citizensBrought(db, batch));
  const changed = await brought
    .leftJoin('citizen_import', 'citizen_import.citizen', 'citizen.id')
    .select('name')
    .where((eb) => eb('version', '>', eb.fn.coalesce('born', eb.val(0))))
    .limit(MOST_BLOCKS)
    .execute();
  const elsewhere = await brought
    .innerJoin('dossier', 'dossier.owner_citizen', 'citizen.id')
    .leftJoin('dossier_import', 'dossier_import.dossier', 'dossier.id')
    .select('citizen.name as name')
    .where((eb) =>
      eb.or([eb('dossier_import.batch', 'is', null), eb('dossier_import.batch', '<>', batch)]),
    )
    // What the batch itself turned to them turns away again.
    .where((eb) => eb.or([eb('corrected_batch', 'is', null), eb('corrected_batch', '<>', batch)]))
    .limit(MOST_BLOCKS)
    .execute();
  return [
    ...changed.map(({ name }): Block => ({ kind: 'citizen', what: name, why: 'acted_on' })),
    ...elsewhere.map(({ name }): Block => ({ kind: 'citizen', what: name, why: 'has_dossier' })),
  ];
}

async function editionBlocks(db: Db, batch: string): Promise<Block[]> {
  const used = await db
    .selectFrom('procedure_import')
    .innerJoin('dossier', 'dossier.edition', 'procedure_import.edition')
    .select('procedure_code as code')
    .distinct()
    .where('batch', '=', batch)
    .limit(MOST_BLOCKS)
    .execute();
  return used.map(({ code }): Block => ({ kind: 'procedure', what: code, why: 'in_use' }));
}
