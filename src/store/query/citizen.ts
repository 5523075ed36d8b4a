/** Reading citizens. */
import {
  citizenKinds,
  idKinds,
  sexes,
  type Citizen,
  type CitizenKind,
} from '../../domain/citizen/citizen.ts';
import { accountHelpShape, guidanceShape } from '../../domain/citizen/events.ts';
import { helpKinds, type AccountHelp, type Guidance } from '../../domain/citizen/help.ts';
import type { CitizenRecord } from '../../domain/citizen/merge.ts';
import { isPersonal } from '../../domain/citizen/number.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import { citizenStream } from '../../domain/stream.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import type { AgencyId, Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { parsePhone } from '../../domain/value/phone.ts';
import { eventOf } from '../door.ts';
import { rowsOf, type Db, type SearchIndex } from '../engine/portable.ts';
import type { CitizenRow } from '../engine/schema.ts';
import { bit, moment, natural, rowReader } from '../row.ts';
import { foundByWords } from './search.ts';

/** Help that was given, as its event told it. */
export type HelpRecord = { at: Instant; office: string; actor: string } & (
  | { kind: 'account'; detail: AccountHelp }
  | { kind: 'guidance'; detail: Guidance }
);

const helps = rowReader('citizen_help', {
  at: moment,
  office: text(),
  actor: text(),
  kind: oneOf(helpKinds),
  detail: text(),
});

function helpOf(found: object): HelpRecord {
  const row = helps.read(found);
  const { kind, ...given } = { at: row.at, office: row.office, actor: row.actor, kind: row.kind };
  return kind === 'account'
    ? { ...given, kind, detail: helps.json(row, 'detail', accountHelpShape) }
    : { ...given, kind, detail: helps.json(row, 'detail', guidanceShape) };
}

/** A record that is part of another, and since when. */
export interface MergedRecord {
  record: CitizenRecord;
  mergedAt: Instant;
}

const BY_ID = 'select * from citizen where id = ?';
/** In the order in which they tell who is meant. */
const NUMBERS = ['id_number', 'old_number', 'former_number'];
const BY_ANY_NUMBER = NUMBERS.map(
  (column, at) => `select ${at} as place, citizen.* from citizen where ${column} = ?`,
).join(' union all ');
const MERGED = 'select id from citizen where merged_into = ?';
const MADE_THERE = 'select 1 from journal where stream = ? and version = 1 and office = ?';
const CARRIED =
  'select 1 from dossier where (owner_citizen = ? or submitter_citizen = ?) ' +
  'and (office = ? or holder = ? or transit_to = ?) limit 1';
const MOST_LOOKED_UP = 500;

export function citizenQueries(db: Db, search: SearchIndex) {
  return {
    ...recordQueries(db),

    /** The record of an id, or the one it was merged into. */
    async byId(id: Uuid): Promise<Citizen | null> {
      const [row] = await rowsOf<CitizenRow>(db, BY_ID, id);
      return row ? citizenOf(await keptOf(db, row)) : null;
    },

    /**
     * By the full number: CCCD, tax code, passport, an old CMND, one that a merge took away. Of a
     * person and their household business the person, where no kind is asked for.
     */
    async byNumber(number: string, kind: CitizenKind | null = null): Promise<Citizen | null> {
      const rows = await withNumber(db, number);
      const both = kind === null || !isPersonal(number);
      const row = both ? rows[0] : rows.find((each) => each.kind === kind);
      return row ? citizenOf(await keptOf(db, row)) : null;
    },

    /**
     * By words of the name, initials, or the beginning of a number or phone; newest first. A
     * restricted record is offered to nobody: it is opened by its whole number.
     */
    async find(
      typed: string,
      limit: number,
      carriedBy: AgencyId | null = null,
    ): Promise<Citizen[]> {
      // Of those found, an office that sees only its own is shown fewer: more are looked up.
      const most = carriedBy === null ? limit : MOST_LOOKED_UP;
      const ids = await foundByWords(db, search, { kind: 'citizen', typed }, most);
      const found = ids.length === 0 ? [] : await offeredOf(db, ids, carriedBy);
      return found.slice(0, limit);
    },

    /**
     * Whether an office has to do with somebody: it made their record, or a dossier in which they
     * stand was received there, lies there, or is on the road there.
     */
    isCarriedBy: ({ id }: Pick<Citizen, 'id'>, office: AgencyId) => isCarried(db, { id }, office),

    /** Accounts, signatures and guidance, newest first. */
    async help(citizen: Uuid): Promise<HelpRecord[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('citizen_help')
        .select(['at', 'office', 'actor', 'kind', 'detail'])
        .where('citizen', 'in', await kinOf(db, citizen))
        .orderBy('at', 'desc')
        .orderBy('version', 'desc')
        .execute();
      return rows.map(helpOf);
    },
  };
}

/** Many at once, each by the id that was asked for, as it or what it was merged into is now. */
export async function citizensOf(
  db: Db,
  wanted: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Citizen>> {
  const found = new Map<Uuid, Citizen>();
  if (wanted.length === 0) return found;
  const builder = await db.builder();
  const rows = await builder.selectFrom('citizen').selectAll().where('id', 'in', wanted).execute();
  for (const row of rows) found.set(ids.read(row).id, citizenOf(await keptOf(db, row)));
  return found;
}

/** The records of some ids, in their order, that are offered to whoever asks. */
async function offeredOf(
  db: Db,
  ids: readonly string[],
  carriedBy: AgencyId | null,
): Promise<Citizen[]> {
  const builder = await db.builder();
  const rows = await builder.selectFrom('citizen').selectAll().where('id', 'in', ids).execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  const found = new Map<string, Citizen>();
  for (const id of ids) {
    const row = known.get(id);
    if (!row) continue;
    const kept = await keptOf(db, row);
    if (kept.restricted === 1) continue;
    if (carriedBy !== null && !(await isCarried(db, kept, carriedBy))) continue;
    found.set(kept.id, citizenOf(kept));
  }
  return [...found.values()];
}

async function isCarried(db: Db, { id }: { id: string }, office: AgencyId): Promise<boolean> {
  for (const part of await partsOf(db, ids.read({ id }).id)) {
    const [made, carried] = await Promise.all([
      rowsOf(db, MADE_THERE, citizenStream(part), office),
      rowsOf(db, CARRIED, part, part, office, office, office),
    ]);
    if (made.length + carried.length > 0) return true;
  }
  return false;
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
      for (const row of await withNumber(db, number)) found.set(row.id, recordOf(row));
      return [...found.values()];
    },

    /** A record, and those that are part of it. */
    partsOf: (id: Uuid) => partsOf(db, id),

    /** All records of the person of one: the kept one first. */
    kinOf: (id: Uuid) => kinOf(db, id),

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
        .selectAll()
        .where('type', '=', 'citizen.absorbed')
        .where('stream', 'in', merged.map(citizenStream))
        .orderBy('arrival')
        .execute();
      const times = new Map(entries.map((entry) => [entry.stream, eventOf(entry, db).at]));
      return rows
        .map((row): MergedRecord => {
          const mergedAt = times.get(citizenStream(row.id));
          if (mergedAt === undefined) throw citizens.damaged(row, 'merged_into');
          return { record: recordOf(row), mergedAt };
        })
        .sort((a, b) => (a.mergedAt < b.mergedAt ? -1 : Number(a.mergedAt > b.mergedAt)));
    },
  };
}

