/** Reading citizens. */
import type { Citizen, CitizenKind, IdKind, Sex } from '../../domain/citizen/citizen.ts';
import type { AccountHelp, Guidance } from '../../domain/citizen/help.ts';
import type { CitizenRecord } from '../../domain/citizen/merge.ts';
import { citizenStream } from '../../domain/stream.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { rowsOf, type Db, type SearchIndex } from '../engine/portable.ts';
import type { CitizenRow, Tables } from '../engine/schema.ts';
import { foundByWords } from './search.ts';

/** Help that was given, as its event told it. */
export type HelpRecord = { at: Instant; office: string; actor: string } & (
  | { kind: 'account'; detail: AccountHelp }
  | { kind: 'guidance'; detail: Guidance }
);

type HelpRow = Pick<Tables['citizen_help'], 'at' | 'office' | 'actor' | 'kind' | 'detail'>;

function helpOf({ at, office, actor, kind, detail }: HelpRow): HelpRecord {
  const given = { at: at as Instant, office, actor };
  return kind === 'account'
    ? { ...given, kind, detail: JSON.parse(detail) as AccountHelp }
    : { ...given, kind, detail: JSON.parse(detail) as Guidance };
}

/** A record that is part of another, and since when. */
export interface MergedRecord {
  record: CitizenRecord;
  mergedAt: Instant;
}

const BY_ID = 'select * from citizen where id = ?';
/** In the order in which they tell who is meant. */
const BY_ANY_NUMBER = ['id_number', 'old_number', 'former_number'].map(
  (column) => `select * from citizen where ${column} = ?`,
);
const MERGED = 'select id from citizen where merged_into = ?';

export function citizenQueries(db: Db, search: SearchIndex) {
  return {
    ...recordQueries(db),

    /** The record of an id, or the one it was merged into. */
    async byId(id: Uuid): Promise<Citizen | null> {
      const [row] = await rowsOf<CitizenRow>(db, BY_ID, id);
      return row ? citizenOf(await keptOf(db, row)) : null;
    },

    /** By the full number: CCCD, tax code, passport, an old CMND, one that a merge took away. */
    async byNumber(number: string): Promise<Citizen | null> {
      for (const sql of BY_ANY_NUMBER) {
        const [row] = await rowsOf<CitizenRow>(db, sql, number);
        if (row) return citizenOf(await keptOf(db, row));
      }
      return null;
    },

    /** By words of the name, initials, or the beginning of a number or phone; newest first. */
    async find(typed: string, limit: number): Promise<Citizen[]> {
      const ids = await foundByWords(db, search, { kind: 'citizen', typed }, limit);
      if (ids.length === 0) return [];
      const builder = await db.builder();
      const rows = await builder.selectFrom('citizen').selectAll().where('id', 'in', ids).execute();
      const known = new Map(rows.map((row) => [row.id, row]));
      const found = new Map<string, Citizen>();
      for (const id of ids) {
        const row = known.get(id);
        if (!row) continue;
        const kept = await keptOf(db, row);
        found.set(kept.id, citizenOf(kept));
      }
      return [...found.values()];
    },

    /** Accounts, signatures and guidance, newest first. */
    async help(citizen: Uuid): Promise<HelpRecord[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('citizen_help')
        .select(['at', 'office', 'actor', 'kind', 'detail'])
        .where('citizen', 'in', await kinOf(db, citizen))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(helpOf);
    },
  };
}

/** Records as they lie there, merged or not. */
function recordQueries(db: Db) {
  return {
    /** The record itself, merged or not. */
    async record(id: Uuid): Promise<CitizenRecord | null> {
      const [row] = await rowsOf<CitizenRow>(db, BY_ID, id);
      return row ? recordOf(row) : null;
    },

    /** Every record with a number, merged or not. */
    async recordsWith(number: string): Promise<CitizenRecord[]> {
      const found = new Map<string, CitizenRecord>();
      for (const sql of BY_ANY_NUMBER) {
        for (const row of await rowsOf<CitizenRow>(db, sql, number)) {
          found.set(row.id, recordOf(row));
        }
      }
      return [...found.values()];
    },

    /** A record, and those that are part of it. */
    partsOf: (id: Uuid) => partsOf(db, id),

    /** The records that are part of one, those merged into them among them; first merged first. */
    async mergedInto(id: Uuid): Promise<MergedRecord[]> {
      const [, ...merged] = await kinOf(db, id);
      if (merged.length === 0) return [];
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('citizen')
        .selectAll()
        .where('id', 'in', merged)
        .execute();
      const entries = await builder
        .selectFrom('journal')
        .select(['stream', 'at'])
        .where('type', '=', 'citizen.absorbed')
        .where('stream', 'in', merged.map(citizenStream))
        .orderBy('arrival')
        .execute();
      const times = new Map(entries.map(({ stream, at }) => [stream, at as Instant]));
      return rows
        .map((row) => ({ record: recordOf(row), mergedAt: times.get(citizenStream(row.id))! }))
        .sort((a, b) => (a.mergedAt < b.mergedAt ? -1 : Number(a.mergedAt > b.mergedAt)));
    },
  };
}

/** The row that stands for another: itself, or the one it was merged into. */
async function keptOf(db: Db, row: CitizenRow): Promise<CitizenRow> {
  let kept = row;
  while (kept.merged_into !== null) {
    [kept] = (await rowsOf<CitizenRow>(db, BY_ID, kept.merged_into)) as [CitizenRow];
  }
  return kept;
}

/** All records of one person: the kept one first, then those that are part of it. */
export async function kinOf(db: Db, id: string): Promise<string[]> {
  const [row] = await rowsOf<CitizenRow>(db, BY_ID, id);
  return partsOf(db, row ? (await keptOf(db, row)).id : id);
}

async function partsOf<Id extends string>(db: Db, id: Id): Promise<Id[]> {
  const parts = [id];
  for (const each of parts) {
    parts.push(...(await rowsOf<{ id: Id }>(db, MERGED, each)).map((merged) => merged.id));
  }
  return parts;
}

function recordOf(row: CitizenRow): CitizenRecord {
  const idNumber = row.id_number ?? row.former_number;
  return { ...citizenOf(row), idNumber, mergedInto: row.merged_into as Uuid | null };
}

/** A row as the domain knows it. */
export function citizenOf(row: CitizenRow): Citizen {
  return {
    id: row.id as Uuid,
    version: row.version,
    kind: row.kind as CitizenKind,
    idKind: row.id_kind as IdKind | null,
    idNumber: row.id_number,
    oldNumber: row.old_number,
    name: row.name,
    dob: row.dob as BirthDate | null,
    sex: row.sex as Sex | null,
    address: row.address,
    phone: row.phone === null ? null : { typed: row.phone, e164: row.phone_e164 },
    email: row.email,
  };
}
