/** Reading offices, counters and staff. */
import { officeKinds, type Counter, type KnownOffice } from '../../domain/office/office.ts';
import type { StationCounter } from '../../domain/office/merge.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { AskedOfSecond } from '../../domain/staff/one-hand.ts';
import type { KeptPin } from '../../domain/staff/pin.ts';
import { roles, type StaffMember } from '../../domain/staff/role.ts';
import type { RecoveryPaper } from '../../domain/staff/recovery.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import { bit, natural, day, moment, rowReader } from '../row.ts';
import { toldAccount, toldPaper } from './account.ts';
import { pastOfStaff } from './staff-past.ts';

const OFFICE = 'select * from office where agency_id = ?';
const OFFICE_OF_BOOK =
  'select office.* from counter join office on office.agency_id = counter.office where book = ?';
const HOLDER =
  'select office.* from dossier join office on office.agency_id = dossier.holder where id = ?';
const COMPETENT =
  'select office.* from dossier join office ' +
  'on office.agency_id = coalesce(dossier.competent, dossier.office) where id = ?';
const COUNTER = 'select * from counter where book = ?';
const UNLOCKS =
  'select login, unlock_asked_by, unlock_asked_at from staff where unlock_asked_by is not null';
const PAPERS = 'select * from recovery_paper order by paper desc';

export function officeQueries(db: Db) {
  return {
    async byId(agencyId: string): Promise<KnownOffice | null> {
      const [row] = await rowsOf<Tables['office']>(db, OFFICE, agencyId);
      return row ? officeOf(row) : null;
    },

    /** The office whose counter writes a book. */
    async ofBook(book: string): Promise<KnownOffice | null> {
      const [row] = await rowsOf<Tables['office']>(db, OFFICE_OF_BOOK, book);
      return row ? officeOf(row) : null;
    },

    /** Who has a dossier. */
    async holderOf(dossier: string): Promise<KnownOffice | null> {
      const [row] = await rowsOf<Tables['office']>(db, HOLDER, dossier);
      return row ? officeOf(row) : null;
    },

    /** Who is to decide a dossier. */
    async competentOf(dossier: string): Promise<KnownOffice | null> {
      const [row] = await rowsOf<Tables['office']>(db, COMPETENT, dossier);
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
      if (!row) return null;
      const { office, number: door, block } = counters.read(row);
      return { office, number: door, block };
    },

    /** Every counter, or those of one office, with the book each writes. */
    async counters(office: string | null): Promise<StationCounter[]> {
      const builder = await db.builder();
      let query = builder.selectFrom('counter').selectAll().orderBy('office').orderBy('number');
      if (office !== null) query = query.where('office', '=', office);
      const rows = await query.execute();
      return rows.map(counters.read);
    },
    ...staffQueries(db),
  };
}

function staffQueries(db: Db) {
  return {
    /** One member as the journal bears them out; throws `store.row_altered`. */
    async staff(login: string): Promise<StaffMember | null> {
      const row = await toldAccount(db, login);
      return row && memberOf(row);
    },

    /** The PIN of a member of the staff; `null` where there is none. Throws `store.row_altered`. */
    async pinOf(login: string): Promise<KeptPin | null> {
      const row = await toldAccount(db, login);
      if (row === null || row.pin_hash === null) return null;
      const by = row.pin_set_by;
      const standing = by === null ? 'outgrown' : by === login ? 'own' : 'given';
      return { hash: row.pin_hash, standing };
    },

    /** What two logins are judged by, where two persons are needed. */
    past: () => pastOfStaff(db),

    /** What was asked of a second person, by the login that shall be opened. */
    async unlocksAsked(): Promise<ReadonlyMap<string, AskedOfSecond>> {
      const rows = await rowsOf<Tables['staff']>(db, UNLOCKS);
      return new Map(
        rows.map((row) => {
          const { login, unlock_asked_by: by, unlock_asked_at: at } = unlocks.read(row);
          return [login, { by, at }];
        }),
      );
    },

    /** Every recovery paper that was made, the last one first. */
    async recoveryPapers(): Promise<RecoveryPaper[]> {
      return (await rowsOf<Tables['recovery_paper']>(db, PAPERS)).map(paperOf);
    },

    /** The last recovery paper that was made; throws `store.row_altered`. */
    async recoveryPaper(): Promise<RecoveryPaper | null> {
      const row = await toldPaper(db);
      return row && paperOf(row);
    },

    async staffList(): Promise<StaffMember[]> {
      const builder = await db.builder();
      const rows = await builder.selectFrom('staff').selectAll().orderBy('login').execute();
      return rows.map(memberOf);
    },
  };
}

const offices = rowReader('office', {
  agency_id: text<AgencyId>(),
  name: text(),
  kind: oneOf(officeKinds),
  parent: maybe(text<AgencyId>()),
  address: maybe(text()),
  phone: maybe(text()),
  merged_into: maybe(text<AgencyId>()),
  merged_on: maybe(day),
});

function officeOf(found: object): KnownOffice {
  const { name, kind, parent, address, phone, ...row } = offices.read(found);
  const [mergedInto, mergedOn] = [row.merged_into, row.merged_on];
  return { agencyId: row.agency_id, name, kind, parent, address, phone, mergedInto, mergedOn };
}

const counters = rowReader<StationCounter>('counter', {
  office: text<AgencyId>(),
  number: natural,
  block: natural,
  book: text(),
});

const members = rowReader('staff', {
  login: text(),
  name: text(),
  role: oneOf(roles),
  office: text(),
  active: bit,
});

function memberOf(found: object): StaffMember {
  const { login, name, role, office, active } = members.read(found);
  return { login, name, role, office, active: active === 1 };
}

const unlocks = rowReader('staff', {
  login: text(),
  unlock_asked_by: text(),
  unlock_asked_at: moment,
});

const papers = rowReader('recovery_paper', {
  paper: natural,
  hash: maybe(text()),
  issued_at: moment,
  issued_by: text(),
  used_at: maybe(moment),
  used_by: maybe(text()),
});

function paperOf(found: object): RecoveryPaper {
  const { paper, hash, ...row } = papers.read(found);
  const [at, login] = [row.used_at, row.used_by];
  return {
    paper,
    hash: hash ?? '',
    issuedAt: row.issued_at,
    used: at === null || login === null ? null : { at, login },
  };
}
