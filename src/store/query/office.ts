/** Reading offices, counters and staff. */
import type { Counter, KnownOffice, OfficeKind } from '../../domain/office/office.ts';
import type { Role, StaffMember } from '../../domain/staff/role.ts';
import type { StationCounter } from '../../domain/office/merge.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';

const OFFICE = 'select * from office where agency_id = ?';
const COUNTER = 'select * from counter where book = ?';
const STAFF = 'select * from staff where login = ?';

export function officeQueries(db: Db) {
  return {
    async byId(agencyId: string): Promise<KnownOffice | null> {
      const [row] = await rowsOf<Tables['office']>(db, OFFICE, agencyId);
      return row ? officeOf(row) : null;
    },

    async list(): Promise<KnownOffice[]> {
      const builder = await db.builder();
      const rows = await builder.selectFrom('office').selectAll().orderBy('agency_id').execute();
      return rows.map(officeOf);
    },

    /** The counter that writes a book: where this terminal stands. */
    async counterOfBook(book: string): Promise<Counter | null> {
      const [row] = await rowsOf<Tables['counter']>(db, COUNTER, book);
      return row ? { office: row.office as AgencyId, number: row.number, block: row.block } : null;
    },

    /** Every counter, or those of one office, with the book each writes. */
    async counters(office: string | null): Promise<StationCounter[]> {
      const builder = await db.builder();
      let query = builder.selectFrom('counter').selectAll().orderBy('office').orderBy('number');
      if (office !== null) query = query.where('office', '=', office);
      const rows = await query.execute();
      return rows.map((row) => ({ ...row, office: row.office as AgencyId }));
    },

    async staff(login: string): Promise<(StaffMember & { pinHash: string | null }) | null> {
      const [row] = await rowsOf<Tables['staff']>(db, STAFF, login);
      return row ? { ...memberOf(row), pinHash: row.pin_hash } : null;
    },

    async staffList(): Promise<StaffMember[]> {
      const builder = await db.builder();
      const rows = await builder.selectFrom('staff').selectAll().orderBy('login').execute();
      return rows.map(memberOf);
    },
  };
}

function officeOf(row: Tables['office']): KnownOffice {
  return {
    agencyId: row.agency_id as AgencyId,
    name: row.name,
    kind: row.kind as OfficeKind,
    parent: row.parent as AgencyId | null,
    address: row.address,
    phone: row.phone,
    mergedInto: row.merged_into as AgencyId | null,
    mergedOn: row.merged_on as PlainDate | null,
  };
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
