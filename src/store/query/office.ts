/** Reading offices, counters and staff. */
import type { Counter, KnownOffice, OfficeKind } from '../../domain/office/office.ts';
import type { Role, StaffMember } from '../../domain/staff/role.ts';
import type { StationCounter } from '../../domain/office/merge.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Db } from '../engine/portable.ts';

export function officeQueries(db: Db) {
  return {
    async byId(agencyId: string): Promise<KnownOffice | null> {
      const rows = await offices(db, agencyId);
      return rows[0] ?? null;
    },

    async list(): Promise<KnownOffice[]> {
      return offices(db, null);
    },

    /** The counter that writes a book: where this terminal stands. */
    async counterOfBook(book: string): Promise<Counter | null> {
      const row = await db
        .selectFrom('counter')
        .selectAll()
        .where('book', '=', book)
        .executeTakeFirst();
      return row ? { office: row.office as AgencyId, number: row.number, block: row.block } : null;
    },

    /** Every counter, or those of one office, with the book each writes. */
    async counters(office: string | null): Promise<StationCounter[]> {
      let query = db.selectFrom('counter').selectAll().orderBy('office').orderBy('number');
      if (office !== null) query = query.where('office', '=', office);
      const rows = await query.execute();
      return rows.map((row) => ({ ...row, office: row.office as AgencyId }));
    },

    async staff(login: string): Promise<(StaffMember & { pinHash: string | null }) | null> {
      const row = await db
        .selectFrom('staff')
        .selectAll()
        .where('login', '=', login)
        .executeTakeFirst();
      return row ? { ...memberOf(row), pinHash: row.pin_hash } : null;
    },

    async staffList(): Promise<StaffMember[]> {
      const rows = await db.selectFrom('staff').selectAll().orderBy('login').execute();
      return rows.map(memberOf);
    },
  };
}

async function offices(db: Db, agencyId: string | null): Promise<KnownOffice[]> {
  let query = db.selectFrom('office').selectAll().orderBy('agency_id');
  if (agencyId !== null) query = query.where('agency_id', '=', agencyId);
  const rows = await query.execute();
  return rows.map((row) => ({
    agencyId: row.agency_id as AgencyId,
    name: row.name,
    kind: row.kind as OfficeKind,
    parent: row.parent as AgencyId | null,
    address: row.address,
    phone: row.phone,
    mergedInto: row.merged_into as AgencyId | null,
    mergedOn: row.merged_on as PlainDate | null,
  }));
}

function memberOf(row: {
  login: string;
  name: string;
  role: string;
  office: string;
  active: number;
}): StaffMember {
  const { login, name, role, office, active } = row;
  return { login, name, role: role as Role, office, active: active === 1 };
}
