/** Reading who saw whom. */
import { maybe, text } from '../../domain/shape.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { Db } from '../engine/portable.ts';
import { moment, natural, rowReader } from '../row.ts';
import { kinOf } from './citizen.ts';

/** Who was shown whose record, when, by what and what for. */
export interface Sight {
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
  staff?: string;
  from?: string;
  to?: string;
  limit: number;
}

/** Somebody who saw many people at once. */
export interface Burst {
  staff: string;
  people: number;
  /** The first and the last of them. */
  from: Instant;
  to: Instant;
}

export function sightQueries(db: Db) {
  return {
    /** The newest first; of a person all records, those that were merged among them. */
    async list({ citizen, staff, from, to, limit }: SightFilter): Promise<Sight[]> {
      const builder = await db.builder();
      let query = builder.selectFrom('sight').selectAll();
      if (citizen !== undefined) query = query.where('citizen', 'in', await kinOf(db, citizen));
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
  };
}

const sights = rowReader('sight', {
  at: moment,
  staff: text(),
  citizen: maybe(text<Uuid>()),
  dossier: maybe(text<Uuid>()),
  what: text(),
  purpose: maybe(text()),
  people: natural,
});
