/** Whom the rows of a list may mean, and what of theirs follows when their record is corrected. */
import { bearerKey, numberOfKey } from '../../domain/citizen/number.ts';
import { citizenKinds, type Citizen, type CitizenKind } from '../../domain/citizen/citizen.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import { dossierStream, shipmentStream } from '../../domain/stream.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db, type SearchIndex } from '../engine/portable.ts';
import type { CitizenRow, DossierRow } from '../engine/schema.ts';
import { rowReader } from '../row.ts';
import { citizenOf } from './citizen.ts';
import { kin, openAndOurs, peopleIn, type DossierPeople } from './dossier-people.ts';
import { rowsOfMany, versionsOf } from './many.ts';

/** A citizen as far as a row needs it. */
export interface KnownPerson {
  id: Uuid;
  kind: CitizenKind;
  name: string;
  number: string | null;
}

export type NamedPerson = KnownPerson & { dob: BirthDate | null };

const person = {
  id: text<Uuid>(),
  kind: oneOf(citizenKinds),
  name: text(),
};
const people = rowReader('citizen', { ...person, id_number: maybe(text()) });
const named = rowReader<NamedPerson>('citizen', {
  ...person,
  number: maybe(text()),
  dob: maybe(text<BirthDate>()),
});

/** The digits of a former card's number. */
const OLD_DIGITS = 9;

const by =
  (column: 'id' | 'id_number' | 'old_number' | 'former_number') =>
  (marks: string): string =>
    `select * from citizen where ${column} in (${marks})`;
// Most stores have none, and every list asks.
const ANY_MERGED = 'select 1 from citizen where merged_into is not null limit 1';

interface KnownPeople {
  byNumber: Map<string, KnownPerson>;
  byName: Map<string, readonly NamedPerson[]>;
  /** The record of somebody in either, or the one it was merged into. */
  record: (id: Uuid) => Citizen | null;
}

/** People of some numbers, and of some names. */
export async function knownPeople(
  db: Db,
  search: SearchIndex,
  wanted: { numbers: ReadonlySet<string>; names: ReadonlySet<string> },
): Promise<KnownPeople> {
  const found = await rowsByNumber(db, wanted.numbers);
  const byName = await peopleByName(db, search, wanted.names);
  const records = new Map([...found.values()].map((row) => [row.id, row]));
  const others = [...byName.values()].flat().filter(({ id }) => !records.has(id));
  await addRecords(
    db,
    records,
    others.map(({ id }) => id),
  );
  const top = (id: string): CitizenRow | undefined => {
    let row = records.get(id);
    while (row && row.merged_into !== null) row = records.get(row.merged_into);
    return row;
  };
  const byNumber = new Map<string, KnownPerson>();
  for (const [number, { id }] of found) {
    const row = top(id);
    if (row) byNumber.set(number, personOf(row));
  }
  const record = (id: Uuid): Citizen | null => {
    const row = top(id);
    return row ? citizenOf(row) : null;
  };
  return { byNumber, byName, record };
}

function personOf(found: CitizenRow): KnownPerson {
  const { id, kind, name, id_number: number } = people.read(found);
  return { id, kind, name, number };
}

/**
 * By their own number, else by an old one, else by one that a merge took away; `keys` are those of
 * `bearerKey`.
 */
async function rowsByNumber(db: Db, keys: ReadonlySet<string>): Promise<Map<string, CitizenRow>> {
  const found = new Map<string, CitizenRow>();
  const ask = async (
    column: 'id_number' | 'old_number' | 'former_number',
    asked: readonly string[],
  ): Promise<void> => {
    const numbers = new Set(asked.map(numberOfKey));
    const rows = await rowsOfMany<CitizenRow>(db, by(column), [...numbers]);
    // Of several with one old number the first is the one that is found.
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const row of rows) {
      const key = bearerKey({ kind: people.read(row).kind, number: row[column]! });
      if (!found.has(key)) found.set(key, row);
    }
  };
  await ask('id_number', [...keys]);
  const unknown = (): string[] => [...keys].filter((key) => !found.has(key));
  await ask(
    'old_number',
    unknown().filter((key) => key.length === OLD_DIGITS),
  );
  const merged = keys.size > 0 ? await rowsOf(db, ANY_MERGED) : [];
  if (merged.length > 0) await ask('former_number', unknown());
  return found;
}

async function peopleByName(
  db: Db,
  search: SearchIndex,
  names: ReadonlySet<string>,
): Promise<Map<string, readonly NamedPerson[]>> {
  // Of a name without letters nobody can be found.
  const all = [...names].filter((name) => name !== '');
  const found = await search.people(
    db,
    all.map((name) => name.split(' ')),
  );
  return new Map(all.map((name, at) => [name, found[at]!.map(named.read)]));
}

/** Adds the records of some ids, and those that any of all were merged into. */
async function addRecords(
  db: Db,
  records: Map<string, CitizenRow>,
  ids: readonly string[],
): Promise<void> {
  let missing = [...ids];
  for (;;) {
    for (const row of await rowsOfMany<CitizenRow>(db, by('id'), missing)) {
      records.set(row.id, row);
    }
    const into = [...records.values()].flatMap(({ merged_into: id }) => (id === null ? [] : [id]));
    const next = into.filter((id) => !records.has(id));
    // A record that is part of one that is not there leads nowhere.
    if (next.every((id) => missing.includes(id))) return;
    missing = next;
  }
}

/** What is open of some people and came by no list. */
export interface OwnWork {
  dossiers: DossierPeople[];
  /** Of every record of these people, the one that is kept. */
  kept: ReadonlyMap<Uuid, Uuid>;
  /** How many events each dossier's stream has, and that of each of its sendings. */
  versions: ReadonlyMap<string, number>;
}

const kinOfMany = (marks: string): string =>
  `${kin(marks)} select c.id, c.merged_into from kin join citizen c on c.id = kin.id`;
const links = rowReader('citizen', { id: text<Uuid>(), merged_into: maybe(text<Uuid>()) });

/** The own work of some people, each named by the record that is kept; the oldest first. */
export async function ownWorkOf(db: Db, citizens: readonly Uuid[]): Promise<OwnWork> {
  const records = (await rowsOfMany<CitizenRow>(db, kinOfMany, citizens)).map(links.read);
  const into = new Map(records.map((row) => [row.id, row.merged_into]));
  const keptOf = (id: Uuid): Uuid => {
    const next = into.get(id) ?? null;
    return next === null ? id : keptOf(next);
  };
  const kept = new Map([...into.keys()].map((id) => [id, keptOf(id)]));
  const rows = await rowsOfMany<DossierRow>(db, openAndOurs, citizens);
  // One that two of them have a part in may have come twice.
  const own = new Map(rows.map((row) => [row.id, row]));
  const oldestFirst = [...own.values()].sort((a, b) => {
    const [one, other] = [`${a.received_at} ${a.id}`, `${b.received_at} ${b.id}`];
    return one < other ? -1 : Number(one > other);
  });
  const dossiers = await peopleIn(db, oldestFirst);
  const streams = dossiers.flatMap(({ id, sendings }) => [
    dossierStream(id),
    ...sendings.map(({ tracking }) => shipmentStream(tracking)),
  ]);
  return { dossiers, kept, versions: await versionsOf(db, streams) };
}