/** Those with a number in any place, in the order in which places tell who is meant. */
async function withNumber(db: Db, number: string): Promise<CitizenRow[]> {
  const asked = NUMBERS.map(() => number);
  const rows = await rowsOf<CitizenRow & { place: number }>(db, BY_ANY_NUMBER, ...asked);
  // A person before their business, by whichever of their numbers they are found.
  return rows.sort((a, b) => b.kind.localeCompare(a.kind) || a.place - b.place);
}

/** The row that stands for another: itself, or the one it was merged into. */
async function keptOf(db: Db, row: CitizenRow): Promise<CitizenRow> {
  let kept = row;
  while (kept.merged_into !== null) {
    const [into] = await rowsOf<CitizenRow>(db, BY_ID, kept.merged_into);
    if (!into) throw citizens.damaged(kept, 'merged_into');
    kept = into;
  }
  return kept;
}

/** All records of one person: the kept one first, then those that are part of it. */
export async function kinOf(db: Db, id: Uuid): Promise<Uuid[]> {
  const [[row], own] = await Promise.all([rowsOf<CitizenRow>(db, BY_ID, id), partsOf(db, id)]);
  // Nearly nobody's record is part of another.
  if (!row || row.merged_into === null) return own;
  return partsOf(db, ids.read(await keptOf(db, row)).id);
}

async function partsOf(db: Db, id: Uuid): Promise<Uuid[]> {
  const parts = [id];
  for (const each of parts) {
    const rows = await rowsOf<{ id: string }>(db, MERGED, each);
    parts.push(...rows.map((row) => ids.read(row).id));
  }
  return parts;
}

const ids = rowReader('citizen', { id: text<Uuid>() });

const citizens = rowReader('citizen', {
  id: text<Uuid>(),
  version: natural,
  kind: oneOf(citizenKinds),
  id_kind: maybe(oneOf(idKinds)),
  id_number: maybe(text()),
  old_number: maybe(text()),
  name: text(),
  dob: maybe(text<BirthDate>()),
  sex: maybe(oneOf(sexes)),
  address: maybe(text()),
  phone: maybe(text()),
  email: maybe(text()),
  merged_into: maybe(text<Uuid>()),
  former_number: maybe(text()),
  restricted: bit,
});

function recordOf(found: CitizenRow): CitizenRecord {
  const row = citizens.read(found);
  const idNumber = row.id_number ?? row.former_number;
  return { ...citizenOf(found), idNumber, mergedInto: row.merged_into };
}

/** A row as the domain knows it. */
export function citizenOf(found: CitizenRow): Citizen {
  const row = citizens.read(found);
  return {
    id: row.id,
    version: row.version,
    restricted: row.restricted === 1,
    kind: row.kind,
    idKind: row.id_kind,
    idNumber: row.id_number,
    oldNumber: row.old_number,
    name: row.name,
    dob: row.dob,
    sex: row.sex,
    address: row.address,
    phone: row.phone === null ? null : parsePhone(row.phone),
    email: row.email,
  };
}
