/** Dossiers by the records of their people, whichever of one person's records they name. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Follows } from '../../domain/dossier/people.ts';
import { openStatuses } from '../../domain/dossier/transition.ts';
import type { Addressed } from '../../domain/shipment/readdress.ts';
import type { DossierCode, Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { DossierRow } from '../engine/schema.ts';
import type { ShipmentRow } from '../engine/schema-shipment.ts';
import { dossierRows, ownerOf, submitterOf } from './dossier-row.ts';
import { transitOf } from './handover-row.ts';
import { rowsOfMany } from './many.ts';
import { addressedOf, waitingFor } from './shipment.ts';

/** A dossier as far as the correction of a record needs it. */
export type DossierPeople = Pick<
  Dossier,
  'id' | 'code' | 'owner' | 'submitter' | 'office' | 'holder' | 'inTransit'
> &
  Follows;

/** All records of the persons whose records are given, merged or kept. */
export const kin = (marks: string): string =>
  'with recursive up (id, into_id) as (' +
  `select id, merged_into from citizen where id in (${marks}) union ` +
  'select c.id, c.merged_into from citizen c join up on c.id = up.into_id), ' +
  'kin (id) as (select id from up union ' +
  'select c.id from citizen c join kin on c.merged_into = kin.id) ';
const THEIRS =
  '(owner_citizen in (select id from kin) or submitter_citizen in (select id from kin))';

/** What the people own or brought, the newest first. */
export async function idsOfPeople(
  db: Db,
  citizens: readonly string[],
  limit: number,
): Promise<string[]> {
  if (citizens.length === 0) return [];
  const newest = 'order by received_at desc, id desc limit ?';
  const sql = `${kin(marksFor(citizens))} select id from dossier where ${THEIRS} ${newest}`;
  return (await rowsOf<{ id: string }>(db, sql, ...citizens, limit)).map(({ id }) => id);
}

/** Asked with records of people; of dossiers whose people were not erased. */
const open = (marks: string): string =>
  `${kin(marks)} select * from dossier where ${THEIRS} and owner_kind is not null ` +
  `and status in (${openStatuses.map((status) => `'${status}'`).join(', ')})`;

/** The same but for those that came by a list, which tells of their people itself. */
export const openAndOurs = (marks: string): string =>
  `${open(marks)} and not exists (select 1 from dossier_import where dossier = dossier.id)`;

/** What a person owns or brought and is neither ended nor handed over. */
export async function openOf(db: Db, citizen: Uuid): Promise<DossierPeople[]> {
  const oldestFirst = `${open('?')} order by received_at, id`;
  return peopleIn(db, await rowsOf<DossierRow>(db, oldestFirst, citizen));
}

/** The people of some dossiers, with what waits for the post for each. */
export async function peopleIn(db: Db, rows: readonly DossierRow[]): Promise<DossierPeople[]> {
  const sendings = new Map<string, ShipmentRow[]>(rows.map(({ id }) => [id, []]));
  const waiting = await rowsOfMany<ShipmentRow>(db, waitingFor, sendings.keys());
  for (const each of waiting) sendings.get(each.dossier)?.push(each);
  return rows.map((row) => dossierPeopleOf(row, sendings.get(row.id) ?? []));
}

/** What somebody was received with on a day. */
export interface Alike {
  citizen: Uuid;
  office: string;
  procedure: string;
  day: PlainDate;
}

const ALIKE =
  `${kin('?')} select * from dossier where owner_citizen in (select id from kin) ` +
  'and office = ? and procedure_code = ? and received_at >= ? and received_at < ? ' +
  "and status <> 'cancelled'";

/** Codes of what a person was received with there that day for one procedure, newest first. */
export async function receivedAlike(db: Db, wanted: Alike): Promise<DossierCode[]> {
  const { citizen, office, procedure, day } = wanted;
  const values = [citizen, office, procedure, day, `${day}T99`];
  const rows = (await rowsOf<DossierRow>(db, ALIKE, ...values)).map(dossierRows.read);
  const order = (row: (typeof rows)[number]): string => `${row.received_at} ${row.id}`;
  rows.sort((a, b) => (order(a) < order(b) ? 1 : -1));
  return rows.map(({ code }) => code);
}

function dossierPeopleOf(found: object, waiting: readonly object[]): DossierPeople {
  const row = dossierRows.read(found);
  const { id, code, office, holder } = row;
  const owner = ownerOf(row);
  if (owner === null) throw dossierRows.damaged(row, 'owner_kind');
  return {
    id,
    code,
    office,
    holder,
    inTransit: transitOf(row),
    owner,
    submitter: submitterOf(row),
    sendings: inOrder(waiting.map(addressedOf)),
  };
}

/** An order that hangs on no table's: the entries of one command follow each other. */
function inOrder(sendings: Addressed[]): Addressed[] {
  return sendings.sort((a, b) => (a.tracking < b.tracking ? -1 : 1));
}

function marksFor(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
