/** What a batch brought, to be taken back. */
import { maybe, text } from '../../domain/shape.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { natural, rowReader } from '../row.ts';
import { rowsOfMany } from './many.ts';

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

export function importedQueries(db: Db) {
  return {
    ...undoQueries(db),
    ...stillQueries(db),
    ...correctionQueries(db),
  };
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
    /** What was done since on things a batch brought; see there. */
    blocksOf: async (batch: string, streams: readonly string[] | null = null) =>
      (await import('./import-blocks.ts')).blocksOf(await db.builder(), batch, streams),

    /** How much of each kind there is to be taken back of a batch. */
    async undoCounts(batch: string): Promise<UndoCounts> {
      const [found] = await rowsOf<object>(db, UNDO_COUNTS, ...Array<string>(9).fill(batch));
      return undoCounts.read(found!);
    },

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

/** What is taken back of a batch: dossiers, what it corrected, people and editions it brought. */
export interface UndoCounts {
  dossiers: number;
  corrections: number;
  citizens: number;
  editions: number;
  /** Numbers of certification books. */
  certifications: number;
}

const undoCounts = rowReader<UndoCounts>('import_batch', {
  dossiers: natural,
  corrections: natural,
  citizens: natural,
  editions: natural,
  certifications: natural,
});

const UNDO_COUNTS = `select
  (select count(*) from dossier_import where batch = ?) as dossiers,
  (select count(*) from dossier_import where corrected_batch = ? and batch <> ?)
    + (select count(*) from citizen_correction where batch = ? and undone = 0) as corrections,
  (select count(*) from citizen_import where batch = ?)
    + (select count(*) from dossier_import where batch = ? and brought_citizen is not null)
    as citizens,
  (select count(*) from procedure_import where batch = ?) as editions,
  (select count(*) from certification where batch = ?) as certifications
  from import_batch where id = ?`;

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
