/** What opens a door to somebody: their account and the sealed paper, as the journal tells them. */
import type { StoredEvent } from '../../domain/event.ts';
import { officeStream, recoveryStream, staffStream } from '../../domain/stream.ts';
import { rowsOf, type Db, type Row } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import { staffChangesOf } from '../project/staff.ts';
import { requireToldRow, rowLeftBy, toldOn } from '../told-row.ts';

const STAFF = 'select * from staff where login = ?';
const LAST_PAPER = 'select * from recovery_paper order by paper desc limit 1';

type AccountRow = Tables['staff'] & Row;
type SealedRow = Tables['recovery_paper'] & Row;

/**
 * The row of an account; `null` for nobody. Throws `store.row_altered` where the entries on its
 * stream tell another one: somebody has changed it in the file.
 */
export async function toldAccount(db: Db, login: string): Promise<AccountRow | null> {
  const [[row = null], events] = await Promise.all([
    rowsOf<AccountRow>(db, STAFF, login),
    toldOn(db, staffStream(login)),
  ]);
  const told = rowLeftBy(events.flatMap(staffChangesOf), { table: 'staff', key: { login } });
  const office = row && (await officeSince(db, events, row));
  requireToldRow('staff', row, told && { ...told, ...(office !== null && { office }) });
  return row;
}

/** Asked on only of who is elsewhere than they were enrolled: their office may be another's now. */
async function officeSince(
  db: Db,
  events: readonly StoredEvent[],
  { login, office }: AccountRow,
): Promise<string | null> {
  const enrolled = events.find(({ type }) => type === 'staff.enrolled');
  let now = enrolled?.type === 'staff.enrolled' ? enrolled.data.office : null;
  while (now !== null && now !== office) {
    const merged = (await toldOn(db, officeStream(now))).find(
      (event) => event.type === 'office.merged' && event.data.staff.includes(login),
    );
    if (merged?.type !== 'office.merged') break;
    now = merged.data.into;
  }
  return now;
}

/** The row of the last recovery paper; throws `store.row_altered`. */
export async function toldPaper(db: Db): Promise<SealedRow | null> {
  const [[row = null], events] = await Promise.all([
    rowsOf<SealedRow>(db, LAST_PAPER),
    toldOn(db, recoveryStream),
  ]);
  const last = events.findLast(({ type }) => type === 'staff.recovery_issued');
  const paper = last?.type === 'staff.recovery_issued' ? last.data.paper : (row?.paper ?? 0);
  const key = { paper };
  const told = rowLeftBy(events.flatMap(staffChangesOf), { table: 'recovery_paper', key });
  requireToldRow('recovery_paper', row, told);
  return row;
}
