/** Reading what came in from files: batches, and what they brought. */
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
import { importedQueries } from './import-undo.ts';
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

export function importQueries(db: Db) {
  return {
    ...batchQueries(db),
    ...importedQueries(db),
  };
}

function batchQueries(db: Db) {
  return {
    /** Every edition that new dossiers may have, in the order of publishing. */
    async editions(): Promise<Edition[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('procedure_edition')
        .select(['edition', 'body'])
        .where('retired', '=', 0)
        .orderBy('published')
        .orderBy('edition')
        .execute();
      return rows.map(editionOf);
    },

    async batches(limit: number): Promise<BatchLine[]> {
      return (await newestBatches(db, limit)).map(batchOf);
    },

    /** Those of which the id is, or begins with, what was typed; the newest first. */
    async batchesMeant(typed: string): Promise<BatchLine[]> {
      // Of identifiers an engine knows no beginnings; batches are not many.
      const rows = await newestBatches(db);
      return rows.filter(({ id }) => id.startsWith(typed)).map(batchOf);
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

async function newestBatches(db: Db, limit = Number.MAX_SAFE_INTEGER) {
  const builder = await db.builder();
  return builder
    .selectFrom('import_batch')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
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
