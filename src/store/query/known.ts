/** What a row of a file may already be: asked once a row, so by statements kept ready. */
import type { DossierFacts } from '../../domain/import/decide.ts';
import { citizenKinds, type Citizen, type CitizenKind } from '../../domain/citizen/citizen.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { saidInCells } from '../../domain/import/said.ts';
import type { PaperFacts, PaperPersons } from '../../domain/import/facts.ts';
import { wholePersons } from '../../domain/import/sparse.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import { damaged, eventOf } from '../door.ts';
import type { Db, Engine } from '../engine/portable.ts';
import type { CitizenRow, DossierRow } from '../engine/schema.ts';
import type { ShipmentRow } from '../engine/schema-shipment.ts';
import type { JournalEntry } from '../journal.ts';
import { natural, type RowOfReader, rowReader } from '../row.ts';
import { citizenOf } from './citizen.ts';
import { dossierPeopleOf, kin, OPEN_AND_OURS, type DossierPeople } from './dossier-people.ts';
import { dossierRows, ownerOf, type ReadDossier } from './dossier-row.ts';
import { WAITING } from './shipment.ts';

/** A citizen as far as a row needs it. */
export interface KnownPerson {
  id: Uuid;
  kind: CitizenKind;
  name: string;
  number: string | null;
}

export interface KnownThings {
  dossier(code: string): DossierFacts | null;
  /** By the person's own number, else by the old one. */
  citizen(number: string): KnownPerson | null;
  /** People whose names have all these words, as far as a hundred of them. */
  named(words: readonly string[]): (KnownPerson & { dob: BirthDate | null })[];
  /** The record of an id, or the one it was merged into. */
  person(id: string): Citizen | null;
  /** A person's records, and what of it is open and came by no list. */
  ownWork(id: Uuid): { records: Uuid[]; dossiers: DossierPeople[] };
  /** How many events a stream has. */
  version(stream: string): number;
  lastNumber(series: string): number;
  hasOffice(agencyId: string): boolean;
  hasEdition(edition: string): boolean;
}

type PersonRow = {
  id: string;
  kind: string;
  name: string;
  number: string | null;
  merged: string | null;
};
const person = {
  id: text<Uuid>(),
  kind: oneOf(citizenKinds),
  name: text(),
  number: maybe(text()),
};
const people = rowReader<KnownPerson>('citizen', person);
const named = rowReader('citizen', { ...person, dob: maybe(text<BirthDate>()) });

/** The digits of a former card's number. */
const OLD_DIGITS = 9;

const DOSSIER =
  'select d.*, i.batch as batch, i.row_number as row_number, i.told as told, ' +
  'c.dob as owner_dob, c.old_number as owner_old_number from dossier d ' +
  'left join dossier_import i on i.dossier = d.id ' +
  'left join citizen c on c.id = d.owner_citizen where d.code = ?';
const ENTRY = 'select * from journal where stream = ? and version = ?';
const MOST = 'select max(version) as version from journal where stream = ?';
const PERSON =
  'select id, kind, name, id_number as number, merged_into as merged from citizen where';

export function knownThings(engine: Engine): KnownThings {
  const there = engine.prepared('select 1 from dossier where code = ?');
  const dossier = engine.prepared<JoinedRow>(DOSSIER);
  const entry = engine.prepared<JournalEntry>(ENTRY);
  const byNumber = engine.prepared<PersonRow>(`${PERSON} id_number = ?`);
  const byOldNumber = engine.prepared<PersonRow>(`${PERSON} old_number = ?`);
  const series = engine.prepared<{ last: number }>(
    'select last from number_series where series = ?',
  );
  const byFormerNumber = engine.prepared<PersonRow>(`${PERSON} former_number = ?`);
  const byId = engine.prepared<PersonRow>(`${PERSON} id = ?`);
  const record = engine.prepared<CitizenRow>('select * from citizen where id = ?');
  // Most stores have none, and every row of a list asks.
  const merged = engine.prepared('select 1 from citizen where merged_into is not null limit 1');
  const anyMerged = merged.get([]) !== undefined;
  const citizen = (number: string): KnownPerson | null => {
    const old = number.length === OLD_DIGITS;
    let row = byNumber.get([number]) ?? (old ? byOldNumber.get([number]) : undefined);
    if (anyMerged) row ??= byFormerNumber.get([number]);
    while (row && row.merged !== null) row = byId.get([row.merged]);
    return row ? people.read(row) : null;
  };
  const version = engine.prepared<{ version: number | null }>(MOST);
  const records = engine.prepared<{ id: string }>(`${kin('?')} select id from kin`);
  const open = engine.prepared<DossierRow>(OPEN_AND_OURS);
  const waiting = engine.prepared<ShipmentRow>(WAITING);
  const office = engine.prepared('select 1 from office where agency_id = ?');
  const edition = engine.prepared('select 1 from procedure_edition where edition = ?');
  return {
    hasOffice: (agencyId) => office.get([agencyId]) !== undefined,
    hasEdition: (name) => edition.get([name]) !== undefined,
    dossier(code) {
      // Most rows of most files are new: one look into one index.
      if (!there.get([code])) return null;
      const found = dossier.get([code]);
      if (!found) return null;
      const joined = joinedOf(found);
      const { row, brought } = joined;
      if (!brought) return dossierFacts(joined, null);
      const told = entry.get([dossierStream(row.id), brought.told]);
      if (!told) throw imports.damaged({ dossier: row.id }, 'told');
      return dossierFacts(joined, paperEventOf(told, engine));
    },
    citizen,
    named: (words) => engine.search.people(words).map(named.read),
    person(id) {
      let row = record.get([id]);
      while (row && row.merged_into !== null) row = record.get([row.merged_into]);
      return row ? citizenOf(row) : null;
    },
    ownWork: (id) => ({
      records: records.all([id]).map((found) => ids.read(found).id),
      dossiers: open.all([id]).map((row) => dossierPeopleOf(row, waiting.all([row.id]))),
    }),
    version: (stream) => version.get([stream])?.version ?? 0,
    lastNumber: (name) => series.get([name])?.last ?? 0,
  };
}

/** A dossier's row joined with what is kept of its import, as SQL gives it. */
export type JoinedRow = DossierRow & {
  batch: string | null;
  row_number: number | null;
  told: number | null;
  owner_dob: string | null;
  owner_old_number: string | null;
};

const ids = rowReader('citizen', { id: text<Uuid>() });

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
