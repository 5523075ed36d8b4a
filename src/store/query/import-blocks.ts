/** What stands on a batch: as long as anything does, it cannot be taken back. */
import { sql, type NotNull } from 'kysely';
import type { BlockReason } from '../../domain/import/facts.ts';
import {
  citizenOfStream,
  dossierOfStream,
  feeStream,
  importStream,
  isAskedStream,
  procedureStream,
} from '../../domain/stream.ts';
import type { Builder } from '../engine/portable.ts';

/** What would have to go first. */
export interface BatchBlock {
  kind: 'dossier' | 'citizen' | 'procedure' | 'certification';
  /** The dossier's or procedure's code, the citizen's name, or a number and its year. */
  what: string;
  why: BlockReason;
}

const MOST_BLOCKS = 100;
/** Of more things it takes less to look at the whole batch. */
const MOST_TOUCHED = 5000;

/** What was written on. */
interface Touched {
  dossiers: string[];
  citizens: string[];
  /** Whether somebody asked about their data, or was given a number: who, no stream's name says. */
  isAsked: boolean;
}

/**
 * What was done since on things a batch brought; the first hundred of it. `streams`: on which alone
 * something was written since nothing stood on it, so that a large batch need not be looked
 * through; `null` where nobody knows.
 */
export async function blocksOf(
  db: Builder,
  batch: string,
  streams: readonly string[] | null = null,
): Promise<BatchBlock[]> {
  const few = streams !== null && streams.length <= MOST_TOUCHED;
  const touched = few ? touchedOn(streams) : null;
  return [
    ...(await actedBlocks(db, batch, touched)),
    ...(await overwrittenBlocks(db, batch, touched)),
    ...(await elsewhereBlocks(db, batch, touched)),
    ...(await changedCitizens(db, batch, touched)),
    ...(touched?.isAsked === false ? [] : await askedCitizens(db, batch)),
    ...(await editionBlocks(db, batch, touched)),
    ...(await enteredBlocks(db, batch)),
    ...(await certifiedBlocks(db, batch)),
  ];
}

function touchedOn(streams: readonly string[]): Touched {
  const are = (of: (stream: string) => string | null): string[] =>
    streams.flatMap((stream) => of(stream) ?? []);
  const isAsked = streams.some(isAskedStream);
  return { dossiers: are(dossierOfStream), citizens: are(citizenOfStream), isAsked };
}

/** Kysely's condition that a column is one of some values; of none it is never. */
function among(column: string, values: readonly string[]) {
  return values.length === 0
    ? sql<boolean>`1 = 0`
    : sql<boolean>`${sql.ref(column)} in (${sql.join(values)})`;
}

async function actedBlocks(
  db: Builder,
  batch: string,
  touched: Touched | null,
): Promise<BatchBlock[]> {
  const acted = await db
    .selectFrom('dossier_import')
    .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
    .select(['code', 'corrected_batch', 'told', 'version'])
    .where((eb) => eb.or([eb('batch', '=', batch), eb('corrected_batch', '=', batch)]))
    .where((eb) => eb.or([eb('version', '<>', eb.ref('told')), eb('corrected_batch', '<>', batch)]))
    .$if(touched !== null, (rows) => rows.where(among('dossier.id', touched!.dossiers)))
    .orderBy('row_number')
    .limit(MOST_BLOCKS)
    .execute();
  return acted.map((row): BatchBlock => {
    const later = row.version === row.told;
    return { kind: 'dossier', what: row.code, why: later ? 'corrected' : 'acted_on' };
  });
}

