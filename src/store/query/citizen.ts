/** Reading citizens. */
import type { Citizen, CitizenKind, IdKind, Sex } from '../../domain/citizen/citizen.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Db, SearchIndex } from '../engine/portable.ts';
import type { CitizenRow } from '../engine/schema.ts';
import { matching } from './search.ts';

export interface HelpRecord {
  at: string;
  office: string;
  actor: string;
  kind: string;
  detail: Record<string, unknown>;
}

export function citizenQueries(db: Db, search: SearchIndex) {
  return {
    async byId(id: Uuid): Promise<Citizen | null> {
      const row = await db
        .selectFrom('citizen')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? citizenOf(row) : null;
    },

    /** By the full number: CCCD, tax code, passport, or an old CMND. */
    async byNumber(number: string): Promise<Citizen | null> {
      const row =
        (await db
          .selectFrom('citizen')
          .selectAll()
          .where('id_number', '=', number)
          .executeTakeFirst()) ??
        (await db
          .selectFrom('citizen')
          .selectAll()
          .where('old_number', '=', number)
          .executeTakeFirst());
      return row ? citizenOf(row) : null;
    },

    /** By words of the name, initials, or the beginning of a number or phone; newest first. */
    async find(typed: string, limit: number): Promise<Citizen[]> {
      const ids = await matching(db, search, 'citizen', typed, limit);
      if (ids.length === 0) return [];
      const rows = await db.selectFrom('citizen').selectAll().where('id', 'in', ids).execute();
      const known = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => known.get(id) ?? []).map(citizenOf);
    },

    /** Accounts, signatures and guidance, newest first. */
    async help(citizen: Uuid): Promise<HelpRecord[]> {
      const rows = await db
        .selectFrom('citizen_help')
        .select(['at', 'office', 'actor', 'kind', 'detail'])
        .where('citizen', '=', citizen)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) }));
    },
  };
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
    dob: row.dob as PlainDate | null,
    sex: row.sex as Sex | null,
    address: row.address,
    phone: row.phone === null ? null : { typed: row.phone, e164: row.phone_e164 },
    email: row.email,
  };
}
