/** Dossiers by the records of their people, whichever of one person's records they name. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { partyShape } from '../../domain/dossier/parts-shape.ts';
import { openStatuses } from '../../domain/dossier/transition.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { DossierRow } from '../engine/schema.ts';
import { dossierRows, submitterOf } from './dossier-row.ts';
import { transitOf } from './handover-row.ts';

/** A dossier as far as the correction of a record needs it. */
export type DossierPeople = Pick<
  Dossier,
  'id' | 'code' | 'owner' | 'submitter' | 'office' | 'holder' | 'inTransit'
>;

/** All records of the persons whose records are given, merged or kept. */
const kin = (marks: string): string =>
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
  const newest = 'order by received_at desc limit ?';
  const sql = `${kin(marksFor(citizens))} select id from dossier where ${THEIRS} ${newest}`;
  return (await rowsOf<{ id: string }>(db, sql, ...citizens, limit)).map(({ id }) => id);
}

/** What a person owns or brought and is neither ended nor handed over; of people not erased. */
export async function openOf(db: Db, citizen: Uuid): Promise<DossierPeople[]> {
  const open = `status in (${marksFor(openStatuses)}) and owner <> 'null'`;
  const sql = `${kin('?')} select * from dossier where ${THEIRS} and ${open} order by received_at`;
  return (await rowsOf<DossierRow>(db, sql, citizen, ...openStatuses)).map(peopleOf);
}

function peopleOf(found: object): DossierPeople {
  const row = dossierRows.read(found);
  const { id, code, office, holder } = row;
  const owner = dossierRows.json(row, 'owner', partyShape);
  return {
    id,
    code,
    office,
    holder,
    inTransit: transitOf(row),
    owner,
    submitter: submitterOf(row),
  };
}

function marksFor(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