/** Dossiers of other batches that this one corrected, and a later one corrected again. */
async function overwrittenBlocks(
  db: Builder,
  batch: string,
  touched: Touched | null,
): Promise<BatchBlock[]> {
  const rows = await db
    .selectFrom('dossier_import')
    .innerJoin('dossier', 'dossier.id', 'dossier_import.dossier')
    .innerJoin('dossier_correction as mine', 'mine.dossier', 'dossier_import.dossier')
    .select('code')
    .distinct()
    .where('mine.batch', '=', batch)
    .where('corrected_batch', '<>', batch)
    .where('dossier_import.batch', '<>', batch)
    .$if(touched !== null, (rows) => rows.where(among('dossier.id', touched!.dossiers)))
    .orderBy('code')
    .limit(MOST_BLOCKS)
    .execute();
  return rows.map(({ code }): BatchBlock => ({ kind: 'dossier', what: code, why: 'corrected' }));
}

/** The citizens of a batch of citizens, and those whom its dossiers' rows made known. */
function citizensBrought(db: Builder, batch: string) {
  return db
    .selectFrom('citizen_import')
    .select('citizen')
    .where('batch', '=', batch)
    .unionAll(
      db
        .selectFrom('dossier_import')
        .select('brought_citizen as citizen')
        .where('batch', '=', batch)
        .where('brought_citizen', 'is not', null)
        .$narrowType<{ citizen: NotNull }>(),
    );
}

/** People whom a batch brought, and who have a dossier that it did not bring. */
async function elsewhereBlocks(
  db: Builder,
  batch: string,
  touched: Touched | null,
): Promise<BatchBlock[]> {
  const brought = db.selectFrom('citizen').where('citizen.id', 'in', citizensBrought(db, batch));
  const elsewhere = await brought
    .innerJoin('dossier', (join) =>
      join.on((on) =>
        on.or([
          on('dossier.owner_citizen', '=', on.ref('citizen.id')),
          on('dossier.submitter_citizen', '=', on.ref('citizen.id')),
        ]),
      ),
    )
    .leftJoin('dossier_import', 'dossier_import.dossier', 'dossier.id')
    .select('citizen.name as name')
    .where((eb) =>
      eb.or([eb('dossier_import.batch', 'is', null), eb('dossier_import.batch', '<>', batch)]),
    )
    // What the batch itself turned to them turns away again.
    .where((eb) => eb.or([eb('corrected_batch', 'is', null), eb('corrected_batch', '<>', batch)]))
    .$if(touched !== null, (rows) => rows.where(among('dossier.id', touched!.dossiers)))
    .limit(MOST_BLOCKS)
    .execute();
  return elsewhere.map(({ name }): BatchBlock => ({
    kind: 'citizen',
    what: name,
    why: 'has_dossier',
  }));
}

/** Citizens who asked about their data, are held or restricted, or were given a number. */
async function askedCitizens(db: Builder, batch: string): Promise<BatchBlock[]> {
  const brought = citizensBrought(db, batch);
  const rows = await db
    .selectFrom('citizen')
    .select('name')
    .where('id', 'in', brought)
    .where((eb) =>
      eb.or([
        eb('id', 'in', db.selectFrom('privacy_request').select('citizen')),
        eb('id', 'in', db.selectFrom('privacy_mark').select('citizen')),
        eb(
          'id',
          'in',
          db
            .selectFrom('ticket')
            .select('citizen')
            .where('citizen', 'is not', null)
            .$narrowType<{ citizen: NotNull }>(),
        ),
      ]),
    )
    .orderBy('name')
    .limit(MOST_BLOCKS)
    .execute();
  return rows.map(({ name }): BatchBlock => ({ kind: 'citizen', what: name, why: 'acted_on' }));
}

/**
 * Citizens whom a batch brought or corrected and whose record had other entries since. What other
 * batches corrected and took back again is two entries that cancel out.
 */
