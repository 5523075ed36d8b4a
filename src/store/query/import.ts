/** Reading what came in from files: batches, and what stands on a batch. */
import {
  batchStates,
  importKinds,
  type BatchState,
  type ImportCounts,
  type ImportKind,
} from '../../domain/import/facts.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { natural, rowReader } from '../row.ts';
import { rowsOfMany } from './many.ts';
import { editionOf, type Edition } from './reference.ts';

export interface BatchLine {
  id: Uuid;
  kind: ImportKind;
  file: string;
  digest: string;
  status: BatchState;
  startedAt: string;
  startedBy: string;
  endedAt: string | null;
  counts: ImportCounts | null;
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
  return {
    ...batchQueries(db),
    ...undoQueries(db),
    ...stillQueries(db),
    ...correctionQueries(db),
  };
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
      return rows.map(editionOf);
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
      return rows.map(batchOf);
    },

    /** By its id or the beginning of it; `null` when none or several are meant. */
    async batch(typed: string): Promise<BatchLine | null> {
      const builder = await db.builder();
      // Of identifiers an engine knows no beginnings; batches are not many.
      const rows = await builder.selectFrom('import_batch').selectAll().execute();
      const meant = rows.filter(({ id }) => id.startsWith(typed));
      return meant.length === 1 ? batchOf(meant[0]!) : null;
    },

    /** This batch where it is taken back, or else one that is only in part. */
    async undoneOr(batch: Uuid): Promise<Pick<BatchLine, 'id' | 'file' | 'status'> | null> {
      const found = await rowsOf<object>(db, UNDONE_OR, batch);
      return found.length === 0 ? null : states.read(found[0]!);
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
      return row ? ids.read(row).id : null;
    },
  };
}

const UNDONE_OR =
  "select id, file, status from import_batch where status = 'undoing' or " +
  "(status = 'undone' and id = ?) order by status desc, id limit 1";

const states = rowReader('import_batch', {
  id: text<Uuid>(),
  file: text(),
  status: oneOf(batchStates),
});

const ids = rowReader('import_batch', { id: text<Uuid>() });

const batches = rowReader('import_batch', {
  id: text<Uuid>(),
  kind: oneOf(importKinds),
  file: text(),
  digest: text(),
  status: oneOf(batchStates),
  started_at: text(),
  started_by: text(),
  ended_at: maybe(text()),
  row_count: maybe(natural),
});

/** Of a batch that came to its end. */
const tallies = rowReader('import_batch', {
  row_count: natural,
  imported: natural,
  updated: natural,
  skipped: natural,
  changed: natural,
  refused: natural,
});

function batchOf(found: object): BatchLine {
  const { id, kind, file, digest, status, ...row } = batches.read(found);
  return {
    ...{ id, kind, file, digest, status },
    startedAt: row.started_at,
    startedBy: row.started_by,
    endedAt: row.ended_at,
    counts: row.row_count === null ? null : countsOf(found),
  };
}

function countsOf(found: object): ImportCounts {
  const { row_count: rows, imported, updated, skipped, changed, refused } = tallies.read(found);
  return { rows, imported, updated, skipped, changed, refused };
}

const place = { id: text<Uuid>(), row: natural };
const broughtDossiers = rowReader<BroughtDossier>('dossier', {
  ...place,
  version: natural,
  citizen: maybe(text<Uuid>()),
});
const broughtCitizens = rowReader<Brought>('citizen', { ...place, version: natural });
const correctedDossiers = rowReader<Brought & { told: number }>('dossier', {
  ...place,
  version: natural,
  told: natural,
});
const correctedCitizens = rowReader<CorrectedCitizen>('citizen', { ...place, told: natural });

function undoQueries(db: Db) {
  return {
    /** What was done since on things a batch brought; the first hundred of it. */
    blocksOf: async (batch: string) =>
      (await import('./import-blocks.ts')).blocksOf(await db.builder(), batch),

    /** The dossiers a batch brought, in the order of its rows. */
    async dossiersOf(batch: string): Promise<BroughtDossier[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('dossier_import')
        .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
        .select(['dossier.id as id', 'version', 'row_number as row', 'brought_citizen as citizen'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute();
      return rows.map(broughtDossiers.read);
    },

    async citizensOf(batch: string): Promise<Brought[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('citizen_import')
        .innerJoin('citizen', 'citizen.id', 'citizen_import.citizen')
        .select(['citizen.id as id', 'version', 'row_number as row'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute();
      return rows.map(broughtCitizens.read);
    },

    async editionsOf(batch: string): Promise<{ id: string; code: string }[]> {
      const builder = await db.builder();
      return builder
        .selectFrom('procedure_import')
        .innerJoin('procedure_edition', 'procedure_edition.edition', 'procedure_import.edition')
        .select(['procedure_import.edition as id', 'code'])
        .where('batch', '=', batch)
        .orderBy('row_number')
        .execute();
    },
  };
}

function stillQueries(db: Db) {
  return {
    /** Which of some things still stand as a batch left them. */
    async stillOf(
      kind: keyof typeof STILL,
      batch: string,
      ids: readonly string[],
    ): Promise<ReadonlySet<string>> {
      const rows = await rowsOfMany<{ id: string; batch: string }>(db, STILL[kind], ids);
      return new Set(rows.filter((row) => row.batch === batch).map(({ id }) => id));
    },

    /** The same of its corrections of some citizens: the versions that their entries made. */
    async correctionsStillOf(
      batch: string,
      ids: readonly string[],
    ): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
      type Found = { id: string; told: number; batch: string };
      const rows = await rowsOfMany<Found>(db, CORRECTIONS_STILL, ids);
      const still = new Map<string, Set<number>>();
      for (const { id, told } of rows.filter((row) => row.batch === batch)) {
        still.set(id, (still.get(id) ?? new Set()).add(told));
      }
      return still;
    },
  };
}

const STILL = {
  dossiers: (marks: string) =>
    `select dossier as id, batch from dossier_import where dossier in (${marks})`,
  corrected: (marks: string) =>
    `select dossier as id, corrected_batch as batch from dossier_import where dossier in (${marks})`,
  citizens: (marks: string) =>
    `select citizen as id, batch from citizen_import where citizen in (${marks})`,
  editions: (marks: string) =>
    `select edition as id, batch from procedure_import where edition in (${marks})`,
} as const;

const CORRECTIONS_STILL = (marks: string): string =>
  `select citizen as id, told, batch from citizen_correction
   where undone = 0 and citizen in (${marks})`;

function correctionQueries(db: Db) {
  return {
    /** The dossiers of other batches that a batch corrected. */
    async correctedBy(batch: string): Promise<(Brought & { told: number })[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('dossier_import')
        .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
        .select(['dossier.id as id', 'version', 'row_number as row', 'told'])
        .where('corrected_batch', '=', batch)
        .where('batch', '<>', batch)
        .orderBy('dossier.id')
        .execute();
      return rows.map(correctedDossiers.read);
    },

    /** The corrections of citizens that a batch made and that stand, the last one first. */
    async citizensCorrectedBy(batch: string): Promise<CorrectedCitizen[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('citizen_correction')
        .select(['citizen as id', 'told', 'row_number as row'])
        .where('batch', '=', batch)
        .where('undone', '=', 0)
        .orderBy('told', 'desc')
        .orderBy('citizen')
        .execute();
      return rows.map(correctedCitizens.read);
    },
  };
}
