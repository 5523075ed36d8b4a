/** What was done to the accounts of the staff, out of the journal. */
import type { StoredEvent } from '../../domain/event.ts';
import type { StaffDeed } from '../../domain/staff/deed.ts';
import { staffPast, type StaffPast } from '../../domain/staff/past.ts';
import { recoveryStream, staffStream, storeStream } from '../../domain/stream.ts';
import { parseInstant } from '../../domain/value/instant.ts';
import { eventOf } from '../door.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { JournalRow } from '../engine/schema.ts';

const MADE =
  "select at from journal where stream = ? and type = 'store.made' order by version limit 1";
const ACCEPTED = "select min(arrival) as arrival from journal where type = 'store.clock_accepted'";
const DEEDS =
  "select * from journal where type in ('staff.enrolled', 'staff.role_changed', " +
  "'staff.disabled', 'staff.enabled', 'staff.pin_set', 'staff.unlocked', 'staff.recovered') " +
  'and stream in';

/** A staff's own streams are short, and nobody asks but where two persons are needed. */
export async function pastOfStaff(db: Db): Promise<StaffPast> {
  const people = await rowsOf<{ login: string }>(db, 'select login from staff');
  const streams = [recoveryStream, ...people.map(({ login }) => staffStream(login))];
  const sql = `${DEEDS} (${streams.map(() => '?').join(', ')}) order by arrival`;
  const [rows, [made], [clock]] = await Promise.all([
    rowsOf<JournalRow>(db, sql, ...streams),
    rowsOf<{ at: string }>(db, MADE, storeStream),
    rowsOf<{ arrival: number | null }>(db, ACCEPTED),
  ]);
  const deedsOf = (some: readonly JournalRow[]) =>
    some.flatMap((row) => staffDeedOf(eventOf(row, db)) ?? []);
  const before = rows.filter(({ arrival }) => arrival < (clock?.arrival ?? Infinity));
  const early = deedsOf(before).length;
  return staffPast(deedsOf(rows), made ? parseInstant(made.at) : null, early);
}

const plain = {
  'staff.pin_set': 'pin_set',
  'staff.recovered': 'recovered',
  'staff.disabled': 'disabled',
  'staff.enabled': 'enabled',
} as const;

/** What an event tells of an account; of those unlocked only the ones that took two. */
function staffDeedOf(event: StoredEvent): StaffDeed | null {
  const { actor: by, at } = event;
  switch (event.type) {
    case 'staff.enrolled':
      return { kind: 'enrolled', login: event.data.login, role: event.data.role, by, at };
    case 'staff.role_changed':
      return { kind: 'role_changed', login: event.data.login, role: event.data.role, by, at };
    case 'staff.unlocked':
      if (event.data.asked === null) return null;
      return { kind: 'unlocked', login: event.data.login, by, at };
    case 'staff.pin_set':
    case 'staff.recovered':
    case 'staff.disabled':
    case 'staff.enabled':
      return { kind: plain[event.type], login: event.data.login, by, at };
    default:
      return null;
  }
}