async function changedCitizens(
  db: Builder,
  batch: string,
  touched: Touched | null,
): Promise<BatchBlock[]> {
  const those = touched === null ? sql`1 = 1` : among('c.id', touched.citizens);
  const { rows } = await sql<{ name: string; merged: number; corrected: number }>`
    select distinct c.name as name,
      case when c.merged_into is not null
        or exists (select 1 from citizen m where m.merged_into = c.id) then 1 else 0 end as merged,
      case when exists (
        select 1 from citizen_correction later
        where later.citizen = c.id and later.told > mine.since and later.undone = 0
          and later.batch <> ${batch}
      ) then 1 else 0 end as corrected
    from (
      select citizen, born as since from citizen_import where batch = ${batch}
      union all
      select brought_citizen, 0 from dossier_import
      where batch = ${batch} and brought_citizen is not null
      union all
      select citizen, told from citizen_correction where batch = ${batch} and undone = 0
    ) mine
    join citizen c on c.id = mine.citizen
    where c.version - mine.since <> coalesce((
      select sum(case when later.undone = 1 then 2 when later.batch = ${batch} then 1 else 0 end)
      from citizen_correction later where later.citizen = c.id and later.told > mine.since), 0)
      and ${those}
    order by 1
    limit ${MOST_BLOCKS}`.execute(db);
  return rows.map(({ name, merged, corrected }): BatchBlock => {
    const why = merged === 1 ? 'merged' : 'acted_on';
    return { kind: 'citizen', what: name, why: corrected === 1 ? 'corrected' : why };
  });
}

async function editionBlocks(
  db: Builder,
  batch: string,
  touched: Touched | null,
): Promise<BatchBlock[]> {
  const used = await db
    .selectFrom('procedure_import')
    .innerJoin('dossier', 'dossier.edition', 'procedure_import.edition')
    .select('procedure_code as code')
    .distinct()
    .where('batch', '=', batch)
    .$if(touched !== null, (rows) => rows.where(among('dossier.id', touched!.dossiers)))
    .limit(MOST_BLOCKS)
    .execute();
  return used.map(({ code }): BatchBlock => ({ kind: 'procedure', what: code, why: 'in_use' }));
}

/** Procedures of a batch of which the office entered a term or a fee since the batch began. */
async function enteredBlocks(db: Builder, batch: string): Promise<BatchBlock[]> {
  const brought = await db
    .selectFrom('procedure_import')
    .innerJoin('procedure_edition', 'procedure_edition.edition', 'procedure_import.edition')
    .select('code')
    .distinct()
    .where('batch', '=', batch)
    .orderBy('code')
    .execute();
  if (brought.length === 0) return [];
  const began = db
    .selectFrom('journal')
    .select('arrival')
    .where('stream', '=', importStream(batch))
    .where('version', '=', 1);
  const entered = await db
    .selectFrom('journal')
    .select('stream')
    .distinct()
    .where('type', 'in', ['procedure.term_set', 'fee.rate_set'])
    .where('arrival', '>', began)
    .execute();
  const streams = new Set<string>(entered.map(({ stream }) => stream));
  return brought
    .filter(({ code }) => streams.has(procedureStream(code)) || streams.has(feeStream(code)))
    .slice(0, MOST_BLOCKS)
    .map(({ code }) => ({ kind: 'procedure', what: code, why: 'office_entered' }));
}

/**
 * Numbers of a batch that were struck, those that were given in a volume that it brought, and the
 * last of such a volume that was closed here.
 */
async function certifiedBlocks(db: Builder, batch: string): Promise<BatchBlock[]> {
  const { rows } = await sql<{ number: number; year: number }>`
    select number, year from certification where batch = ${batch} and struck_at is not null
    union
    select entry.number, entry.year from certification_book book
    join certification entry on entry.office = book.office and entry.kind = book.kind
      and entry.year = book.year and entry.volume = book.volume
    where book.batch = ${batch} and (entry.batch is null or entry.batch <> ${batch})
    union
    select last_number, year from certification_book
    where batch = ${batch} and last_number is not null
    order by 2, 1
    limit ${MOST_BLOCKS}`.execute(db);
  return rows.map(({ number, year }): BatchBlock => ({
    ...{ kind: 'certification', what: `${number}/${year}`, why: 'acted_on' },
  }));
}
