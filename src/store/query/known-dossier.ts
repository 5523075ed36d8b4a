/** What a row of a list has to know of a dossier: as its paper told it, and as it stands. */
import type { DossierFacts } from '../../domain/import/decide.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { saidInCells } from '../../domain/import/said.ts';
import type { PaperFacts, PaperPersons } from '../../domain/import/facts.ts';
import { wholePersons } from '../../domain/import/sparse.ts';
import { maybe, text } from '../../domain/shape.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import { damaged, eventOf } from '../door.ts';
import type { Db } from '../engine/portable.ts';
import type { DossierRow } from '../engine/schema.ts';
import type { JournalEntry } from '../journal.ts';
import { natural, type RowOfReader, rowReader } from '../row.ts';
import { dossierRows, ownerOf, type ReadDossier } from './dossier-row.ts';
import { rowsOfMany } from './many.ts';

const byCode = (marks: string): string =>
  'select d.*, i.batch as batch, i.row_number as row_number, i.told as told, ' +
  'c.dob as owner_dob, c.old_number as owner_old_number from dossier d ' +
  'left join dossier_import i on i.dossier = d.id ' +
  `left join citizen c on c.id = d.owner_citizen where d.code in (${marks})`;
const entriesOf = (marks: string): string => `select * from journal where stream in (${marks})`;

/** The dossiers of some codes. What one says is made of it when it is asked for. */
export async function dossiersByCode(
  db: Db,
  codes: ReadonlySet<string>,
): Promise<Map<string, () => DossierFacts>> {
  const found = (await rowsOfMany<JoinedRow>(db, byCode, codes)).map(joinedOf);
  const brought = found.filter(isBrought);
  const streams = brought.map(({ row }) => dossierStream(row.id));
  const told = new Map<string, number>(
    brought.map((each) => [dossierStream(each.row.id), each.brought.told]),
  );
  const entries = new Map<string, JournalEntry>();
  for (const entry of await rowsOfMany<JournalEntry>(db, entriesOf, streams)) {
    if (told.get(entry.stream) === entry.version) entries.set(entry.stream, entry);
  }
  return new Map(
    found.map((joined) => [joined.row.code, () => factsOf(joined, entries, db)] as const),
  );
}

function factsOf(
  joined: JoinedDossier,
  entries: ReadonlyMap<string, JournalEntry>,
  db: Db,
): DossierFacts {
  if (!isBrought(joined)) return dossierFacts(joined, null);
  const entry = entries.get(dossierStream(joined.row.id));
  if (!entry) throw imports.damaged({ dossier: joined.row.id }, 'told');
  return dossierFacts(joined, paperEventOf(entry, db));
}

/** A dossier's row joined with what is kept of its import, as SQL gives it. */
export type JoinedRow = DossierRow & {
  batch: string | null;
  row_number: number | null;
  told: number | null;
  owner_dob: string | null;
  owner_old_number: string | null;
};

const imports = rowReader('dossier_import', {
  batch: text<Uuid>(),
  row_number: natural,
  told: natural,
});

const owners = rowReader('citizen', {
  owner_dob: maybe(text<BirthDate>()),
  owner_old_number: maybe(text()),
});

/** The rows read; `brought` is `null` for a dossier received here. */
export interface JoinedDossier {
  row: ReadDossier;
  owner: RowOfReader<typeof owners>;
  brought: RowOfReader<typeof imports> | null;
}

export function joinedOf(found: JoinedRow): JoinedDossier {
  const brought = found.batch === null ? null : imports.read(found);
  return { row: dossierRows.read(found), owner: owners.read(found), brought };
}

type JoinedImport = JoinedDossier & { brought: RowOfReader<typeof imports> };

function isBrought(joined: JoinedDossier): joined is JoinedImport {
  return joined.brought !== null;
}

/** The entry that holds what an imported paper says. */
type PaperEvent = StoredEvent<'dossier.imported' | 'dossier.import_corrected'>;

/** Of an entry that a dossier's row names: throws `store.entry_damaged` for one of another kind. */
export function paperEventOf(entry: JournalEntry, db: Pick<Db, 'path'>): PaperEvent {
  const event = eventOf(entry, db);
  if (event.type === 'dossier.imported' || event.type === 'dossier.import_corrected') return event;
  throw damaged(entry, 'type');
}

/** `event` holds what the paper of an imported dossier says; `null` for one received here. */
export function dossierFacts(joined: JoinedDossier, event: PaperEvent | null): DossierFacts {
  const { brought } = joined;
  return brought === null || event === null ? madeHere(joined) : broughtIn(joined, brought, event);
}

/** What the paper said when it came in, whatever happened to the dossier since. */
function broughtIn(
  joined: JoinedDossier,
  brought: RowOfReader<typeof imports>,
  event: PaperEvent,
): DossierFacts {
  const { row } = joined;
  const [told, personal] =
    event.type === 'dossier.imported'
      ? [event.data, event.personal]
      : [event.data.after, event.personal?.after ?? null];
  const untouched = row.version === brought.told;
  const { paper, standing } = saidInCells(told.said);
  const persons = personal && wholePersons(personal, told.citizen);
  return {
    dossier: row.id,
    version: row.version,
    from: { batch: brought.batch, row: brought.row_number },
    untouched,
    paper,
    now: untouched ? null : paperToday(row, paper),
    standing,
    persons,
    personsNow: untouched ? null : personsToday(joined, persons),
  };
}

/** What has happened since its paper was read goes before what that said. */
function paperToday(row: ReadDossier, told: PaperFacts): PaperFacts {
  const { caseId, fee, paid, method, digitised, resultDigitised, eResult } = told;
  return { ...ownPaper(row), caseId, fee, paid, method, digitised, resultDigitised, eResult };
}

/** The same of its people: another owner than the row's has a record that tells the rest. */
function personsToday(joined: JoinedDossier, told: PaperPersons | null): PaperPersons | null {
  const now = ownPersons(joined);
  if (now === null || told === null) return now;
  const { dob, oldNumber, note, originals } = told;
  const same = now.owner.citizen === told.owner.citizen;
  return same ? { ...now, dob, oldNumber, note, originals } : { ...now, note };
}

/** A dossier received here, as a row about it would have to describe it. */
function madeHere(joined: JoinedDossier): DossierFacts {
  const { row } = joined;
  return {
    dossier: row.id,
    version: row.version,
    from: null,
    untouched: false,
    paper: ownPaper(row),
    now: null,
    standing: null,
    persons: ownPersons(joined),
    personsNow: null,
  };
}

/** `null` of a dossier whose people have been erased. */
function ownPersons({ row, owner: record }: JoinedDossier): PaperPersons | null {
  const owner = ownerOf(row);
  const { subject } = row;
  const { owner_dob: dob, owner_old_number: oldNumber } = record;
  return owner && { owner, dob, oldNumber, subject, note: null, originals: null };
}

/** A dossier's row as a paper; it knows nothing of what only papers tell. */
function ownPaper(row: ReadDossier): PaperFacts {
  return {
    code: row.code,
    procedure: row.procedure_code,
    caseId: row.case_id,
    channel: row.channel,
    source: row.source,
    office: row.office,
    status: row.status,
    receivedAt: row.received_at,
    dueDate: row.due_at && localDate(row.due_at),
    // An end without a result has a day too.
    resolvedAt: row.resolved_at ?? row.closed_at,
    returnedAt: row.returned_at,
    resultNumber: row.result_number === '' ? null : row.result_number,
    fee: row.amount_due,
    paid: null,
    method: null,
    digitised: null,
    resultDigitised: null,
    eResult: null,
  };
}
