/** Reading who saw whom. */
import type { SeenPeople } from '../../domain/access/burst.ts';
import { maybe, text } from '../../domain/shape.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { moment, natural, rowReader } from '../row.ts';
import { citizensOf, kinOf } from './citizen.ts';
import { sightHeads, sightsNotIn } from '../sight-heads.ts';
import { codesOf } from './dossier.ts';

/** Who was shown whose record, when, by what and what for. */
export interface SightLine {
  at: Instant;
  staff: string;
  citizen: Uuid | null;
  dossier: Uuid | null;
  what: string;
  purpose: string | null;
  people: number;
}

/** Which sights: `from` is a moment, `to` the first moment that is too late. */
export interface SightFilter {
  citizen?: Uuid;
  /** With the looks at these household businesses of theirs. */
  households?: readonly Uuid[];
  staff?: string;
  from?: string;
  to?: string;
  limit: number;
}

/**
 * Of those who were shown more than some people since a moment, one sight after the other; asking
 * in vain about somebody counts as well.
 */
const MANY =
  'select staff, at, coalesce(citizen, dossier) as citizen, people from sight where at >= ? ' +
  'and staff in (select staff from sight where at >= ? group by staff ' +
  'having sum(case when people = 0 then 1 else people end) > ?)';

const SHOWN =
  'select 1 as shown from sight where citizen = ? and at >= ? and staff = ? and people > 0 limit 1';

export function sightQueries(db: Db) {
  return {
    /** The newest first; of a person all records, those that were merged among them. */
    async list({
      citizen,
      households = [],
      staff,
      from,
      to,
      limit,
    }: SightFilter): Promise<SightLine[]> {
      const builder = await db.builder();
      let query = builder.selectFrom('sight').selectAll();
      if (citizen !== undefined) {
        const records = [...(await kinOf(db, citizen)), ...households];
        query = query.where('citizen', 'in', records);
      }
      if (staff !== undefined) query = query.where('staff', '=', staff);
      if (from !== undefined) query = query.where('at', '>=', from);
      if (to !== undefined) query = query.where('at', '<', to);
      const rows = await query
        .orderBy('at', 'desc')
        .orderBy('book')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => sights.read(row));
    },

    /** Whether somebody was shown one record since a moment. */
    async wasShown({
      citizen,
      staff,
      from,
    }: Required<Pick<SightFilter, 'citizen' | 'staff' | 'from'>>) {
      return (await rowsOf(db, SHOWN, citizen, from, staff)).length > 0;
    },

    /** Where the lines of every book end; and those of some such ends that are not there. */
    heads: () => sightHeads(db),
    lost: <End extends { book: string; seq: number; hash: string }>(ends: readonly End[]) =>
      sightsNotIn(db, ends),

    /** Who was seen, and of which dossiers, of many sights at once. */
    people: (ids: readonly Uuid[]) => citizensOf(db, ids),
    codes: (ids: readonly Uuid[]) => codesOf(db, ids),

    /**
     * What each member of the staff saw since a moment who was shown more than some people: by
     * login, the earliest first. Nearly nobody, so it costs next to nothing.
     */
    async ofMany(from: string, people: number): Promise<ReadonlyMap<string, SeenPeople[]>> {
      const rows = await rowsOf(db, MANY, from, from, people);
      const seen = rows.map((row) => seenRows.read(row as object));
      seen.sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at));
      return Map.groupBy(seen, ({ staff }) => staff);
    },
  };
}

const seenRows = rowReader('sight', {
  staff: text(),
  at: moment,
  citizen: maybe(text()),
  people: natural,
});

const sights = rowReader('sight', {
  at: moment,
  staff: text(),
  citizen: maybe(text<Uuid>()),
  dossier: maybe(text<Uuid>()),
  what: text(),
  purpose: maybe(text()),
  people: natural,
});
